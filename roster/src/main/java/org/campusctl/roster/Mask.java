package org.campusctl.roster;

/**
 * What lists show of a name in place of it.
 */
public final class Mask {

	private Mask() {
	}

	/**
	 * Mask a name: its first character and one asterisk, whatever the length of the rest,
	 * which would give short names away.
	 * @param name the name, such as 张三
	 * @return the masked name, such as 张*; empty for an empty name
	 */
	public static String name(String name) {
		String stripped = name.strip();
		return stripped.isEmpty() ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + "*";
	}

}
