package org.campusctl.compliance;

import java.util.function.Consumer;

/**
 * The rules of one dataset that need a row and nothing else.
 */
@FunctionalInterface
public interface RowRules {

	/**
	 * Check a row whose single cells have been normalised and checked.
	 * @param cells the normalised cells
	 * @param problems takes every problem found, in any order
	 */
	void check(Cells cells, Consumer<Problem> problems);

}
