package org.campusctl.batch.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Cells;
import org.campusctl.mappings.file.ColumnSpec;

import org.jspecify.annotations.Nullable;

/**
 * The cells of the row that a stored record was made of, as far as the record tells.
 */
final class StoredCells implements Cells {

	private final Map<String, Integer> positions = new HashMap<>();

	private final String[] values;

	private long columnSet;

	StoredCells(List<ColumnSpec> columns) {
		for (int i = 0; i < columns.size(); i++) {
			this.positions.put(columns.get(i).name(), i);
		}
		this.values = new String[columns.size()];
		begin(0);
	}

	void begin(long columns) {
		this.columnSet = columns;
		Arrays.fill(this.values, "");
	}

	void set(int position, String value) {
		this.values[position] = value;
	}

	String at(int position) {
		return this.values[position];
	}

	@Override
	public boolean has(String column) {
		@Nullable Integer position = this.positions.get(column);
		return position != null && (this.columnSet & 1L << position) != 0;
	}

	@Override
	public String get(String column) {
		@Nullable Integer position = this.positions.get(column);
		return (position != null) ? this.values[position] : "";
	}

}
