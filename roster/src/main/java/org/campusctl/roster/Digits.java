package org.campusctl.roster;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Runs of ASCII digits in identifiers.
 */
final class Digits {

	private Digits() {
	}

	static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	/**
	 * Tell whether all characters of a range are digits.
	 * @param text the text
	 * @param from first position
	 * @param to position after the last
	 * @return whether all are
	 */
	static boolean only(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (!isDigit(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Tell whether eight digits are a day of the calendar, year 1 or later.
	 * @param text a text with digits
	 * @param from position of the first
	 * @return whether the day exists
	 */
	static boolean isDay(String text, int from) {
		int year = number(text, from, from + 4);
		int month = number(text, from + 4, from + 6);
		int day = number(text, from + 6, from + 8);
		return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
	}

	static LocalDate day(String text, int from) {
		return LocalDate.of(number(text, from, from + 4), number(text, from + 4, from + 6),
				number(text, from + 6, from + 8));
	}

	private static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			number = number * 10 + text.charAt(i) - '0';
		}
		return number;
	}

}
