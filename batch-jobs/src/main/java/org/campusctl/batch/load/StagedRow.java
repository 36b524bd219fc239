package org.campusctl.batch.load;

import java.util.List;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * A row ready for staging.
 *
 * @param rowNo number of the row in the run
 * @param fileNo number of the file in the drop
 * @param line line where the record starts
 * @param rejected whether an error was found
 * @param values values of the staging table, control columns first
 * @param problems errors and warnings in the order in which they are told
 */
@SuppressWarnings("ArrayRecordComponent") // lives within a block, never compared
record StagedRow(long rowNo, int fileNo, long line, boolean rejected, @Nullable Object[] values,
		List<Problem> problems) {

	/**
	 * Tell whether this only reports a gap: it is neither read nor rejected, and has no
	 * values.
	 */
	boolean isGap() {
		return this.values.length == 0;
	}

}
