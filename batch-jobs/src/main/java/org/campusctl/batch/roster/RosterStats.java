package org.campusctl.batch.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Statistics of the active records. Made from their content only: the same content gives
 * the same statistics, whichever runs brought it and whenever they are asked for.
 *
 * @param authority the authority they are limited to, or null for the whole city
 * @param agesOn day on which ages are counted: 1 September of the newest school year that
 * at least 1 % of the pupils entered in (an entry from August on counts to the year that
 * begins), so that a few mistyped months do not age a city; null without pupils
 * @param total everything
 * @param byAuthority by code of the authority
 * @param byOwnership by ownership; empty where it is not known
 * @param bySchoolType by code of GB/T 33782-2017
 * @param pupilsByGrade pupils by grade, 0 to 12
 * @param pupilsBySex pupils by GB/T 2261.1
 * @param pupilsByAge pupils by full years
 * @param staffBySex persons by GB/T 2261.1
 * @param staffByAge persons by age group
 * @param schools each school that is open or has active records
 */
public record RosterStats(@Nullable String authority, @Nullable LocalDate agesOn, Figures total,
		List<Group> byAuthority, List<Group> byOwnership, List<Group> bySchoolType, List<Count> pupilsByGrade,
		List<Count> pupilsBySex, List<Count> pupilsByAge, List<Count> staffBySex, List<Count> staffByAge,
		List<SchoolFigures> schools) {

	/**
	 * The figures of some schools.
	 *
	 * @param schools schools with status open
	 * @param classes classes
	 * @param pupils pupils
	 * @param guardians guardians
	 * @param staff persons: who works at two of the schools is one
	 * @param posts posts that these persons hold
	 * @param terminals computers for pupils, of the schools that state them
	 * @param terminalsPer100Pupils of these schools, one decimal; null if none of them
	 * states any or they have no pupils
	 */
	public record Figures(long schools, long classes, long pupils, long guardians, long staff, long posts,
			long terminals, @Nullable Double terminalsPer100Pupils) {

	}

	/**
	 * A group of schools.
	 *
	 * @param key what they have in common
	 * @param figures their figures
	 */
	public record Group(String key, Figures figures) {

	}

	/**
	 * A number of persons.
	 *
	 * @param key what they have in common
	 * @param count how many
	 */
	public record Count(String key, long count) {

	}

	/**
	 * One school.
	 *
	 * @param schoolCode code
	 * @param name name
	 * @param authority authority that runs it
	 * @param status open, closed or merged
	 * @param figures its figures
	 * @param completeness by dataset and field: percentage of the active records that
	 * have a value, one decimal, rounded down so that 100 means every one
	 */
	public record SchoolFigures(String schoolCode, String name, String authority, String status, Figures figures,
			Map<String, Map<String, Double>> completeness) {

	}

}
