package org.campusctl.batch.sample;

/**
 * A school of a generated city.
 *
 * @param index number of the school, from 0
 * @param kind kind of school
 * @param code ten digits
 * @param pupils number of pupils
 * @param staff number of posts
 */
record FictionalSchool(int index, SchoolKind kind, String code, int pupils, int staff) {

	/** Return the position among the pupils of the school where a level begins. */
	int levelStart(int level) {
		return (int) ((long) level * this.pupils / this.kind.levels());
	}

	/** Return the number of classes of a level. */
	int classes(int level) {
		int size = levelStart(level + 1) - levelStart(level);
		return (size + this.kind.classSize() - 1) / this.kind.classSize();
	}

	String name() {
		return FictionalNumbers.pad(new StringBuilder("示例第"), this.index + 1L, 3).append(this.kind.title()).toString();
	}

}
