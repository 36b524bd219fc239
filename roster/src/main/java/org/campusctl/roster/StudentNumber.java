package org.campusctl.roster;

import java.util.Optional;

import org.campusctl.compliance.Parsed;

/**
 * A student number (学籍号), 19 characters. Three forms are known: {@code G} and the
 * resident ID; {@code J} and 18 digits of which the last is a check character built like
 * that of a resident ID; {@code L}, temporary, and six digits of area, eight of birth
 * date, four of sequence. No official text was found, so an unknown form is no reason to
 * reject a row. Holds the ID, so it is as secret as the ID.
 *
 * @param value 19 characters
 */
public record StudentNumber(String value) {

	/** Number of characters. */
	public static final int LENGTH = 19;

	/**
	 * Check the number.
	 * @throws IllegalArgumentException if it has none of the known forms; the message
	 * does not hold the value
	 */
	public StudentNumber {
		if (problem(value).isPresent()) {
			throw new IllegalArgumentException("Not a student number of a known form");
		}
	}

	/**
	 * Read a student number.
	 * @param text the normalised cell: no blanks, upper case
	 * @return the number, or {@code id.excel-damaged} (an error for the row),
	 * {@code student-no.form}, {@code student-no.check-digit} (warnings)
	 */
	public static Parsed<StudentNumber> parse(String text) {
		if (ExcelDamage.isIn(text)) {
			return Parsed.bad("id.excel-damaged");
		}
		Optional<String> problem = problem(text);
		return problem.isPresent() ? Parsed.bad(problem.get()) : Parsed.ok(new StudentNumber(text));
	}

	/**
	 * Find what is wrong with the form of a number, without making one.
	 * @param text the normalised cell
	 * @return the code of a warning, or empty
	 */
	static Optional<String> problem(String text) {
		if (text.length() != LENGTH) {
			return Optional.of("student-no.form");
		}
		String rest = text.substring(1);
		return switch (text.charAt(0)) {
			case 'G' -> (ResidentId.hasForm(rest) && ResidentId.hasBirthDate(rest)) ? checked(rest)
					: Optional.of("student-no.form");
			case 'J' -> ResidentId.hasForm(rest) ? checked(rest) : Optional.of("student-no.form");
			case 'L' -> (Digits.only(rest, 0, rest.length()) && Digits.isDay(rest, 6)) ? Optional.empty()
					: Optional.of("student-no.form");
			default -> Optional.of("student-no.form");
		};
	}

	private static Optional<String> checked(String rest) {
		return ResidentId.hasCheckCharacter(rest) ? Optional.empty() : Optional.of("student-no.check-digit");
	}

	/**
	 * Tell whether a {@code G} number holds another resident ID than the given one.
	 * @param studentNumber normalised student number, of whatever form
	 * @param residentId normalised ID of 18 characters
	 * @return true if it is a {@code G} number of 19 characters and the rest differs
	 */
	public static boolean differsFromId(String studentNumber, String residentId) {
		return studentNumber.length() == LENGTH && studentNumber.charAt(0) == 'G'
				&& !studentNumber.regionMatches(1, residentId, 0, ResidentId.LENGTH);
	}

	/**
	 * Return the resident ID inside a {@code G} number.
	 * @return the ID, or empty for the other forms
	 */
	public Optional<ResidentId> residentId() {
		return (this.value.charAt(0) == 'G') ? Optional.of(new ResidentId(this.value.substring(1))) : Optional.empty();
	}

	/**
	 * Tell whether the number is temporary and will be replaced.
	 * @return true for the form {@code L}
	 */
	public boolean isTemporary() {
		return this.value.charAt(0) == 'L';
	}

	/**
	 * Hide the value: it identifies a person and must not reach a log.
	 * @return the name of the type
	 */
	@Override
	public String toString() {
		return "StudentNumber[hidden]";
	}

}
