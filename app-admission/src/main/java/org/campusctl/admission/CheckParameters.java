package org.campusctl.admission;

import java.time.LocalDate;

/**
 * What a check is told beside the lists.
 *
 * @param asOf day for which it decides
 * @param requireSchoolFiling whether a school without its own filing fails
 * ({@code require_school_filing}); otherwise that is an observation
 */
public record CheckParameters(LocalDate asOf, boolean requireSchoolFiling) {

	/**
	 * Return the parameters of the contract for a day.
	 * @param day day for which to decide
	 * @return the parameters
	 */
	public static CheckParameters on(LocalDate day) {
		return new CheckParameters(day, true);
	}

}
