package org.campusctl.batch.load;

/**
 * Rows of one file that stand one after the other in it, ready for staging. They are kept
 * in the form in which they are copied: as objects, those that wait for the end of their
 * chunk would be most of what the collector has to move.
 *
 * @param dataset the dataset
 * @param fileNo number of the file in the drop
 * @param items number of rows and gaps
 * @param rows number of rows
 * @param rejected number of those with an error
 * @param content the rows, in the form of a binary copy
 * @param problemCount number of errors and warnings
 * @param problems these, in the form of a binary copy
 */
@SuppressWarnings("ArrayRecordComponent") // lives from worker to writer, never compared
record StagedBlock(Dataset dataset, int fileNo, int items, int rows, int rejected, byte[] content, int problemCount,
		byte[] problems) {

}
