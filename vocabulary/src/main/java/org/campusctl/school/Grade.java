package org.campusctl.school;

import org.campusctl.compliance.Parsed;

/**
 * A grade: 0 for every class of a kindergarten, 1 to 9 for compulsory education, 10 to 12
 * for senior and vocational secondary education.
 *
 * @param level 0 to 12
 */
public record Grade(int level) {

	/** The highest grade. */
	public static final int HIGHEST = 12;

	/**
	 * Check the range.
	 * @throws IllegalArgumentException if the level is not 0 to 12
	 */
	public Grade {
		if (level < 0 || level > HIGHEST) {
			throw new IllegalArgumentException("A grade is 0 to " + HIGHEST);
		}
	}

	/**
	 * Read a grade.
	 * @param text the normalised cell, {@code 0} to {@code 12}
	 * @return the grade, or {@code value.code}
	 */
	public static Parsed<Grade> parse(String text) {
		int level = switch (text.length()) {
			case 1 -> digit(text, 0);
			case 2 -> (text.charAt(0) == '1' && digit(text, 1) >= 0) ? 10 + digit(text, 1) : -1;
			default -> -1;
		};
		return (level >= 0 && level <= HIGHEST) ? Parsed.ok(new Grade(level)) : Parsed.bad("value.code");
	}

	private static int digit(String text, int position) {
		int digit = text.charAt(position) - '0';
		return (digit >= 0 && digit <= 9) ? digit : -1;
	}

	/**
	 * Return the stage that the grade belongs to, special and vocational education left
	 * aside.
	 * @return preschool for 0, primary for 1-6, junior for 7-9, senior for 10-12
	 */
	public Stage stage() {
		if (this.level == 0) {
			return Stage.PRESCHOOL;
		}
		if (this.level <= 6) {
			return Stage.PRIMARY;
		}
		return (this.level <= 9) ? Stage.JUNIOR : Stage.SENIOR;
	}

	/**
	 * Tell whether pupils enter a stage in this grade: 0, 1, 7 and 10. Their student
	 * numbers may still be on the way.
	 * @return whether it is the first grade of a stage
	 */
	public boolean isEntry() {
		return this.level == 0 || this.level == 1 || this.level == 7 || this.level == 10;
	}

	@Override
	public String toString() {
		return Integer.toString(this.level);
	}

}
