package org.campusctl.batch.network;

import java.util.Map;

import org.campusctl.compliance.Cells;

/**
 * The cells of a stored row. What is null in the table is a blank.
 */
record StoredCells(Map<String, Object> values) implements Cells {

	@Override
	public boolean has(String column) {
		return true;
	}

	@Override
	public String get(String column) {
		Object value = this.values.get(column);
		return (value == null) ? "" : value.toString();
	}

}
