package org.campusctl.mappings.table;

/**
 * A school of an audit's population.
 *
 * @param id surrogate key
 * @param schoolCode present code
 * @param name name
 * @param schoolType code of GB/T 33782-2017
 * @param authorityCode authority that runs it
 * @param programme none, applicant or awarded
 */
public record AuditedSchool(long id, String schoolCode, String name, String schoolType, String authorityCode,
		String programme) {

}
