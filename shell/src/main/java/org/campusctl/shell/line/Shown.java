package org.campusctl.shell.line;

import java.util.regex.Pattern;

/**
 * Makes something that was typed fit for a message: short, printable, and without digits
 * that could be somebody's number.
 */
final class Shown {

	private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9]{11,}");

	private static final int LONGEST = 60;

	private Shown() {
	}

	static String of(String typed) {
		String text = NUMBER_OF_A_PERSON.matcher(typed).replaceAll("…").replaceAll("\\p{Cntrl}", "?");
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

	static boolean protects(String typed) {
		return NUMBER_OF_A_PERSON.matcher(typed).find();
	}

}
