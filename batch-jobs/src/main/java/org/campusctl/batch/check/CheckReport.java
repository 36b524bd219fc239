package org.campusctl.batch.check;

import java.util.List;

import org.campusctl.batch.load.RunReport;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The account of a check: that of a run, with run number 0, and what only a data centre
 * could have told.
 *
 * @param account status, inputs, errors; changes nothing; paths are absolute
 * @param unchecked references that were not checked
 */
public record CheckReport(@JsonUnwrapped RunReport account, List<Unchecked> unchecked) {

	public CheckReport {
		unchecked = List.copyOf(unchecked);
	}

	/**
	 * References of one dataset to another that could not be checked.
	 *
	 * @param dataset dataset of the rows
	 * @param reference dataset that they refer to
	 * @param reason {@code not-in-drop}: the drop has no file of that dataset;
	 * {@code school-not-in-drop}: it has none of these rows' schools
	 * @param rows number of rows
	 */
	public record Unchecked(String dataset, String reference, String reason, long rows) {

	}

}
