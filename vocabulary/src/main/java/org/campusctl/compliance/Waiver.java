package org.campusctl.compliance;

import java.time.LocalDate;

/**
 * An accepted exception. Overlays a FAIL and nothing else; the original verdict stays
 * visible.
 *
 * @param rule id of the rule, or the decision of an admission check
 * @param schoolCode the school it is for, or empty for every school
 * @param subject the subject it is for, or empty for every subject
 * @param justification why
 * @param approver who approved it
 * @param until last day on which it covers
 */
public record Waiver(String rule, String schoolCode, String subject, String justification, String approver,
		LocalDate until) {

	/**
	 * Tell whether the waiver covers a failed subject on a day.
	 * @param failedRule rule that failed
	 * @param school code of the school
	 * @param failedSubject the subject
	 * @param day day of the audit
	 * @return true up to and including {@link #until()}
	 */
	public boolean covers(String failedRule, String school, String failedSubject, LocalDate day) {
		return this.rule.equals(failedRule) && !day.isAfter(this.until)
				&& (this.schoolCode.isEmpty() || this.schoolCode.equals(school))
				&& (this.subject.isEmpty() || this.subject.equals(failedSubject));
	}

}
