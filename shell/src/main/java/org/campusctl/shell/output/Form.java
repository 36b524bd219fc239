package org.campusctl.shell.output;

/**
 * Form of standard output.
 */
public enum Form {

	/** For people. */
	TABLE,
	/** One JSON document; stable, without colour. */
	JSON,
	/** Comma-separated values with a header line; stable, without colour. */
	CSV

}
