package org.campusctl.admission;

import org.campusctl.compliance.Verdict;

/**
 * What the admission check says of an app in a school (contract: app admission, Matching,
 * then deciding). The constants stand in the order of the table: the first that applies
 * decides.
 */
public enum Decision {

	/** The row identifies no app. */
	UNRESOLVED(1, Verdict.UNKNOWN, false),
	/** Package or signer is in a harmful feed. */
	HARMFUL(2, Verdict.FAIL, false),
	/** The app is black, or its developer banned on the day. */
	DENIED(3, Verdict.FAIL, false),
	/** A listed package signed by somebody else: a repackaged app. */
	SIGNER_MISMATCH(4, Verdict.FAIL, false),
	/** The admission has ended. */
	FILING_EXPIRED(5, Verdict.FAIL, true),
	/** The admission has not begun. */
	NOT_YET_VALID(5, Verdict.FAIL, false),
	/** Admitted for other stages, grades or school types. */
	SCOPE_MISMATCH(6, Verdict.FAIL, true),
	/** Admitted in other versions. */
	VERSION_OUT_OF_RANGE(7, Verdict.FAIL, true),
	/** Admitted, but the school has not filed its use. */
	SCHOOL_NOT_FILED(8, Verdict.FAIL, true),
	/** Under probation, or watchware. */
	GREY(9, Verdict.OBSERVATION, false),
	/** Admitted, but not proven to be the admitted app. */
	ALLOWED_UNVERIFIED(10, Verdict.OBSERVATION, false),
	/** Admitted and proven. */
	ALLOWED(11, Verdict.PASS, false),
	/** Belongs to the operating system. */
	SYSTEM(12, Verdict.NOT_APPLICABLE, false),
	/** Has the package id of a system app, and nothing proves that it is the one. */
	SYSTEM_UNVERIFIED(12, Verdict.OBSERVATION, false),
	/** A general tool outside the rules for education apps. */
	OUT_OF_SCOPE(13, Verdict.NOT_APPLICABLE, false),
	/** No entry matches. */
	NOT_LISTED(14, Verdict.FAIL, true),
	/**
	 * A library or runtime of the operating system that nothing denies: counted, and no
	 * line of the findings.
	 */
	NOT_JUDGED(15, Verdict.NOT_APPLICABLE, false);

	private final int order;

	private final Verdict verdict;

	private final boolean waivable;

	Decision(int order, Verdict verdict, boolean waivable) {
		this.order = order;
		this.verdict = verdict;
		this.waivable = waivable;
	}

	/**
	 * Return the place in the table.
	 * @return 1 to 15; two decisions of one row have the same
	 */
	public int order() {
		return this.order;
	}

	/**
	 * Return the verdict, unless a parameter of the check softens it.
	 * @return the verdict
	 */
	public Verdict verdict() {
		return this.verdict;
	}

	/**
	 * Tell whether a waiver can cover the decision.
	 * @return true for the five that the contract names
	 */
	public boolean isWaivable() {
		return this.waivable;
	}

	/**
	 * Tell whether the decision speaks of an app that the lists let stand, proven or not.
	 * @return whether it does
	 */
	public boolean letsStand() {
		return switch (this) {
			case GREY, ALLOWED_UNVERIFIED, ALLOWED, SYSTEM, SYSTEM_UNVERIFIED, OUT_OF_SCOPE, NOT_JUDGED -> true;
			case UNRESOLVED, HARMFUL, DENIED, SIGNER_MISMATCH, FILING_EXPIRED, NOT_YET_VALID, SCOPE_MISMATCH,
					VERSION_OUT_OF_RANGE, SCHOOL_NOT_FILED, NOT_LISTED ->
				false;
		};
	}

}
