package org.campusctl.batch.sample;

import java.util.Arrays;

/**
 * One row on its way to a file, with codes of the contract and ISO dates. Reused from row
 * to row.
 */
final class SampleRow {

	private final SampleTable table;

	private final String[] cells;

	private boolean cut;

	SampleRow(SampleTable table) {
		this.table = table;
		this.cells = new String[table.columns().size()];
		clear();
	}

	SampleRow clear() {
		Arrays.fill(this.cells, "");
		this.cut = false;
		return this;
	}

	SampleRow copy(SampleRow other) {
		System.arraycopy(other.cells, 0, this.cells, 0, this.cells.length);
		this.cut = other.cut;
		return this;
	}

	SampleTable table() {
		return this.table;
	}

	SampleRow set(String column, String value) {
		this.cells[this.table.position(column)] = value;
		return this;
	}

	String get(String column) {
		return this.cells[this.table.position(column)];
	}

	String at(int position) {
		return this.cells[position];
	}

	/** Let the row end before its last cell. */
	void cut() {
		this.cut = true;
	}

	boolean isCut() {
		return this.cut;
	}

}
