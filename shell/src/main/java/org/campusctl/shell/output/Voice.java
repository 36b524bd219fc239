package org.campusctl.shell.output;

/**
 * How much is said on standard error.
 */
public enum Voice {

	/** Warnings and errors only. */
	QUIET,
	/** What a person at the terminal wants to know. */
	NORMAL,
	/** Details too. */
	VERBOSE

}
