package org.campusctl.batch.roster;

/**
 * Order of the problems that roster steps add, among those of the pipeline.
 */
final class Ranks {

	static final int REFERENCE = 1900;

	static final int DUPLICATE = 2900;

	private Ranks() {
	}

}
