package org.campusctl.mappings.table;

/**
 * What one school would lose by a drop.
 *
 * @param schoolId the school
 * @param schoolCode its code
 * @param active active records before the run
 * @param departing absent records that are not graduating
 * @param moving records that move to another school
 * @param graduating pupils who leave with a certificate, absent or moving
 * @param unreadable rejected rows of the school whose key cannot be read
 */
public record SchoolLosses(long schoolId, String schoolCode, long active, long departing, long moving, long graduating,
		long unreadable) {

}
