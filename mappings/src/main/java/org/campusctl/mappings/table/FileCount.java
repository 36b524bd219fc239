package org.campusctl.mappings.table;

/**
 * Rows of one file.
 *
 * @param fileNo number of the file
 * @param rowsRead records read
 * @param rowsRejected records rejected
 * @param ownRejects records rejected for a reason of their own, not only because their
 * parent was rejected
 * @param stagedRejects records rejected while they were staged, before they were compared
 */
public record FileCount(int fileNo, long rowsRead, long rowsRejected, long ownRejects, long stagedRejects) {

}
