package org.campusctl.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Ages in full years, for statistics. Where the day of birth is sealed, the first of the
 * birth month stands for it, so somebody may count as a year older for the rest of that
 * month.
 */
public final class Age {

	private Age() {
	}

	/**
	 * Return the age of a person on a day.
	 * @param birth birth date
	 * @param day the day
	 * @return full years; negative before the birth
	 */
	public static int fullYears(LocalDate birth, LocalDate day) {
		return Math.toIntExact(ChronoUnit.YEARS.between(birth, day));
	}

	/**
	 * Return the age of a person of whom the month of birth is known.
	 * @param birth birth month
	 * @param day the day
	 * @return full years, the birthday taken to be the first of the month
	 */
	public static int fullYears(YearMonth birth, LocalDate day) {
		return fullYears(birth.atDay(1), day);
	}

	/**
	 * Return the age group of staff, five years each.
	 * @param years full years
	 * @return {@code <25}, {@code 25-29} and so on to {@code 60-64}, {@code 65+}
	 */
	public static String staffGroup(int years) {
		if (years < 25) {
			return "<25";
		}
		if (years >= 65) {
			return "65+";
		}
		int from = years - years % 5;
		return from + "-" + (from + 4);
	}

}
