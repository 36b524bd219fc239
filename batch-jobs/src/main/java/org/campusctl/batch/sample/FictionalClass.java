package org.campusctl.batch.sample;

/**
 * A class of a generated school.
 *
 * @param code unique in the school: entry year, stage, number
 * @param name as schools write it
 * @param grade 0 to 12
 * @param entryYear year in which the pupils entered the stage
 */
record FictionalClass(String code, String name, int grade, int entryYear) {

	private static final String NUMERALS = "一二三四五六七八九";

	/**
	 * Create a class.
	 * @param kind kind of the school
	 * @param level grade, or -2, -1, 0 for the years of kindergarten
	 * @param number number within the level, from 1
	 * @param schoolYear year in which the school year began
	 * @return the class
	 */
	static FictionalClass of(SchoolKind kind, int level, int number, int schoolYear) {
		int first = firstOfStage(level);
		int entryYear = schoolYear - (level - first);
		StringBuilder code = new StringBuilder().append(entryYear).append((first + 2) / 3);
		FictionalNumbers.pad(code, number, 2);
		return new FictionalClass(code.toString(), gradeName(kind, level) + number + "班", Math.max(level, 0),
				entryYear);
	}

	private static int firstOfStage(int level) {
		if (level <= 0) {
			return -2;
		}
		if (level <= 6) {
			return 1;
		}
		return (level <= 9) ? 7 : 10;
	}

	/** Return the words for a grade, such as 小班, 三年级, 初二, 高一, 职高一. */
	static String gradeName(SchoolKind kind, int level) {
		if (level <= 0) {
			return "小中大".charAt(level + 2) + "班";
		}
		if (level <= 9) {
			return NUMERALS.charAt(level - 1) + "年级";
		}
		return ((kind == SchoolKind.VOCATIONAL) ? "职高" : "高") + NUMERALS.charAt(level - 10);
	}

}
