package org.campusctl.mappings.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A school's verdict of a rule as stored, with its school.
 *
 * @param schoolCode code of the school
 * @param schoolName its name
 * @param authorityCode authority that runs it
 * @param programme none, applicant or awarded
 * @param rule rule
 * @param verdict verdict
 * @param reason code of the reason
 * @param known subjects that the rule applies to
 * @param tested of these, how many have evidence that decides
 * @param passed of the tested, PASS
 * @param failed of the tested, FAIL
 * @param observed of the tested, OBSERVATION
 * @param unknown known but not tested
 * @param waivedUntil last day on which waivers cover the FAIL, or null
 * @param previousVerdict verdict before the last change, or null
 * @param changedAt day of the last change
 */
public record VerdictRow(String schoolCode, String schoolName, String authorityCode, String programme, String rule,
		String verdict, String reason, int known, int tested, int passed, int failed, int observed, int unknown,
		@Nullable LocalDate waivedUntil, @Nullable String previousVerdict, LocalDate changedAt) {

}
