package org.campusctl.mappings.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an earlier audit said of a subject or a school.
 *
 * @param rule rule
 * @param subject subject; empty for the school
 * @param verdict verdict
 * @param previousVerdict verdict before the last change, or null
 * @param changedAt day of the last change
 */
public record StoredVerdict(String rule, String subject, String verdict, @Nullable String previousVerdict,
		LocalDate changedAt) {

}
