package org.campusctl.admission;

import java.util.HashMap;
import java.util.Map;

import org.campusctl.compliance.Cells;

/**
 * Cells from a map: what the map does not have, the file does not have.
 *
 * @param values values by column
 */
public record MapCells(Map<String, String> values) implements Cells {

	/**
	 * Return cells.
	 * @param columnsAndValues column, value, column, value ...
	 * @return the cells
	 */
	public static MapCells of(String... columnsAndValues) {
		Map<String, String> values = new HashMap<>();
		for (int at = 0; at < columnsAndValues.length; at += 2) {
			values.put(columnsAndValues[at], columnsAndValues[at + 1]);
		}
		return new MapCells(values);
	}

	@Override
	public boolean has(String column) {
		return this.values.containsKey(column);
	}

	@Override
	public String get(String column) {
		return this.values.getOrDefault(column, "");
	}

}
