package org.campusctl.shell.output;

/**
 * A column of a table.
 *
 * @param key stable English name; header of the CSV form, and of the table form if the
 * messages have no {@code column.KEY}
 * @param kind decides alignment and colour
 */
public record Column(String key, Kind kind) {

	/**
	 * What stands in a column.
	 */
	public enum Kind {

		/** Text, aligned left. */
		TEXT,
		/** Number, aligned right. */
		NUMBER,
		/** A status word such as {@code PASS} or {@code FAIL}, coloured on a terminal. */
		STATUS

	}

	/**
	 * Create a column of text.
	 * @param key stable English name
	 * @return the column
	 */
	public static Column text(String key) {
		return new Column(key, Kind.TEXT);
	}

	/**
	 * Create a column of numbers.
	 * @param key stable English name
	 * @return the column
	 */
	public static Column number(String key) {
		return new Column(key, Kind.NUMBER);
	}

	/**
	 * Create a column of status words.
	 * @param key stable English name
	 * @return the column
	 */
	public static Column status(String key) {
		return new Column(key, Kind.STATUS);
	}

}
