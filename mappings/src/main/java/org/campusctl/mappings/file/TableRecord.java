package org.campusctl.mappings.file;

import java.util.List;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * A record of a table before anything is known of its header.
 *
 * @param line physical line where it starts, or sheet row
 * @param cells the cells verbatim
 * @param problem why the cells cannot be told apart, or null
 */
record TableRecord(long line, List<String> cells, @Nullable Problem problem) {

	boolean isBlank() {
		for (String cell : this.cells) {
			if (!isBlank(cell)) {
				return false;
			}
		}
		return true;
	}

	/** Tell whether a cell shows nothing: blanks of any width, marks without a shape. */
	static boolean isBlank(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c > ' ' && (c < 0x7F || !isEmptyLooking(c))) {
				return false;
			}
			if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
				return false;
			}
		}
		return true;
	}

	private static boolean isEmptyLooking(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
	}

}
