package org.campusctl.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.campusctl.admission.Candidate.Hurdle;
import org.campusctl.admission.Step.Mark;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.PublishedTestKeys;
import org.campusctl.admission.identity.SignerMatch;
import org.campusctl.admission.lists.HarmfulEntry;
import org.campusctl.admission.lists.ListEntry;
import org.campusctl.admission.lists.SchoolProfile;

/**
 * Tells the steps that led to a ruling. Decides nothing itself: it reads what the
 * judgement found and marks the step that the ruling names.
 */
final class ExplanationWriter {

	/** More entries than this in one step are counted, not listed. */
	private static final int SHOWN = 6;

	private final AppJudgement judgement;

	private final AppMatches matches;

	private final SchoolProfile school;

	private final CheckParameters parameters;

	private final Ruling ruling;

	private final List<Step> steps = new ArrayList<>();

	ExplanationWriter(AppJudgement judgement, SchoolProfile school, CheckParameters parameters) {
		this.judgement = judgement;
		this.matches = judgement.matches();
		this.school = school;
		this.parameters = parameters;
		this.ruling = judgement.decide(school);
	}

	Explanation write(String revision) {
		identity();
		if (this.ruling.decision() != Decision.UNRESOLVED) {
			harmful();
			denied();
			if (!isDecided()) {
				signers();
			}
			if (!isDecided()) {
				admitted();
			}
			if (!isDecided()) {
				unlisted();
			}
		}
		return new Explanation(this.matches.app(), this.school, this.parameters.asOf(), revision, this.ruling,
				this.steps);
	}

	private void identity() {
		App app = this.matches.app();
		if (this.ruling.decision() == Decision.UNRESOLVED) {
			add(Decision.UNRESOLVED, Mark.DECIDES, "unresolved");
			return;
		}
		add(Decision.UNRESOLVED, Mark.PASSED, "identified", app.subject(), app.version());
		app.signers()
			.fingerprints()
			.stream()
			.filter(PublishedTestKeys::contains)
			.map(Fingerprint::toString)
			.forEach((key) -> add(Decision.UNRESOLVED, Mark.NOTED, "test-key", key));
	}

	private void harmful() {
		if (this.matches.harmful().isEmpty()) {
			add(Decision.HARMFUL, Mark.PASSED, "harmful-none");
			return;
		}
		listed(this.matches.harmful(), Decision.HARMFUL, (entry) -> {
			boolean byPackage = isOfPackage(entry);
			add(Decision.HARMFUL, mark(Decision.HARMFUL, entry), byPackage ? "harmful-package" : "harmful-signer",
					entry.key(), entry.name(), entry.category());
		});
	}

	private boolean isOfPackage(HarmfulEntry entry) {
		App app = this.matches.app();
		return !entry.packageId().isEmpty() && entry.platform().covers(app.platform())
				&& app.platform().packageKey(entry.packageId()).equals(app.platform().packageKey(app.packageId()));
	}

	private void denied() {
		if (isDecided()) {
			return;
		}
		if (this.matches.ban() != null) {
			add(Decision.DENIED, mark(Decision.DENIED, this.matches.ban()), "denied-ban", this.matches.ban().key(),
					this.matches.ban().validity());
			return;
		}
		if (this.matches.denials().isEmpty()) {
			add(Decision.DENIED, Mark.PASSED, "denied-none");
		}
		listed(this.matches.denials(), Decision.DENIED, (denial) -> {
			String code = switch (denial.exemption()) {
				case NONE -> denial.entry().scope().covers(this.school) ? "denied-black" : "denied-scope";
				case DAYS -> "denied-days";
				case VERSION -> "denied-version";
				case ORIGINAL -> "denied-original";
			};
			add(Decision.DENIED, mark(Decision.DENIED, denial.entry()), code, denial.entry().key());
		});
		if (this.ruling.decision() == Decision.NOT_JUDGED) {
			add(Decision.NOT_JUDGED, Mark.DECIDES, "runtime");
		}
	}

	private void signers() {
		SignerMatch match = this.matches.signerMatch();
		boolean decides = this.ruling.decision() == Decision.SIGNER_MISMATCH;
		add(Decision.SIGNER_MISMATCH, decides ? Mark.DECIDES : Mark.PASSED, "signer-" + match,
				this.matches.app().signers().fingerprints().size());
	}

