package org.campusctl.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.SignerMatch;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.identity.VersionName;
import org.campusctl.admission.lists.GeneralApp;
import org.campusctl.admission.lists.HarmfulEntry;
import org.campusctl.admission.lists.ProviderBan;
import org.campusctl.admission.lists.SystemApp;
import org.campusctl.admission.lists.WhitelistEntry;

import org.jspecify.annotations.Nullable;

/**
 * Everything in the lists that concerns an app, whatever the school.
 *
 * @param app the app
 * @param harmful harmful entries of its package or signer
 * @param watchware entries of watchware of its package or signer
 * @param ban ban of its own developer on the day, or null
 * @param denials black entries that name it
 * @param signerMatch how its signers compare with those of all entries together that
 * state its package
 * @param candidates white and grey entries that match it, best first
 * @param systemApps system apps with its package
 * @param generalApps general tools with its package
 */
record AppMatches(App app, List<HarmfulEntry> harmful, List<HarmfulEntry> watchware, @Nullable ProviderBan ban,
		List<Denial> denials, SignerMatch signerMatch, List<Candidate> candidates, List<Attested<SystemApp>> systemApps,
		List<Attested<GeneralApp>> generalApps) {

	static AppMatches of(App app, ListIndex lists, LocalDate asOf) {
		List<HarmfulEntry> harmful = lists.harmful(app);
		List<WhitelistEntry> byPackage = lists.listedByPackage(app);
		List<WhitelistEntry> byMaker = lists.listedByMaker(app);
		List<Candidate> candidates = candidates(app, lists, asOf, byPackage, byMaker);
		List<SystemApp> system = lists.systemApps(app);
		List<GeneralApp> general = lists.generalApps(app);
		boolean original = candidates.stream().anyMatch((one) -> one.byPackage() && one.signer().proves());
		List<Denial> denials = new ArrayList<>();
		for (List<WhitelistEntry> entries : List.of(byPackage, byMaker)) {
			entries.stream()
				.filter((entry) -> entry.state() == WhitelistEntry.State.BLACK)
				.sorted(Comparator.comparing(WhitelistEntry::canonical))
				.map((entry) -> Denial.of(entry, entry.signers().compare(app.signers()),
						entry.versions().fit(app.versionCode(), new VersionName(app.versionName())), original,
						entry.validity().covers(asOf)))
				.forEach(denials::add);
		}
		return new AppMatches(app, harmful.stream().filter((entry) -> !entry.watchware()).toList(),
				harmful.stream().filter(HarmfulEntry::watchware).toList(), lists.ban(app.developer()), denials,
				pooled(app, candidates, system, general), candidates,
				system.stream().map((entry) -> attested(entry, app)).toList(),
				general.stream().map((entry) -> attested(entry, app)).toList());
	}

	private static List<Candidate> candidates(App app, ListIndex lists, LocalDate asOf, List<WhitelistEntry> byPackage,
			List<WhitelistEntry> byMaker) {
		List<Candidate> candidates = new ArrayList<>();
		for (WhitelistEntry entry : byPackage) {
			if (entry.state() != WhitelistEntry.State.BLACK) {
				candidates.add(Candidate.of(entry, true, app, lists.ban(entry.developer()), asOf));
			}
		}
		// Name and developer speak only where nothing is said of the package.
		for (WhitelistEntry entry : byPackage.isEmpty() ? byMaker : List.<WhitelistEntry>of()) {
			Candidate candidate = Candidate.of(entry, false, app, lists.ban(entry.developer()), asOf);
			// Another signer under the same name and developer is another app.
			if (entry.state() != WhitelistEntry.State.BLACK && candidate.signer() != SignerMatch.DIFFERENT) {
				candidates.add(candidate);
			}
		}
		candidates.sort(Candidate.BEST_FIRST);
		return List.copyOf(candidates);
	}

	private static SignerMatch pooled(App app, List<Candidate> candidates, List<SystemApp> system,
			List<GeneralApp> general) {
		List<Fingerprint> listed = new ArrayList<>();
		candidates.stream()
			.filter(Candidate::byPackage)
			.forEach((candidate) -> listed.addAll(candidate.entry().signers().fingerprints()));
		general.forEach((entry) -> listed.addAll(entry.signers().fingerprints()));
		if (!app.preinstalled()) {
			system.forEach((entry) -> listed.addAll(entry.signers().fingerprints()));
		}
		return Signers.of(listed).compare(app.signers());
	}

	private static Attested<SystemApp> attested(SystemApp entry, App app) {
		SignerMatch signer = entry.signers().compare(app.signers());
		return new Attested<>(entry, signer, app.preinstalled() || signer.proves());
	}

	private static Attested<GeneralApp> attested(GeneralApp entry, App app) {
		SignerMatch signer = entry.signers().compare(app.signers());
		return new Attested<>(entry, signer, signer.proves() || signer == SignerMatch.NOT_LISTED);
	}

}
