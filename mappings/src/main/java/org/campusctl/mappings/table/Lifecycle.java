package org.campusctl.mappings.table;

/**
 * What happens to a record that a full file does not list any more.
 */
public enum Lifecycle {

	/** Nothing: schools never depart. */
	STAYS,
	/** It departs, within the guards per school. */
	DEPARTS,
	/** It is closed unless an active record still refers to it. */
	CLOSES,
	/** It is closed: the file replaces what its scope held. */
	REPLACED

}
