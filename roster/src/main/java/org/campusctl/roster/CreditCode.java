package org.campusctl.roster;

import org.campusctl.compliance.Parsed;

/**
 * A unified social credit code of an organisation (GB 32100-2015): 18 characters of
 * {@code 0-9A-Z} without I, O, S, V, Z, of which the last is a check character.
 *
 * @param value 18 characters, check character right
 */
public record CreditCode(String value) {

	/** Number of characters. */
	public static final int LENGTH = 18;

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	/**
	 * Check the code.
	 * @throws IllegalArgumentException if it is not a valid code
	 */
	public CreditCode {
		if (!hasForm(value) || value.charAt(LENGTH - 1) != checkCharacter(value)) {
			throw new IllegalArgumentException("Not a valid unified social credit code");
		}
	}

	/**
	 * Read a credit code.
	 * @param text the normalised cell: no blanks, upper case
	 * @return the code, or {@code value.length} (with the number of characters found and
	 * expected), {@code value.format}, {@code credit-code.check-digit}
	 */
	public static Parsed<CreditCode> parse(String text) {
		if (text.length() != LENGTH) {
			return Parsed.bad("value.length", text.codePointCount(0, text.length()), LENGTH);
		}
		if (!hasForm(text)) {
			return Parsed.bad("value.format", "0-9 A-Z - IOSVZ");
		}
		if (text.charAt(LENGTH - 1) != checkCharacter(text)) {
			return Parsed.bad("credit-code.check-digit");
		}
		return Parsed.ok(new CreditCode(text));
	}

	private static boolean hasForm(String text) {
		return text.length() == LENGTH && text.chars().allMatch((character) -> ALPHABET.indexOf(character) >= 0);
	}

	/**
	 * Return the check character of 17 characters.
	 * @param characters at least 17 characters of the alphabet; what follows is ignored
	 * @return a character of the alphabet
	 */
	public static char checkCharacter(CharSequence characters) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += ALPHABET.indexOf(characters.charAt(i)) * WEIGHTS[i];
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
