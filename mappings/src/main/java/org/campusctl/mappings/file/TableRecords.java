package org.campusctl.mappings.file;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The records of a table, one after the other.
 */
interface TableRecords extends Closeable {

	/** Return the next record, or null at the end. */
	@Nullable TableRecord next() throws IOException;

	/** Say how many cells a record ought to have; helps to place a stray quote. */
	void expect(int width);

	/** Whether blank cells at the end of a record are left out of the file. */
	boolean leavesOutTrailingBlanks();

}
