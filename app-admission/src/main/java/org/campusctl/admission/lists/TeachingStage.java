package org.campusctl.admission.lists;

import java.util.Arrays;
import java.util.Locale;

import org.campusctl.compliance.Parsed;

/**
 * A stage for which apps are admitted (contract: app admission, column {@code stages}).
 */
public enum TeachingStage {

	/** Grades 1 to 6. */
	PRIMARY("小学", 1, 6),
	/** Grades 7 to 9. */
	JUNIOR("初中", 7, 9),
	/** General senior secondary, grades 10 to 12. */
	SENIOR("高中", 10, 12),
	/** Vocational secondary, grades 10 to 12. */
	VOCATIONAL("中职", 10, 12);

	private final String title;

	private final int lowest;

	private final int highest;

	TeachingStage(String title, int lowest, int highest) {
		this.title = title;
		this.lowest = lowest;
		this.highest = highest;
	}

	/**
	 * Read a stage.
	 * @param text Chinese title, or the name of the constant in any case
	 * @return the stage, or {@code value.code}
	 */
	public static Parsed<TeachingStage> parse(String text) {
		String wanted = text.strip();
		return Arrays.stream(values())
			.filter((stage) -> stage.title.equals(wanted) || stage.name().equals(wanted.toUpperCase(Locale.ROOT)))
			.findFirst()
			.map(Parsed::ok)
			.orElseGet(() -> Parsed.bad("value.code"));
	}

	/**
	 * Return the Chinese title.
	 * @return two characters
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Tell whether a grade belongs to the stage.
	 * @param grade 0 to 12
	 * @return whether it does
	 */
	public boolean has(int grade) {
		return grade >= this.lowest && grade <= this.highest;
	}

}