	private void admitted() {
		List<Candidate> candidates = this.matches.candidates();
		if (candidates.isEmpty()) {
			add(Decision.ALLOWED, Mark.PASSED, "candidate-none");
			return;
		}
		boolean standing = candidates.stream().anyMatch((one) -> stands(one) && !one.isGrey());
		if (standing) {
			filing();
		}
		listed(candidates, Decision.ALLOWED, this::candidate);
		if (!isDecided() && this.ruling.decision() == Decision.DENIED && this.ruling.entry() != null) {
			add(Decision.DENIED, Mark.DECIDES, "candidate-BANNED", this.ruling.rule(), "");
		}
		if (!isDecided() && this.ruling.decision() == Decision.GREY) {
			watchware();
		}
	}

	private void candidate(Candidate candidate) {
		Hurdle hurdle = candidate.hurdle(this.school);
		String code = "candidate-" + hurdle;
		Decision row = hurdle.decision();
		Object detail = switch (hurdle) {
			case SIGNER, BANNED -> candidate.entry().developer();
			case NOT_YET, EXPIRED -> candidate.entry().validity();
			case SCOPE -> candidate.entry().scope();
			case VERSION -> candidate.entry().versions();
			case NONE -> candidate.entry().validity();
		};
		if (hurdle == Hurdle.NONE) {
			row = candidate.isProven() ? Decision.ALLOWED : Decision.ALLOWED_UNVERIFIED;
			code = candidate.isProven() ? "candidate-proven" : "candidate-unproven";
			if (candidate.isGrey()) {
				row = Decision.GREY;
				code = "candidate-grey";
			}
		}
		add(row, mark(row, candidate.entry()), code, candidate.entry().key(), detail);
	}

	private boolean stands(Candidate candidate) {
		return candidate.hurdle(this.school) == Hurdle.NONE;
	}

	private void filing() {
		if (!this.judgement.filings().isRequiredOf(this.school)) {
			add(Decision.SCHOOL_NOT_FILED, Mark.PASSED, "filing-not-required", this.school.authorityCode());
		}
		else if (this.ruling.decision() == Decision.SCHOOL_NOT_FILED) {
			add(Decision.SCHOOL_NOT_FILED, Mark.DECIDES, "filing-missing", this.school.code());
		}
		else {
			add(Decision.SCHOOL_NOT_FILED, Mark.PASSED, "filing-found", this.school.code());
		}
	}

	private void watchware() {
		listed(this.matches.watchware(), Decision.GREY,
				(entry) -> add(Decision.GREY, mark(Decision.GREY, entry), "watchware", entry.key(), entry.name()));
	}

	private void unlisted() {
		watchware();
		listed(this.matches.systemApps(), Decision.SYSTEM, (system) -> {
			Decision row = system.proven() ? Decision.SYSTEM : Decision.SYSTEM_UNVERIFIED;
			add(row, mark(row, system.entry()), system.proven() ? "system" : "system-unproven", system.entry().key());
		});
		listed(this.matches.generalApps(), Decision.OUT_OF_SCOPE, (general) -> {
			Decision row = general.proven() ? Decision.OUT_OF_SCOPE : Decision.ALLOWED_UNVERIFIED;
			add(row, mark(row, general.entry()), general.proven() ? "general" : "general-unproven",
					general.entry().key());
		});
		if (this.ruling.decision() == Decision.NOT_LISTED) {
			if (!this.ruling.sameName().isEmpty()) {
				add(Decision.NOT_LISTED, Mark.NOTED, "same-name", this.ruling.sameName());
			}
			if (!this.ruling.imitated().isEmpty()) {
				add(Decision.NOT_LISTED, Mark.NOTED, "lookalike", this.ruling.imitated());
			}
			add(Decision.NOT_LISTED, Mark.DECIDES, "not-listed");
		}
	}

	private <T> void listed(List<T> all, Decision row, Consumer<T> each) {
		all.stream().limit(SHOWN).forEach(each);
		if (all.size() > SHOWN) {
			boolean before = isDecided();
			all.stream().skip(SHOWN).filter((one) -> !before && decides(one)).limit(1).forEach(each);
			add(row, Mark.NOTED, "more", all.size() - SHOWN);
		}
	}

	private boolean decides(Object match) {
		return (match instanceof Candidate candidate && candidate.entry().equals(this.ruling.entry()))
				|| (match instanceof Denial denial && denial.entry().equals(this.ruling.entry()));
	}

	private Mark mark(Decision row, ListEntry entry) {
		boolean decides = !isDecided() && row == this.ruling.decision() && entry.equals(this.ruling.entry());
		return decides ? Mark.DECIDES : Mark.NOTED;
	}

	private boolean isDecided() {
		return this.steps.stream().anyMatch((step) -> step.mark() == Mark.DECIDES);
	}

	private void add(Decision row, Mark mark, String code, Object... arguments) {
		this.steps.add(Step.of(row, mark, code, arguments));
	}

}
