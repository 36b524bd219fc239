package org.campusctl.compliance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one subject of a school, and on what evidence.
 *
 * @param rule id of the rule
 * @param ruleVersion version of the rule sheet
 * @param clause key of the clause
 * @param mandatory whether the clause itself demands it
 * @param schoolCode the school
 * @param subject the thing that was judged; {@link #REST} for the subjects that share a
 * line, the school's code for the school as a whole
 * @param verdict the verdict, never changed by a waiver
 * @param reason code of the reason, empty for PASS and NOT_APPLICABLE
 * @param value what was seen
 * @param threshold what was required
 * @param evidence where it was seen; empty where there is none
 * @param waivedUntil last day of the waiver that covers a FAIL, or null
 */
public record Finding(String rule, String ruleVersion, String clause, boolean mandatory, String schoolCode,
		String subject, Verdict verdict, String reason, String value, String threshold, List<Evidence> evidence,
		@Nullable LocalDate waivedUntil) {

	/** Subject of the line that PASS and NOT_APPLICABLE subjects share. */
	public static final String REST = "*";

	public Finding {
		evidence = List.copyOf(evidence);
	}

	/**
	 * Return the evidence as text.
	 * @return references separated by {@code ; }
	 */
	public String evidenceText() {
		StringBuilder text = new StringBuilder();
		for (Evidence item : this.evidence) {
			text.append((text.length() == 0) ? "" : "; ").append(item.reference());
		}
		return text.toString();
	}

	/**
	 * Return the day of the oldest evidence: a finding is as old as its oldest part.
	 * @return the day, or null without evidence
	 */
	public @Nullable LocalDate collectedAt() {
		LocalDate oldest = null;
		for (Evidence item : this.evidence) {
			if (oldest == null || item.collectedAt().isBefore(oldest)) {
				oldest = item.collectedAt();
			}
		}
		return oldest;
	}

	/**
	 * Return the same finding under a waiver. Only a FAIL can be waived.
	 * @param until last day of the waiver
	 * @return the finding with {@link #waivedUntil()}, or this one if it is no FAIL
	 */
	public Finding waived(LocalDate until) {
		if (this.verdict != Verdict.FAIL) {
			return this;
		}
		return new Finding(this.rule, this.ruleVersion, this.clause, this.mandatory, this.schoolCode, this.subject,
				this.verdict, this.reason, this.value, this.threshold, this.evidence, until);
	}

}
