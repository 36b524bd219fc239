package org.campusctl.shell.output;

import java.util.Locale;

/**
 * How one command speaks.
 *
 * @param form form of standard output
 * @param locale language of the messages
 * @param voice how much is said on standard error
 * @param colour whether colours are wanted; a stream that is no terminal has none anyway
 * @param yes whether confirmations are answered with yes
 */
public record Manner(Form form, Locale locale, Voice voice, boolean colour, boolean yes) {

	/**
	 * Return the manner that needs no options.
	 * @param locale language of the messages
	 * @return a table, in colour, with normal voice
	 */
	public static Manner plain(Locale locale) {
		return new Manner(Form.TABLE, locale, Voice.NORMAL, true, false);
	}

}
