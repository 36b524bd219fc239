package org.campusctl.network;

import org.campusctl.compliance.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one subject.
 */
record Ruling(Verdict verdict, @Nullable Reason reason, String value) {

	static final Ruling PASS = new Ruling(Verdict.PASS, null, "");

	static final Ruling NOT_APPLICABLE = new Ruling(Verdict.NOT_APPLICABLE, null, "");

	static final Ruling PORT_DOWN = new Ruling(Verdict.UNKNOWN, Reason.PORT_DOWN, "down");

	static Ruling fail(Reason reason, String value) {
		return new Ruling(Verdict.FAIL, reason, value);
	}

	static Ruling observe(Reason reason, String value) {
		return new Ruling(Verdict.OBSERVATION, reason, value);
	}

	static Ruling unknown(Reason reason, String value) {
		return new Ruling(Verdict.UNKNOWN, reason, value);
	}

	/** Name the blank column: that is what somebody has to fill in. */
	static Ruling blank(String column) {
		return new Ruling(Verdict.UNKNOWN, Reason.BLANK, column);
	}

}
