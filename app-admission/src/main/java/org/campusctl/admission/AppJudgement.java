package org.campusctl.admission;

import java.util.List;
import java.util.Optional;

import org.campusctl.admission.Candidate.Hurdle;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.SignerMatch;
import org.campusctl.admission.lists.ListEntry;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.compliance.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * An app held against the lists once; then it is decided for any number of schools. The
 * school matters for scope and filings only.
 */
public final class AppJudgement {

	private final AppMatches matches;

	private final FilingIndex filings;

	private final boolean requireSchoolFiling;

	private final Flags appFlags;

	private final Ruling otherwise;

	private final @Nullable Ruling fixed;

	AppJudgement(AppMatches matches, ListIndex lists, FilingIndex filings, CheckParameters parameters) {
		this.matches = matches;
		this.filings = filings;
		this.requireSchoolFiling = parameters.requireSchoolFiling();
		this.appFlags = Flags.NONE.with(Flag.NON_ASCII_PACKAGE,
				!matches.app().packageId().chars().allMatch((unit) -> unit < 128));
		this.fixed = fixed();
		this.otherwise = unlisted(lists);
	}

	/**
	 * Return the app.
	 * @return the app that is judged
	 */
	public App app() {
		return this.matches.app();
	}

	/**
	 * Decide for a school.
	 * @param school the school
	 * @return the ruling
	 */
	public Ruling decide(SchoolProfile school) {
		if (this.fixed != null) {
			return this.fixed;
		}
		for (Denial denial : this.matches.denials()) {
			if (denial.exemption() == Denial.Exemption.NONE && denial.entry().scope().covers(school)) {
				return ruling(Decision.DENIED, denial.flags(), denial.entry());
			}
		}
		if (this.matches.app().runtime()) {
			return ruling(Decision.NOT_JUDGED, Flags.NONE, null);
		}
		if (this.matches.signerMatch() == SignerMatch.DIFFERENT) {
			return ruling(Decision.SIGNER_MISMATCH, Flags.NONE, mismatched());
		}
		return this.matches.candidates().isEmpty() ? this.otherwise : admitted(school);
	}

	AppMatches matches() {
		return this.matches;
	}

	FilingIndex filings() {
		return this.filings;
	}

	private @Nullable Ruling fixed() {
		if (!this.matches.app().isIdentified() && this.matches.harmful().isEmpty()) {
			return ruling(Decision.UNRESOLVED, Flags.NONE, null);
		}
		if (!this.matches.harmful().isEmpty()) {
			return ruling(Decision.HARMFUL, Flags.NONE, this.matches.harmful().get(0));
		}
		if (this.matches.ban() != null) {
			return ruling(Decision.DENIED, Flags.NONE, this.matches.ban());
		}
		return null;
	}

	/** Return the entry whose signers the app contradicts, the best candidate first. */
	private @Nullable ListEntry mismatched() {
		for (Candidate candidate : this.matches.candidates()) {
			if (candidate.byPackage() && candidate.signer() == SignerMatch.DIFFERENT) {
				return candidate.entry();
			}
		}
		for (List<? extends Attested<?>> attested : List.of(this.matches.systemApps(), this.matches.generalApps())) {
			for (Attested<?> one : attested) {
				if (one.signer() == SignerMatch.DIFFERENT) {
					return one.entry();
				}
			}
		}
		return null;
	}

	private Ruling admitted(SchoolProfile school) {
		Candidate white = null;
		Candidate grey = null;
		Candidate furthest = null;
		Candidate banned = null;
		boolean filed = false;
		Hurdle reached = Hurdle.SIGNER;
		for (Candidate candidate : this.matches.candidates()) {
			Hurdle hurdle = candidate.hurdle(school);
			if (hurdle == Hurdle.NONE) {
				if (candidate.isGrey()) {
					grey = (grey != null) ? grey : candidate;
				}
				else {
					white = (white != null) ? white : candidate;
					filed = filed || this.filings.has(school, candidate.filedAs());
				}
			}
			else if (hurdle == Hurdle.BANNED) {
				banned = (banned != null) ? banned : candidate;
			}
			else if (hurdle.compareTo(reached) > 0) {
				reached = hurdle;
				furthest = candidate;
			}
		}
		if (white != null && !filed && this.filings.isRequiredOf(school)) {
			Verdict verdict = this.requireSchoolFiling ? Verdict.FAIL : Verdict.OBSERVATION;
			return new Ruling(Decision.SCHOOL_NOT_FILED, verdict, white.flags().plus(this.appFlags), white.entry(), "",
					"");
		}
		if (grey != null) {
			return ruling(Decision.GREY, grey.flags(), grey.entry());
		}
		if (white != null) {
			return standing(white);
		}
		if (banned != null) {
			return ruling(Decision.DENIED, Flags.NONE, banned.ban());
		}
		return (furthest != null) ? ruling(reached.decision(), furthest.flags(), furthest.entry()) : this.otherwise;
	}

	private Ruling standing(Candidate white) {
		if (!this.matches.watchware().isEmpty()) {
			return ruling(Decision.GREY, Flags.NONE, this.matches.watchware().get(0));
		}
		return ruling(white.isProven() ? Decision.ALLOWED : Decision.ALLOWED_UNVERIFIED, white.flags(), white.entry());
	}

	/** Decide where no white or grey entry speaks of the app. */
	private Ruling unlisted(ListIndex lists) {
		if (!this.matches.watchware().isEmpty()) {
			return ruling(Decision.GREY, Flags.NONE, this.matches.watchware().get(0));
		}
		for (boolean proven : new boolean[] { true, false }) {
			for (Attested<?> system : this.matches.systemApps()) {
				if (system.proven() == proven && (proven || system.signer() != SignerMatch.DIFFERENT)) {
					return ruling(proven ? Decision.SYSTEM : Decision.SYSTEM_UNVERIFIED, system.flags(),
							system.entry());
				}
			}
			for (Attested<?> general : this.matches.generalApps()) {
				if (general.proven() == proven && (proven || general.signer() != SignerMatch.DIFFERENT)) {
					return ruling(proven ? Decision.OUT_OF_SCOPE : Decision.ALLOWED_UNVERIFIED, general.flags(),
							general.entry());
				}
			}
		}
		List<String> sameName = lists.sameName(app());
		Optional<String> imitated = lists.imitatedBy(app());
		Flags flags = this.appFlags.with(Flag.NAME_ONLY, !sameName.isEmpty())
			.with(Flag.LOOKALIKE, imitated.isPresent());
		return new Ruling(Decision.NOT_LISTED, Verdict.FAIL, flags, null,
				String.join(", ", sameName.subList(0, Math.min(3, sameName.size()))), imitated.orElse(""));
	}

	private Ruling ruling(Decision decision, Flags flags, @Nullable ListEntry entry) {
		return Ruling.of(decision, flags.plus(this.appFlags), entry);
	}

}
