package org.campusctl.mappings.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Rows in the form of PostgreSQL's binary COPY, made in memory without a connection, so
 * that they can be made on another thread than the one that copies them.
 */
public final class BinaryRows {

	private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

	private byte[] buffer;

	private int length;

	private int rows;

	/**
	 * Begin with no rows.
	 * @param capacity bytes to begin with; more are taken when needed
	 */
	public BinaryRows(int capacity) {
		this.buffer = new byte[capacity];
	}

	/**
	 * Add one row.
	 * @param values values in the order of the columns: String, Integer, Long, Boolean,
	 * LocalDate, byte[] or null
	 */
	public void row(@Nullable Object... values) {
		int2(values.length);
		for (Object value : values) {
			field(value);
		}
		this.rows++;
	}

	/**
	 * Return how many rows there are.
	 * @return number of rows since the last clearing
	 */
	public int rows() {
		return this.rows;
	}

	/**
	 * Return how long the rows are.
	 * @return bytes
	 */
	public int length() {
		return this.length;
	}

	/**
	 * Return the rows in an array of just their length.
	 * @return a copy
	 */
	public byte[] toByteArray() {
		return Arrays.copyOf(this.buffer, this.length);
	}

	/** Take all rows out. */
	public void clear() {
		this.length = 0;
		this.rows = 0;
	}

	byte[] buffer() {
		return this.buffer;
	}

	void int2(int value) {
		room(2);
		this.buffer[this.length++] = (byte) (value >> 8);
		this.buffer[this.length++] = (byte) value;
	}

	void bytes(byte[] bytes) {
		room(bytes.length);
		System.arraycopy(bytes, 0, this.buffer, this.length, bytes.length);
		this.length += bytes.length;
	}

	private void field(@Nullable Object value) {
		if (value == null) {
			int4(-1);
		}
		else if (value instanceof String text) {
			text(text);
		}
		else if (value instanceof byte[] bytes) {
			bytes4(bytes);
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

}
