package org.campusctl.roster;

/**
 * What lists show of a name or a number in place of it.
 */
public final class Mask {

	private Mask() {
	}

	/**
	 * Mask a name: its first character and one asterisk, whatever the length of the rest,
	 * which would give short names away.
	 * @param name the name, such as 张三
	 * @return the masked name, such as 张*; empty for an empty name
	 */
	public static String name(String name) {
		String stripped = name.strip();
		return stripped.isEmpty() ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + "*";
	}

	/**
	 * Mask the number of an identity document: of 18 characters the area and the last
	 * two, so that neither birth date nor sequence is seen; of shorter numbers the first
	 * and the last.
	 * @param number the number, such as 33029920120119001X
	 * @return the masked number, such as 330299**********1X; empty for an empty number
	 */
	public static String idNumber(String number) {
		return (number.length() >= 18) ? masked(number, 6, 2) : masked(number, 1, 1);
	}

	/**
	 * Mask a student number, which holds an ID number behind its letter.
	 * @param number the number, such as G33029920120119001X
	 * @return the masked number, such as G330299**********1X; empty for an empty number
	 */
	public static String studentNumber(String number) {
		return (number.length() == 19) ? number.charAt(0) + idNumber(number.substring(1)) : idNumber(number);
	}

	/**
	 * Mask a phone number: the first three and the last two characters of a long one.
	 * @param phone the number, such as 13800001234
	 * @return the masked number, such as 138******34; empty for an empty number
	 */
	public static String phone(String phone) {
		return (phone.length() >= 11) ? masked(phone, 3, 2) : masked(phone, 1, 1);
	}

	/**
	 * Hide a text altogether, but not that there is one.
	 * @param text any text
	 * @return three asterisks; empty for an empty text
	 */
	public static String whole(String text) {
		return text.isEmpty() ? "" : "***";
	}

	/** At least half of what is masked is hidden, whatever its length. */
	private static String masked(String text, int first, int last) {
		int length = text.codePointCount(0, text.length());
		if (length < 2 * (first + last)) {
			return "*".repeat(length);
		}
		return text.substring(0, text.offsetByCodePoints(0, first)) + "*".repeat(length - first - last)
				+ text.substring(text.offsetByCodePoints(text.length(), -last));
	}

}
