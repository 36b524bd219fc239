package org.campusctl.admission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.SignerMatch;
import org.campusctl.admission.identity.VersionName;
import org.campusctl.admission.identity.VersionRange;
import org.campusctl.admission.lists.ProviderBan;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.lists.Validity;
import org.campusctl.admission.lists.WhitelistEntry;

import org.jspecify.annotations.Nullable;

/**
 * A white or grey entry that matches an app, with everything about the two that does not
 * depend on a school worked out.
 *
 * @param entry the entry
 * @param byPackage whether it matches by package, not by name and developer
 * @param signer how the signers compare
 * @param ban ban of the entry's developer on the day, or null
 * @param days how the day stands to the entry
 * @param version how the version stands to the entry
 * @param filedAs under what a school would have filed it
 * @param flags what is worth knowing of the entry
 */
record Candidate(WhitelistEntry entry, boolean byPackage, SignerMatch signer, @Nullable ProviderBan ban,
		Validity.State days, VersionRange.Fit version, FilingIndex.FiledAs filedAs, Flags flags) {

	/**
	 * Best proven first; among equals the one that runs longest; the rest by content, so
	 * that the order of the list changes nothing.
	 */
	static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::proof)
		.reversed()
		.thenComparing((candidate) -> candidate.entry.validity().to(), Comparator.nullsFirst(Comparator.reverseOrder()))
		.thenComparing((candidate) -> candidate.entry.canonical());

	static Candidate of(WhitelistEntry entry, boolean byPackage, App app, @Nullable ProviderBan ban, LocalDate asOf) {
		SignerMatch signer = entry.signers().compare(app.signers());
		VersionRange.Fit version = entry.versions().fit(app.versionCode(), new VersionName(app.versionName()));
		Flags flags = Flags.NONE
			.with(Flag.REVIEW_DUE,
					entry.reviewDue() != null && !asOf.isBefore(Objects.requireNonNull(entry.reviewDue())))
			.with(Flag.FILING_MALFORMED, entry.filings().isMalformed())
			.with(Flag.VERSION_UNKNOWN, version == VersionRange.Fit.UNKNOWN)
			.with(Flag.SIGNER_NOT_COMPARABLE, signer == SignerMatch.NOT_COMPARABLE);
		return new Candidate(entry, byPackage, signer, ban, entry.validity().on(asOf), version,
				FilingIndex.FiledAs.of(app, entry), flags);
	}

	/**
	 * Return the first condition that is not met in a school.
	 * @param school the school
	 * @return the condition, or {@link Hurdle#NONE}
	 */
	Hurdle hurdle(SchoolProfile school) {
		if (this.signer == SignerMatch.DIFFERENT) {
			return Hurdle.SIGNER;
		}
		if (this.ban != null) {
			return Hurdle.BANNED;
		}
		return switch (this.days) {
			case NOT_YET -> Hurdle.NOT_YET;
			case EXPIRED -> Hurdle.EXPIRED;
			case IN_FORCE -> {
				if (!this.entry.scope().covers(school)) {
					yield Hurdle.SCOPE;
				}
				yield (this.version == VersionRange.Fit.OUTSIDE) ? Hurdle.VERSION : Hurdle.NONE;
			}
		};
	}

	boolean isGrey() {
		return this.entry.state() == WhitelistEntry.State.GREY;
	}

	boolean isProven() {
		return this.byPackage && this.signer.proves() && this.version != VersionRange.Fit.UNKNOWN;
	}

	private int proof() {
		return (this.byPackage ? 4 : 0) + (this.signer.proves() ? 2 : 0)
				+ ((this.version != VersionRange.Fit.UNKNOWN) ? 1 : 0);
	}

	/** The conditions in the order in which they are looked at. */
	enum Hurdle {

		/** Another signer. */
		SIGNER,
		/** The entry's developer is banned. */
		BANNED,
		/** Before its days. */
		NOT_YET,
		/** After its days. */
		EXPIRED,
		/** For other schools. */
		SCOPE,
		/** For other versions. */
		VERSION,
		/** All met. */
		NONE;

		Decision decision() {
			return switch (this) {
				case SIGNER -> Decision.SIGNER_MISMATCH;
				case BANNED -> Decision.DENIED;
				case NOT_YET -> Decision.NOT_YET_VALID;
				case EXPIRED -> Decision.FILING_EXPIRED;
				case SCOPE -> Decision.SCOPE_MISMATCH;
				case VERSION -> Decision.VERSION_OUT_OF_RANGE;
				case NONE -> Decision.ALLOWED;
			};
		}

	}

}
