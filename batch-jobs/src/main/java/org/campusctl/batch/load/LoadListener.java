package org.campusctl.batch.load;

/**
 * Told of the progress of a load, on the thread that does the work.
 */
public interface LoadListener {

	/** Listens to nothing. */
	LoadListener SILENT = new LoadListener() {
	};

	/**
	 * A run has its number.
	 * @param run number of the run
	 * @param resumed whether it goes on with a run that died
	 */
	default void started(long run, boolean resumed) {
	}

	/**
	 * A step begins.
	 * @param step receive, stage, reconcile, apply or report
	 */
	default void step(String step) {
	}

	/**
	 * Rows were read.
	 * @param rows rows read so far
	 * @param bytesDone bytes of the files read to the end so far
	 * @param bytesTotal bytes of all files
	 */
	default void rows(long rows, long bytesDone, long bytesTotal) {
	}

}
