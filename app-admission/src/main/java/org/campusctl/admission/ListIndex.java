package org.campusctl.admission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.AppName;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.PublishedTestKeys;
import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.GeneralApp;
import org.campusctl.admission.lists.HarmfulEntry;
import org.campusctl.admission.lists.ListEntry;
import org.campusctl.admission.lists.ProviderBan;
import org.campusctl.admission.lists.SystemApp;
import org.campusctl.admission.lists.WhitelistEntry;

import org.jspecify.annotations.Nullable;

/**
 * The lists, found by package, by name and developer, by name and by signer.
 */
final class ListIndex {

	/** Shorter package ids differ by one slip too often. */
	private static final int SHORTEST_PACKAGE = 6;

	/** Chinese names are short: two characters are half the name. */
	private static final int SHORTEST_NAME = 3;

	private final PackageIndex<WhitelistEntry> whitelistByPackage;

	private final Map<String, List<WhitelistEntry>> whitelistByMaker = new HashMap<>();

	private final PackageIndex<HarmfulEntry> harmfulByPackage;

	private final Map<Fingerprint, List<HarmfulEntry>> harmfulBySigner = new HashMap<>();

	private final PackageIndex<SystemApp> systemApps;

	private final PackageIndex<GeneralApp> generalApps;

	private final Map<String, ProviderBan> bans = new HashMap<>();

	private final Map<String, List<Named>> byName = new HashMap<>();

	private final LookalikeIndex packages;

	private final LookalikeIndex names;

	ListIndex(AdmissionLists lists, CheckParameters parameters) {
		this.whitelistByPackage = new PackageIndex<>(lists.whitelist(), WhitelistEntry::platform,
				WhitelistEntry::packageId);
		this.harmfulByPackage = new PackageIndex<>(lists.harmful(), HarmfulEntry::platform, HarmfulEntry::packageId);
		this.systemApps = new PackageIndex<>(lists.systemApps(), SystemApp::platform, SystemApp::packageId);
		this.generalApps = new PackageIndex<>(lists.generalApps(), GeneralApp::platform, GeneralApp::packageId);
		for (WhitelistEntry entry : lists.whitelist()) {
			if (entry.packageId().isEmpty() && !entry.appName().isEmpty() && !entry.developer().isEmpty()) {
				put(this.whitelistByMaker, maker(entry.appName(), entry.developer()), entry);
			}
			putName(entry.appName(), entry.platform(), entry);
		}
		for (HarmfulEntry entry : lists.harmful()) {
			for (Fingerprint fingerprint : entry.signers().fingerprints()) {
				if (!PublishedTestKeys.contains(fingerprint)) {
					put(this.harmfulBySigner, fingerprint, entry);
				}
			}
			putName(entry.name(), entry.platform(), entry);
		}
		lists.generalApps().forEach((entry) -> putName(entry.name(), entry.platform(), entry));
		for (ProviderBan ban : lists.providerBans()) {
			if (ban.validity().covers(parameters.asOf())) {
				this.bans.merge(AppName.normalise(ban.developer()), ban,
						(one, other) -> (one.canonical().compareTo(other.canonical()) <= 0) ? one : other);
			}
		}
		this.packages = new LookalikeIndex(packageIds(lists), SHORTEST_PACKAGE);
		this.names = new LookalikeIndex(allowedNames(lists), SHORTEST_NAME);
	}

	private static List<String> packageIds(AdmissionLists lists) {
		return Stream
			.of(admitted(lists).map(WhitelistEntry::packageId), lists.systemApps().stream().map(SystemApp::packageId),
					lists.generalApps().stream().map(GeneralApp::packageId))
			.flatMap((ids) -> ids)
			.filter((id) -> !id.isEmpty())
			.toList();
	}

	private static List<String> allowedNames(AdmissionLists lists) {
		return Stream
			.concat(admitted(lists).map(WhitelistEntry::appName), lists.generalApps().stream().map(GeneralApp::name))
			.map(AppName::normalise)
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	private static Stream<WhitelistEntry> admitted(AdmissionLists lists) {
		return lists.whitelist().stream().filter((entry) -> entry.state() != WhitelistEntry.State.BLACK);
	}

	private void putName(String name, Platform platform, ListEntry entry) {
		String normalised = AppName.normalise(name);
		if (!normalised.isEmpty()) {
			put(this.byName, normalised, new Named(platform, entry));
		}
	}

	private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
		map.computeIfAbsent(key, (absent) -> new ArrayList<>(1)).add(value);
	}

	private static String maker(String name, String developer) {
		return AppName.normalise(name) + '\n' + AppName.normalise(developer);
	}

	/** Return the entries that state the app's package for its platform. */
	List<WhitelistEntry> listedByPackage(App app) {
		return this.whitelistByPackage.of(app);
	}

	/** Return the entries without package that state the app's name and developer. */
	List<WhitelistEntry> listedByMaker(App app) {
		if (app.developer().isEmpty() || AppName.normalise(app.name()).isEmpty()) {
			return List.of();
		}
		return this.whitelistByMaker.getOrDefault(maker(app.name(), app.developer()), List.of())
			.stream()
			.filter((entry) -> entry.platform().covers(app.platform()))
			.toList();
	}

	/** Return the harmful entries of the app's package or of one of its signers. */
	List<HarmfulEntry> harmful(App app) {
		return Stream
			.concat(this.harmfulByPackage.of(app).stream(),
					app.signers()
						.fingerprints()
						.stream()
						.flatMap((signer) -> this.harmfulBySigner.getOrDefault(signer, List.of()).stream()))
			.distinct()
			.sorted(Comparator.comparing(ListEntry::canonical))
			.toList();
	}

	List<SystemApp> systemApps(App app) {
		return sorted(this.systemApps.of(app));
	}

	List<GeneralApp> generalApps(App app) {
		return sorted(this.generalApps.of(app));
	}

	private static <E extends ListEntry> List<E> sorted(Collection<E> entries) {
		return entries.stream().sorted(Comparator.comparing(ListEntry::canonical)).toList();
	}

	/** Return the ban of a developer on the day, or null. */
	@Nullable ProviderBan ban(String developer) {
		return developer.isEmpty() ? null : this.bans.get(AppName.normalise(developer));
	}

	/** Return what entries call themselves that have the app's name and nothing more. */
	List<String> sameName(App app) {
		return this.byName.getOrDefault(AppName.normalise(app.name()), List.of())
			.stream()
			.filter((named) -> named.platform().covers(app.platform()))
			.map((named) -> named.entry().key())
			.distinct()
			.sorted()
			.toList();
	}

	/** Return the listed package or name that the app imitates. */
	Optional<String> imitatedBy(App app) {
		return this.packages.imitatedBy(app.packageId()).or(() -> imitatedName(app));
	}

	private Optional<String> imitatedName(App app) {
		String name = AppName.normalise(app.name());
		if (this.byName.containsKey(name)) {
			return AppName.hasHiddenCharacters(app.name()) ? Optional.of(name) : Optional.empty();
		}
		return this.names.imitatedBy(name);
	}

	/**
	 * An entry that states a name.
	 *
	 * @param platform platform of the entry
	 * @param entry the entry
	 */
	private record Named(Platform platform, ListEntry entry) {
	}

}
