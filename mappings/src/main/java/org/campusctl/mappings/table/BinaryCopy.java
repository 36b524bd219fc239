package org.campusctl.mappings.table;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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

	private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

	private final CopyIn copy;

	private byte[] buffer = new byte[BLOCK + 8192];

	private int length;

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
		bytes(SIGNATURE);
	}

	/**
	 * Write one row.
	 * @param values values in the order of the columns: String, Integer, Long, Boolean,
	 * LocalDate, byte[] or null
	 * @throws SQLException if the server refuses
	 */
	public void row(@Nullable Object... values) throws SQLException {
		int2(values.length);
		for (Object value : values) {
			field(value);
		}
		if (this.length >= BLOCK) {
			flush();
		}
	}

	/**
	 * End the copy.
	 * @return number of rows written
	 * @throws SQLException if the server refuses
	 */
	public long finish() throws SQLException {
		int2(-1);
		flush();
		return this.copy.endCopy();
	}

	@Override
	public void close() throws SQLException {
		if (this.copy.isActive()) {
			this.copy.cancelCopy();
		}
	}

	private void field(@Nullable Object value) {
		if (value == null) {
			int4(-1);
		}
		else if (value instanceof String text) {
			text(text);
		}
		else if (value instanceof byte[] bytes) {
			int4(bytes.length);
			bytes(bytes);
		}
		else if (value instanceof Long number) {
			int4(8);
			int4((int) (number >> 32));
			int4(number.intValue());
		}
		else if (value instanceof Integer number) {
			int4(4);
			int4(number);
		}
		else if (value instanceof Boolean flag) {
			int4(1);
			room(1);
			this.buffer[this.length++] = (byte) (flag ? 1 : 0);
		}
		else if (value instanceof LocalDate day) {
			int4(4);
			int4((int) (day.toEpochDay() - EPOCH_DAY_2000));
		}
		else {
			throw new IllegalArgumentException("no binary form for " + value.getClass().getName());
		}
	}

	private void text(String text) {
		int chars = text.length();
		room(4 + chars * 3);
		int at = this.length + 4;
		for (int i = 0; i < chars; i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				bytes4(text.getBytes(StandardCharsets.UTF_8));
				return;
			}
			this.buffer[at++] = (byte) c;
		}
		int4(chars);
		this.length += chars;
	}

	private void bytes4(byte[] bytes) {
		int4(bytes.length);
		bytes(bytes);
	}

	private void bytes(byte[] bytes) {
		room(bytes.length);
		System.arraycopy(bytes, 0, this.buffer, this.length, bytes.length);
		this.length += bytes.length;
	}

	private void int2(int value) {
		room(2);
		this.buffer[this.length++] = (byte) (value >> 8);
		this.buffer[this.length++] = (byte) value;
	}

	private void int4(int value) {
		room(4);
		this.buffer[this.length++] = (byte) (value >> 24);
		this.buffer[this.length++] = (byte) (value >> 16);
		this.buffer[this.length++] = (byte) (value >> 8);
		this.buffer[this.length++] = (byte) value;
	}

	private void room(int bytes) {
		if (this.length + bytes > this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.buffer.length * 2, this.length + bytes));
		}
	}

	private void flush() throws SQLException {
		this.copy.writeToCopy(this.buffer, 0, this.length);
		this.length = 0;
	}

}
