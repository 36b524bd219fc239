package org.campusctl.mappings.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A finding as stored, with its school.
 *
 * @param schoolCode code of the school
 * @param schoolName its name
 * @param authorityCode authority that runs it
 * @param rule rule
 * @param ruleVersion version of the rule sheet
 * @param subject the thing that was judged
 * @param verdict verdict
 * @param reason code of the reason
 * @param value what was seen
 * @param threshold what was required
 * @param evidence where it was seen
 * @param collectedAt day of the oldest evidence, or null
 * @param waivedUntil last day of the waiver, or null
 * @param previousVerdict verdict before the last change, or null
 * @param changedAt day of the last change
 * @param remedy what to do
 */
public record FindingRow(String schoolCode, String schoolName, String authorityCode, String rule, String ruleVersion,
		String subject, String verdict, String reason, String value, String threshold, String evidence,
		@Nullable LocalDate collectedAt, @Nullable LocalDate waivedUntil, @Nullable String previousVerdict,
		LocalDate changedAt, String remedy) {

}
