package org.campusctl.mappings.table;

import org.jspecify.annotations.Nullable;

/**
 * A school in a check.
 *
 * @param id the school
 * @param schoolCode its present code
 * @param name its name
 * @param authorityCode who runs it
 * @param schoolType code of its type
 * @param delivered whether its inventory is in the drop
 * @param devices distinct devices in it
 * @param previousRun last check in which the school delivered, or null
 */
public record CheckedSchoolRow(long id, String schoolCode, String name, String authorityCode, String schoolType,
		boolean delivered, long devices, @Nullable Long previousRun) {

}
