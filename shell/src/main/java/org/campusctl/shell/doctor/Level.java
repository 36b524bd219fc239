package org.campusctl.shell.doctor;

/**
 * How well something is.
 */
public enum Level {

	/** As it should be. */
	OK,
	/** The tool works, but somebody should look at it. */
	WARN,
	/** The tool does not work, or people are not protected. */
	FAIL

}
