package org.campusctl.mappings.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table with PostgreSQL's binary COPY on a connection that is in a
 * transaction. Binary only: an error of a text COPY would print values into the server's
 * log. Close it after {@link #finish()}; closing without finishing cancels the copy.
 */
public final class BinaryCopy implements AutoCloseable {

	private static final int BLOCK = 64 * 1024;

	private static final byte[] SIGNATURE = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0,
			0, 0, 0, 0, 0 };

	private final CopyIn copy;

	private final BinaryRows waiting = new BinaryRows(BLOCK + 8192);

	/**
	 * Begin a copy.
	 * @param connection connection in a transaction
	 * @param table qualified name of the table
	 * @param columns names of the columns
	 * @throws SQLException if the server refuses
	 */
	public BinaryCopy(Connection connection, String table, List<String> columns) throws SQLException {
		for (String column : columns) {
			SqlName.checked(column);
		}
		this.copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)");
		this.waiting.bytes(SIGNATURE);
	}

	/**
	 * Write one row.
	 * @param values values in the order of the columns: String, Integer, Long, Boolean,
	 * LocalDate, byte[] or null
	 * @throws SQLException if the server refuses
	 */
	public void row(@Nullable Object... values) throws SQLException {
		this.waiting.row(values);
		if (this.waiting.length() >= BLOCK) {
			flush();
		}
	}

	/**
	 * Write rows that were made before.
	 * @param rows what {@link BinaryRows#toByteArray()} gave for these columns
	 * @throws SQLException if the server refuses
	 */
	public void rows(byte[] rows) throws SQLException {
		flush();
		this.copy.writeToCopy(rows, 0, rows.length);
	}

	/**
	 * End the copy.
	 * @return number of rows written
	 * @throws SQLException if the server refuses
	 */
	public long finish() throws SQLException {
		this.waiting.int2(-1);
		flush();
		return this.copy.endCopy();
	}

	@Override
	public void close() throws SQLException {
		if (this.copy.isActive()) {
			this.copy.cancelCopy();
		}
	}

	private void flush() throws SQLException {
		if (this.waiting.length() > 0) {
			this.copy.writeToCopy(this.waiting.buffer(), 0, this.waiting.length());
			this.waiting.clear();
		}
	}

}
