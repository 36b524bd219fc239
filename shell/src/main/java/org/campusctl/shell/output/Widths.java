package org.campusctl.shell.output;

import org.jline.utils.WCWidth;

/**
 * Widths on a terminal, where a Chinese character takes two columns and a combining mark
 * none.
 */
public final class Widths {

	private Widths() {
	}

	/**
	 * Return the columns that a text takes.
	 * @param text one line without control sequences
	 * @return the number of columns
	 */
	public static int of(String text) {
		return text.codePoints().map((character) -> Math.max(0, WCWidth.wcwidth(character))).sum();
	}

	/**
	 * Fill a text up with blanks.
	 * @param text one line
	 * @param width columns to fill; a longer text stays as it is
	 * @param right whether the text stands at the right
	 * @return the padded text
	 */
	public static String pad(String text, int width, boolean right) {
		String blanks = " ".repeat(Math.max(0, width - of(text)));
		return right ? blanks + text : text + blanks;
	}

	/**
	 * Make a value fit for one table cell: control characters, which could move the
	 * cursor or colour the rest of the screen, become blanks.
	 * @param text any text
	 * @return one line
	 */
	public static String oneLine(String text) {
		return text.codePoints()
			.map((character) -> Character.isISOControl(character) ? ' ' : character)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
