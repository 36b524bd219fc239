package org.campusctl.shell.settings;

/**
 * Where the value of a setting came from; the first that has one wins.
 */
public enum Origin {

	/** An option of the command. */
	OPTION,
	/** An environment variable. */
	ENVIRONMENT,
	/** {@code campusctl.yml} in the home. */
	FILE,
	/** Nobody said anything. */
	DEFAULT

}
