package org.campusctl.mappings.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and years as the contract and people write them, strictly: a day
 * that never was, and a year of two digits, are refused.
 */
final class Days {

	private static final Pattern MIDNIGHT = Pattern.compile("[T\\s]+0?0:00(:00([.]0+)?)?Z?$");

	private static final Pattern TIME = Pattern.compile(
			"[T\\s]+([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?\\s*(Z|[+-][0-9]{2}:?([0-9]{2})?)?$");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private Days() {
	}

	/** Return a text without blanks and without a time of midnight behind the day. */
	static String bare(String text) {
		return BLANKS.matcher(MIDNIGHT.matcher(text).replaceFirst("")).replaceAll("");
	}

	/** Return an ISO day, or null. */
	static @Nullable String iso(String text) {
		int[] parts = parts(text);
		if (parts.length == 1 && text.length() == 8) {
			return day(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
		}
		return (parts.length == 3) ? day(parts[0], parts[1], parts[2]) : null;
	}

	/** Return the ISO day of a day, or of a day and a time as written; or null. */
	static @Nullable String momentDay(String text) {
		return iso(BLANKS.matcher(TIME.matcher(text).replaceFirst("")).replaceAll(""));
	}

	/** Return {@code YYYYMM}, or null; the day of a full date is left out. */
	static @Nullable String month(String text) {
		int[] parts = parts(text);
		if (parts.length == 1 && text.length() == 6) {
			return month(parts[0] / 100, parts[0] % 100);
		}
		if (parts.length == 2) {
			return month(parts[0], parts[1]);
		}
		String day = iso(text);
		return (day != null) ? day.substring(0, 4) + day.substring(5, 7) : null;
	}

	/** Return four digits, or null. */
	static @Nullable String year(String text) {
		String digits = (text.endsWith("年") || text.endsWith("级")) ? text.substring(0, text.length() - 1) : text;
		return (digits.length() == 4 && parts(digits).length == 1 && isYear(Integer.parseInt(digits))) ? digits : null;
	}

	private static @Nullable String day(int year, int month, int day) {
		if (!isYear(year)) {
			return null;
		}
		try {
			return LocalDate.of(year, month, day).toString();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable String month(int year, int month) {
		if (!isYear(year) || month < 1 || month > 12) {
			return null;
		}
		int value = year * 100 + month;
		return String.valueOf(value);
	}

	private static boolean isYear(int year) {
		return year >= 1900 && year <= 2999;
	}

	/**
	 * Split into numbers at {@code -}, {@code /}, {@code .} and at 年, 月, 日; empty if
	 * something else stands there.
	 */
	private static int[] parts(String text) {
		int[] parts = new int[4];
		int count = 0;
		int digits = 0;
		char separator = 0;
		for (int i = 0; i < text.length() && count < 3; i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9') {
				if (digits == ((count == 0) ? 8 : 2)) {
					return new int[0];
				}
				parts[count] = parts[count] * 10 + c - '0';
				digits++;
			}
			else if (digits > 0 && isSeparator(c, count) && (separator == 0 || isChinese(c) || separator == c)) {
				separator = isChinese(c) ? separator : c;
				if (count == 0 && digits != 4) {
					return new int[0];
				}
				count++;
				digits = 0;
				if (count == 3 && i < text.length() - 1) {
					return new int[0];
				}
			}
			else {
				return new int[0];
			}
		}
		count += (digits > 0) ? 1 : 0;
		boolean endsOpen = digits == 0 && !text.isEmpty() && !isChinese(text.charAt(text.length() - 1));
		return (count == 0 || endsOpen) ? new int[0] : Arrays.copyOf(parts, count);
	}

	private static boolean isSeparator(char c, int count) {
		return switch (c) {
			case '-', '/', '.' -> count < 2;
			case '年' -> count == 0;
			case '月' -> count == 1;
			case '日', '号' -> count == 2;
			default -> false;
		};
	}

	private static boolean isChinese(char c) {
		return c > 0x7F;
	}

}
