package org.campusctl.roster;

import java.time.LocalDate;

import org.campusctl.compliance.Parsed;

/**
 * A citizen identification number (GB 11643-1999): six digits of the area of first
 * registration, eight of the birth date, three of sequence (odd for males, even for
 * females), one check character (ISO 7064, MOD 11-2). Permits of residence for people
 * from Hong Kong, Macao and Taiwan, and the 18-digit permit of permanent residence, are
 * built alike, apart from the first six digits.
 *
 * @param value 17 digits and a digit or {@code X}, check character right, birth date a
 * real day
 */
public record ResidentId(String value) {

	/** Number of characters. */
	public static final int LENGTH = 18;

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECK_CHARACTERS = "10X98765432";

	/**
	 * Check the number.
	 * @throws IllegalArgumentException if it is not a valid number; the message does not
	 * hold the value
	 */
	public ResidentId {
		if (!hasForm(value) || !hasCheckCharacter(value) || !hasBirthDate(value)) {
			throw new IllegalArgumentException("Not a valid resident ID");
		}
	}

	/**
	 * Read a number. Looks for Excel damage, then at length, format, check digit and
	 * birth date, and reports the first that is wrong.
	 * @param text the normalised cell: no blanks, upper case
	 * @return the number, or {@code id.excel-damaged}, {@code id.length} (with the number
	 * of characters found and expected), {@code id.format}, {@code id.check-digit},
	 * {@code id.birth-date}
	 */
	public static Parsed<ResidentId> parse(String text) {
		if (ExcelDamage.isIn(text)) {
			return Parsed.bad("id.excel-damaged");
		}
		if (text.length() != LENGTH) {
			return Parsed.bad("id.length", text.codePointCount(0, text.length()), LENGTH);
		}
		if (!hasForm(text)) {
			return Parsed.bad("id.format");
		}
		if (!hasCheckCharacter(text)) {
			return Parsed.bad("id.check-digit");
		}
		if (!hasBirthDate(text)) {
			return Parsed.bad("id.birth-date");
		}
		return Parsed.ok(new ResidentId(text));
	}

	/**
	 * Tell whether a text is 17 digits and a digit or {@code X}.
	 * @param text the normalised cell
	 * @return whether it has the form of a resident ID
	 */
	static boolean hasForm(String text) {
		return text.length() == LENGTH && Digits.only(text, 0, LENGTH - 1)
				&& (Digits.isDigit(text.charAt(LENGTH - 1)) || text.charAt(LENGTH - 1) == 'X');
	}

	/**
	 * Tell whether the check character is right.
	 * @param text a text for which {@link #hasForm} holds
	 * @return whether the eighteenth character follows from the others
	 */
	static boolean hasCheckCharacter(String text) {
		return text.charAt(LENGTH - 1) == checkCharacter(text);
	}

	/**
	 * Return the check character of 17 digits.
	 * @param digits at least 17 digits; what follows is ignored
	 * @return a digit or {@code X}
	 */
	public static char checkCharacter(CharSequence digits) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (digits.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECK_CHARACTERS.charAt(sum % 11);
	}

	/**
	 * Tell whether digits 7 to 14 are a real day.
	 * @param text a text for which {@link #hasForm} holds
	 * @return whether the birth date exists
	 */
	static boolean hasBirthDate(String text) {
		return Digits.isDay(text, 6);
	}

	/**
	 * Return the area of first registration, which may since have been abolished.
	 * @return six digits
	 */
	public String area() {
		return this.value.substring(0, 6);
	}

	/**
	 * Return the birth date.
	 * @return the day
	 */
	public LocalDate birthDate() {
		return Digits.day(this.value, 6);
	}

	/**
	 * Return the sex (GB/T 2261.1).
	 * @return {@code 1} male, {@code 2} female
	 */
	public String sex() {
		return sex(this.value);
	}

	/**
	 * Return the sex that a number tells.
	 * @param text a text for which {@link #hasForm} holds
	 * @return {@code 1} male, {@code 2} female
	 */
	static String sex(String text) {
		return ((text.charAt(LENGTH - 2) - '0') % 2 != 0) ? "1" : "2";
	}

	/**
	 * Hide the value: it identifies a person and must not reach a log.
	 * @return the name of the type
	 */
	@Override
	public String toString() {
		return "ResidentId[hidden]";
	}

}
