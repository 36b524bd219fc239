package org.campusctl.mappings.table;

import java.util.regex.Pattern;

/**
 * The one place where names become part of SQL. Names come from descriptions in code,
 * never from input; anything but a plain lower-case name is refused all the same.
 */
final class SqlName {

	private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,55}");

	private SqlName() {
	}

	static String checked(String name) {
		if (!PLAIN.matcher(name).matches()) {
			throw new IllegalArgumentException("not a plain SQL name of at most 56 characters");
		}
		return name;
	}

}
