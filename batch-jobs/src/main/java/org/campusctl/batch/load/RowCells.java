package org.campusctl.batch.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Cells;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;

import org.jspecify.annotations.Nullable;

/**
 * The normalised cells of the row at hand; one object serves all rows of a file.
 */
final class RowCells implements Cells {

	private final Map<String, Integer> positions = new HashMap<>();

	private final List<Integer> headerPositions;

	private final String[] values;

	private final ColumnProfile profile;

	RowCells(ColumnProfile profile, List<Integer> headerPositions) {
		this.profile = profile;
		List<ColumnSpec> columns = profile.columns();
		for (int i = 0; i < columns.size(); i++) {
			this.positions.put(columns.get(i).name(), i);
		}
		this.headerPositions = headerPositions;
		this.values = new String[columns.size()];
		clear();
	}

	void clear() {
		Arrays.fill(this.values, "");
	}

	void set(int position, String value) {
		this.values[position] = value;
	}

	void set(String column, String value) {
		Integer position = this.positions.get(column);
		if (position == null) {
			throw new IllegalArgumentException("no column " + column);
		}
		this.values[position] = value;
	}

	String at(int position) {
		return this.values[position];
	}

	void blank(String column) {
		Integer position = this.positions.get(column);
		if (position != null) {
			this.values[position] = "";
		}
	}

	boolean has(int position) {
		return this.headerPositions.get(position) >= 0 || this.profile.columns().get(position).reading().made();
	}

	/**
	 * Return which columns the file has.
	 * @return a bit each, in the order of the profile
	 */
	long columnSet() {
		long set = 0;
		for (int i = 0; i < this.values.length; i++) {
			if (has(i)) {
				set |= 1L << i;
			}
		}
		return set;
	}

	@Override
	public boolean has(String column) {
		@Nullable Integer position = this.positions.get(column);
		return position != null && has(position);
	}

	@Override
	public String get(String column) {
		@Nullable Integer position = this.positions.get(column);
		return (position != null) ? this.values[position] : "";
	}

	@Override
	public String form() {
		return this.profile.form();
	}

}
