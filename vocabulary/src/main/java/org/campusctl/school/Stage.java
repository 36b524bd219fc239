package org.campusctl.school;

/**
 * A stage of schooling that a school offers.
 */
public enum Stage {

	/** Kindergarten, grade 0. */
	PRESCHOOL,
	/** Grades 1 to 6. */
	PRIMARY,
	/** Grades 7 to 9. */
	JUNIOR,
	/** General senior secondary, grades 10 to 12. */
	SENIOR,
	/** Vocational secondary, grades 10 to 12. */
	VOCATIONAL,
	/** Special education, grades 1 to 12. */
	SPECIAL

}
