package org.campusctl.batch.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.campusctl.batch.load.Dataset.StagedValue;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.TableColumn;

import org.jspecify.annotations.Nullable;

/**
 * Finds out what the row said that a stored record was made of. Where a record leaves
 * that open (a blank or its default, a school's present or former code, a class's code or
 * name), every possibility is tried against something that knows, such as a keyed hash.
 */
final class StoredRow {

	/** More possibilities than any dataset has; a guard, not a limit. */
	private static final int MOST_TRIES = 1000;

	private static final long FIRST_BIT = 1L;

	private final Dataset dataset;

	private final Map<String, Map<Long, Set<String>>> parents;

	private final StoredCells cells;

	private final List<List<String>> possible = new ArrayList<>();

	/**
	 * Prepare for the rows of a dataset.
	 * @param dataset the dataset
	 * @param parents what parents are or were called: by id column and column of the row,
	 * with a dot between, then by id
	 */
	StoredRow(Dataset dataset, Map<String, Map<Long, Set<String>>> parents) {
		this.dataset = dataset;
		this.parents = parents;
		this.cells = new StoredCells(dataset.profile().columns());
	}

	/**
	 * Return the cells as they are assumed to be now.
	 * @return the same object for every row
	 */
	StoredCells cells() {
		return this.cells;
	}

	/**
	 * Take the next record.
	 * @param stored value by column
	 * @param opened what its ciphertexts hold
	 */
	void take(Map<String, Object> stored, Map<String, String> opened) {
		this.cells.begin(number(stored, "column_set"));
		this.possible.clear();
		List<ColumnSpec> columns = this.dataset.profile().columns();
		for (int i = 0; i < columns.size(); i++) {
			List<String> values = possible(columns.get(i).name(), i, stored, opened);
			this.possible.add(values);
			this.cells.set(i, values.get(0));
		}
		for (int i = 0; i < columns.size(); i++) {
			addBlankWhereItMeansTheSame(i);
		}
	}

	/**
	 * Try the possibilities until one is right. If none is, the cells are the likeliest.
	 * @param right tells whether the cells are right now
	 * @return whether one was
	 */
	boolean settle(BooleanSupplier right) {
		if (right.getAsBoolean()) {
			return true;
		}
		reset();
		int[] at = new int[this.possible.size()];
		for (int tries = 0; tries < MOST_TRIES; tries++) {
			if (right.getAsBoolean()) {
				return true;
			}
			int position = 0;
			while (position < at.length && ++at[position] == this.possible.get(position).size()) {
				at[position] = 0;
				this.cells.set(position, this.possible.get(position).get(0));
				position++;
			}
			if (position == at.length) {
				return false;
			}
			this.cells.set(position, this.possible.get(position).get(at[position]));
		}
		reset();
		return false;
	}

	private void reset() {
		for (int i = 0; i < this.possible.size(); i++) {
			this.cells.set(i, this.possible.get(i).get(0));
		}
	}

	private List<String> possible(String column, int position, Map<String, Object> stored, Map<String, String> opened) {
		String sealed = opened.get(column);
		if (sealed != null) {
			return new ArrayList<>(List.of(sealed));
		}
		String own = clearColumn(column, position);
		if (own != null) {
			return new ArrayList<>(List.of(text(stored.get(own))));
		}
		Set<String> values = new LinkedHashSet<>();
		for (ReferenceShape reference : this.dataset.shape().references()) {
			Object id = stored.get(reference.idColumn());
			Map<Long, Set<String>> called = this.parents.get(reference.idColumn() + "." + column);
			if (id instanceof Number number && called != null) {
				values.addAll(called.getOrDefault(number.longValue(), Set.of()));
			}
		}
		// A class may be named by its code, its name or not at all.
		values.add("");
		return new ArrayList<>(values);
	}

	/** The column of the table that holds a cell as it is, or null. */
	private @Nullable String clearColumn(String column, int position) {
		List<TableColumn> columns = this.dataset.shape().columns();
		String single = null;
		for (int i = 0; i < columns.size(); i++) {
			TableColumn own = columns.get(i);
			if (this.dataset.values().get(i) instanceof StagedValue.Clear) {
				if (own.name().equals(column)) {
					return column;
				}
				if (own.sources() == FIRST_BIT << position) {
					single = own.name();
				}
			}
		}
		return single;
	}

	private void addBlankWhereItMeansTheSame(int position) {
		String assumed = this.cells.at(position);
		if (assumed.isEmpty() || this.possible.get(position).size() > 1) {
			return;
		}
		List<TableColumn> columns = this.dataset.shape().columns();
		this.cells.set(position, "");
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).name().equals(this.dataset.profile().columns().get(position).name())
					&& this.dataset.values().get(i) instanceof StagedValue.Clear clear
					&& clear.from().apply(this.cells).equals(assumed)) {
				this.possible.get(position).add("");
			}
		}
		this.cells.set(position, assumed);
	}

	/**
	 * Return a number that every row has.
	 * @param row value by column
	 * @param column the column
	 * @return the number
	 */
	static long number(Map<String, Object> row, String column) {
		if (row.get(column) instanceof Number number) {
			return number.longValue();
		}
		throw new IllegalStateException("a row has no " + column);
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Boolean flag) {
			return flag ? "1" : "0";
		}
		return (value != null) ? String.valueOf(value) : "";
	}

	/**
	 * Put what parents are called into the form that {@link #StoredRow} takes.
	 * @param rows id and value
	 * @return values by id
	 */
	static Map<Long, Set<String>> byId(Collection<Map<String, Object>> rows) {
		Map<Long, Set<String>> values = new HashMap<>();
		for (Map<String, Object> row : rows) {
			if (row.get("value") != null) {
				values.computeIfAbsent(number(row, "id"), (id) -> new LinkedHashSet<>())
					.add(String.valueOf(row.get("value")));
			}
		}
		return values;
	}

}
