package org.campusctl.compliance;

/**
 * What a problem does to its row.
 */
public enum Severity {

	/** The row is rejected. */
	ERROR,
	/** The row is imported and the problem reported. */
	WARNING

}
