package org.campusctl.admission.identity;

import java.util.regex.Pattern;

import org.campusctl.compliance.Parsed;

/**
 * A version as lists state it, typed by its form: a whole number is a version code,
 * anything else a version name. The two cannot be compared with each other: of 4,652 open
 * source apps, 82 order their codes against their names.
 */
public sealed interface AppVersion permits AppVersion.Code, VersionName {

	/** What a cell that is no version is told to hold. */
	String FORMS = "versionCode, version name";

	/** Whole numbers are codes. */
	Pattern DIGITS = Pattern.compile("\\d+");

	/**
	 * Read a version.
	 * @param text a whole number of at most 9223372036854775807, or a version name that
	 * begins with a digit, or with a {@code v} and a digit
	 * @return the version, or {@code value.format}
	 */
	static Parsed<AppVersion> parse(String text) {
		String stripped = text.strip();
		if (DIGITS.matcher(stripped).matches()) {
			try {
				return Parsed.ok(new Code(Long.parseLong(stripped)));
			}
			catch (NumberFormatException ex) {
				return Parsed.bad("value.format", FORMS);
			}
		}
		VersionName name = new VersionName(stripped);
		return name.isOrdered() ? Parsed.ok(name) : Parsed.bad("value.format", FORMS);
	}

	/**
	 * A version code: real ones exceed 2,100,000,000, so it is a long.
	 *
	 * @param value from 0
	 */
	record Code(long value) implements AppVersion {

		/**
		 * Compare two codes.
		 * @param other the other code
		 * @return how this one stands to it
		 */
		public VersionOrder compare(Code other) {
			return VersionOrder.of(Long.compare(this.value, other.value));
		}

		@Override
		public String toString() {
			return Long.toString(this.value);
		}

	}

}
