package org.campusctl.mappings.file;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * A cell after normalisation.
 *
 * @param value the normalised value; empty when the cell is blank or has an error
 * @param problem what is wrong with the cell, or null
 */
public record Cell(String value, @Nullable Problem problem) {

	/** A blank cell of a column that need not be filled. */
	public static final Cell BLANK = new Cell("", null);

}
