package org.campusctl.roster;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

import org.campusctl.school.Grade;
import org.campusctl.school.SchoolType;

/**
 * When an absent pupil has graduated rather than departed: from June to October, in a
 * final grade of the school's type ({@link SchoolType#finalGrades()}).
 *
 * <p>
 * Every class of a kindergarten is grade 0, so there the age decides: a child of grade 0
 * leaves for school in the year in which it turns six by 31 August (Compulsory Education
 * Law, article 11, and the school year's start on 1 September). Were all of grade 0 taken
 * as final, a truncated file would empty a kindergarten without any guard.
 */
public final class GraduationSeason {

	/** Age in full years at which children leave kindergarten for school. */
	public static final int SCHOOL_AGE = 6;

	private GraduationSeason() {
	}

	/**
	 * Tell whether a day is in the season.
	 * @param day day of the import, in the configured zone
	 * @return true from 1 June to 31 October
	 */
	public static boolean includes(LocalDate day) {
		Month month = day.getMonth();
		return month.compareTo(Month.JUNE) >= 0 && month.compareTo(Month.OCTOBER) <= 0;
	}

	/**
	 * Return the birth month of the youngest who leave kindergarten in the year of a day.
	 * @param day day of the import
	 * @return August, six years before
	 */
	public static YearMonth youngestSchoolAge(LocalDate day) {
		return YearMonth.of(day.getYear() - SCHOOL_AGE, Month.AUGUST);
	}

	/**
	 * Tell whether a pupil is in a final grade.
	 * @param type type of the school
	 * @param grade grade as last recorded
	 * @param birth birth month; looked at for grade 0 only
	 * @param day day of the import
	 * @return whether the pupil leaves the school with a certificate this year
	 */
	public static boolean isFinalGrade(SchoolType type, Grade grade, YearMonth birth, LocalDate day) {
		return (grade.level() == 0) ? !birth.isAfter(youngestSchoolAge(day))
				: type.finalGrades().contains(grade.level());
	}

	/**
	 * Tell whether a pupil who left the school (absent from its file, or listed by
	 * another school) leaves as a graduate and is not guarded.
	 * @param type type of the school
	 * @param grade grade as last recorded
	 * @param birth birth month; looked at for grade 0 only
	 * @param day day of the import
	 * @return whether the day is in the season and the grade a final one
	 */
	public static boolean graduates(SchoolType type, Grade grade, YearMonth birth, LocalDate day) {
		return includes(day) && isFinalGrade(type, grade, birth, day);
	}

}
