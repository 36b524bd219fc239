package org.campusctl.school;

import org.campusctl.compliance.Parsed;

/**
 * The code that identifies a school nationwide: ten digits, of which two tell the
 * category, two the province, six are a serial number.
 *
 * @param value ten digits
 */
public record SchoolCode(String value) {

	/** Number of digits. */
	public static final int LENGTH = 10;

	/**
	 * Check the form.
	 * @throws IllegalArgumentException if the value is not ten digits; the message does
	 * not hold the value
	 */
	public SchoolCode {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("A school code is " + LENGTH + " digits");
		}
	}

	/**
	 * Read a school code.
	 * @param text the normalised cell
	 * @return the code, or {@code school-code.form}
	 */
	public static Parsed<SchoolCode> parse(String text) {
		return isWellFormed(text) ? Parsed.ok(new SchoolCode(text))
				: Parsed.bad("school-code.form", text.codePointCount(0, text.length()));
	}

	/**
	 * Tell whether a text is ten digits.
	 * @param text the normalised cell
	 * @return whether it has the form of a school code
	 */
	public static boolean isWellFormed(String text) {
		if (text.length() != LENGTH) {
			return false;
		}
		for (int i = 0; i < LENGTH; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the category.
	 * @return two digits
	 */
	public String category() {
		return this.value.substring(0, 2);
	}

	/**
	 * Return the province (GB/T 2260, first two digits).
	 * @return two digits
	 */
	public String province() {
		return this.value.substring(2, 4);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
