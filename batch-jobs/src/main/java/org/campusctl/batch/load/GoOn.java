package org.campusctl.batch.load;

import org.jspecify.annotations.Nullable;

/**
 * What to do after a run.
 */
public enum GoOn {

	/** Nothing is left to do. */
	NOTHING,
	/** It is at work: wait. */
	WAIT,
	/** Give the same command again: it goes on from where it stopped. */
	REPEAT,
	/** Changes are in, reports are missing: give the same command again. */
	REPEAT_FOR_REPORTS,
	/** A later run of the same job and scope came to its end: nothing to do. */
	SUPERSEDED,
	/** The input was refused: correct it and import it again. */
	CORRECT_INPUT,
	/** Some rows were rejected: correct them and import the reject files. */
	CORRECT_ROWS,
	/** No row was rejected, but departures were withheld or a file was empty. */
	CHECK_WITHHELD,
	/** It was given up: import the drop again. */
	IMPORT_AGAIN;

	/**
	 * Find out what to do after a run.
	 * @param entry the run
	 * @param lastCompleted number of the last completed run of its job and scope, or null
	 * @return what to do
	 */
	public static GoOn after(JobEntry entry, @Nullable Long lastCompleted) {
		return switch (entry.status()) {
			case "RUNNING" -> entry.died() ? unfinished(entry, lastCompleted) : WAIT;
			case "APPLIED" -> entry.died() ? REPEAT_FOR_REPORTS : WAIT;
			case "FAILED", "STOPPED" -> unfinished(entry, lastCompleted);
			case "REFUSED" -> superseded(entry, lastCompleted) ? SUPERSEDED : CORRECT_INPUT;
			case "COMPLETED_WITH_REJECTS" -> hasRejects(entry) ? CORRECT_ROWS : CHECK_WITHHELD;
			case "ABANDONED" -> IMPORT_AGAIN;
			default -> NOTHING;
		};
	}

	private static GoOn unfinished(JobEntry entry, @Nullable Long lastCompleted) {
		return superseded(entry, lastCompleted) ? SUPERSEDED : REPEAT;
	}

	private static boolean hasRejects(JobEntry entry) {
		return entry.counts().stream().anyMatch((count) -> count.rejected() > 0);
	}

	private static boolean superseded(JobEntry entry, @Nullable Long lastCompleted) {
		return lastCompleted != null && lastCompleted > entry.run();
	}

}
