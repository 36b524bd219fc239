package org.campusctl.mappings.table;

/**
 * What came into a run for one dataset, over all its files.
 *
 * @param runId the run
 * @param dataset the dataset; {@code unknown} for files that were not recognised
 * @param files number of files
 * @param rowsRead records read
 * @param rowsAccepted records accepted
 * @param rowsRejected records rejected
 * @param warnings warnings
 */
public record JobCountRow(long runId, String dataset, int files, long rowsRead, long rowsAccepted, long rowsRejected,
		long warnings) {

}
