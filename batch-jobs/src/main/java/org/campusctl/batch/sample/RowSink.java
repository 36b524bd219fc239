package org.campusctl.batch.sample;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file that rows are written to.
 */
interface RowSink extends Closeable {

	/**
	 * Write a row.
	 * @param row the row; not kept
	 * @throws IOException if the file cannot be written
	 */
	void write(SampleRow row) throws IOException;

}
