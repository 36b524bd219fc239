package org.campusctl.roster;

import java.util.Arrays;
import java.util.List;

/**
 * The column {@code former_codes}: school codes with semicolons between them.
 */
public final class FormerCodes {

	private FormerCodes() {
	}

	/**
	 * Split the cell. Blanks around codes and empty parts are left out, so that a
	 * trailing semicolon does no harm.
	 * @param cell the normalised cell; may be empty
	 * @return the codes as written, in their order, without repetition
	 */
	public static List<String> split(String cell) {
		if (cell.isEmpty()) {
			return List.of();
		}
		return Arrays.stream(cell.split("[;；]"))
			.map(String::strip)
			.filter((code) -> !code.isEmpty())
			.distinct()
			.toList();
	}

}
