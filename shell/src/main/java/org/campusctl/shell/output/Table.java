package org.campusctl.shell.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns. Every row has as many cells as there are columns; an absent
 * value is an empty cell.
 */
public final class Table {

	private final List<Column> columns;

	private final List<List<String>> rows = new ArrayList<>();

	private Table(List<Column> columns) {
		this.columns = List.copyOf(columns);
	}

	/**
	 * Create an empty table.
	 * @param columns one or more columns
	 * @return the table
	 */
	public static Table of(Column... columns) {
		return new Table(Arrays.asList(columns));
	}

	/**
	 * Add a row.
	 * @param cells one value a column; null is an empty cell
	 * @return this table
	 * @throws IllegalArgumentException if the number of cells is not that of the columns
	 */
	public Table row(@Nullable Object... cells) {
		if (cells.length != this.columns.size()) {
			throw new IllegalArgumentException(
					"A row has " + cells.length + " cells, but the table has " + this.columns.size() + " columns");
		}
		this.rows.add(Arrays.stream(cells).map((cell) -> Objects.toString(cell, "")).toList());
		return this;
	}

	public List<Column> columns() {
		return this.columns;
	}

	/**
	 * Return the rows.
	 * @return the cells of each row
	 */
	public List<List<String>> rows() {
		return List.copyOf(this.rows);
	}

}
