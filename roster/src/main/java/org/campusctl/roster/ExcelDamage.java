package org.campusctl.roster;

/**
 * What a spreadsheet leaves of a long number that it took for a quantity: it keeps
 * fifteen digits. The rest is lost and cannot be repaired.
 */
public final class ExcelDamage {

	private static final int DIGITS_KEPT = 15;

	/** Length of a student number whose letter is missing, or that was typed so. */
	private static final int LONGEST = 19;

	private ExcelDamage() {
	}

	/**
	 * Tell whether an identifier shows the damage: {@code 3.30213E+17}, or 18 digits that
	 * end in {@code 000} and fail the check, or 19 digits that end in {@code 0000}.
	 * @param text the normalised cell: no blanks, upper case
	 * @return whether a spreadsheet has damaged it
	 */
	public static boolean isIn(String text) {
		return isScientific(text) || isRounded(text);
	}

	private static boolean isRounded(String text) {
		int length = text.length();
		if (length < ResidentId.LENGTH || length > LONGEST || !Digits.only(text, 0, length)) {
			return false;
		}
		for (int i = DIGITS_KEPT; i < length; i++) {
			if (text.charAt(i) != '0') {
				return false;
			}
		}
		return length != ResidentId.LENGTH || !ResidentId.hasCheckCharacter(text);
	}

	private static boolean isScientific(String text) {
		int exponent = text.indexOf('E');
		if (exponent < 1 || exponent == text.length() - 1) {
			return false;
		}
		int point = text.indexOf('.');
		int digits = (text.charAt(exponent + 1) == '+') ? exponent + 2 : exponent + 1;
		// Without point and plus it may be the number of a passport, such as 1E234567.
		if (point < 0 && digits == exponent + 1) {
			return false;
		}
		boolean mantissa = (point < 0) ? Digits.only(text, 0, exponent) : point > 0 && point < exponent
				&& Digits.only(text, 0, point) && Digits.only(text, point + 1, exponent);
		return mantissa && digits < text.length() && text.length() - digits <= 3
				&& Digits.only(text, digits, text.length());
	}

}
