package org.campusctl.mappings.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A waiver as stored.
 *
 * @param id number
 * @param rule rule it is for
 * @param schoolCode code of the school, or empty for every school
 * @param authorityCode authority that runs the school, or null for every school
 * @param subject subject, or empty for every subject
 * @param justification why
 * @param approver who approved it
 * @param until last day on which it covers
 * @param revoked whether it was revoked
 */
public record WaiverRow(long id, String rule, String schoolCode, @Nullable String authorityCode, String subject,
		String justification, String approver, LocalDate until, boolean revoked) {

}
