package org.campusctl.compliance;

/**
 * What a rule says of a subject or a school.
 */
public enum Verdict {

	/** Evidence shows that the requirement is met. */
	PASS,
	/** Evidence shows a breach. */
	FAIL,
	/** Worth knowing, no breach. */
	OBSERVATION,
	/** Evidence missing, stale, contradictory or unusable. Never counts as PASS. */
	UNKNOWN,
	/** The rule does not apply to the subject. */
	NOT_APPLICABLE

}
