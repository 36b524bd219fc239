package org.campusctl.batch.sample;

import org.campusctl.school.SchoolType;

/**
 * Kinds of school in a generated city, in the order in which the first eight schools have
 * them.
 */
enum SchoolKind {

	PRIMARY(SchoolType.PRIMARY, "21", "小学", 1, 6, 25, 900, 45, "小学"),

	KINDERGARTEN(SchoolType.KINDERGARTEN, "11", "幼儿园", -2, 0, 50, 230, 30, "学前"),

	JUNIOR(SchoolType.JUNIOR, "31", "初级中学", 7, 9, 9, 750, 45, "初中"),

	NINE_YEAR(SchoolType.NINE_YEAR, "31", "九年一贯制学校", 1, 9, 5, 1200, 45, "九年一贯"),

	SENIOR(SchoolType.SENIOR, "34", "高级中学", 10, 12, 4, 1200, 50, "高中"),

	COMPLETE_SECONDARY(SchoolType.COMPLETE_SECONDARY, "34", "完全中学", 7, 12, 3, 1500, 50, "高中"),

	VOCATIONAL(SchoolType.MERGED_VOCATIONAL, "36", "中等职业学校", 10, 12, 2, 1500, 45, "中职"),

	SPECIAL(SchoolType.OTHER_SPECIAL, "51", "特殊教育学校", 1, 9, 2, 120, 12, "特教");

	/** How many in a hundred; the shares of all kinds add up to it. */
	static final int ALL_SHARES = 100;

	private final SchoolType type;

	private final String category;

	private final String title;

	private final int lowest;

	private final int highest;

	private final int share;

	private final int size;

	private final int classSize;

	private final String stage;

	SchoolKind(SchoolType type, String category, String title, int lowest, int highest, int share, int size,
			int classSize, String stage) {
		this.type = type;
		this.category = category;
		this.title = title;
		this.lowest = lowest;
		this.highest = highest;
		this.share = share;
		this.size = size;
		this.classSize = classSize;
		this.stage = stage;
	}

	static SchoolKind ofShare(int point) {
		int left = point;
		for (SchoolKind kind : values()) {
			left -= kind.share;
			if (left < 0) {
				return kind;
			}
		}
		throw new IllegalArgumentException("a share is 0 to " + (ALL_SHARES - 1));
	}

	SchoolType type() {
		return this.type;
	}

	/** Return the first two digits of the school code. */
	String category() {
		return this.category;
	}

	/** Return the last part of the school's name. */
	String title() {
		return this.title;
	}

	/**
	 * Return the lowest level.
	 * @return a grade, or -2, -1, 0 for the three years of kindergarten
	 */
	int lowest() {
		return this.lowest;
	}

	int levels() {
		return this.highest - this.lowest + 1;
	}

	/** Return the usual number of pupils. */
	int size() {
		return this.size;
	}

	/** Return the number of pupils that a class has at most. */
	int classSize() {
		return this.classSize;
	}

	/** Return the stage that staff teach. */
	String stage() {
		return this.stage;
	}

	/** Tell whether the city itself often runs schools of the kind. */
	boolean isOftenOfTheCity() {
		return switch (this) {
			case SENIOR, VOCATIONAL, SPECIAL -> true;
			case PRIMARY, KINDERGARTEN, JUNIOR, NINE_YEAR, COMPLETE_SECONDARY -> false;
		};
	}

}
