package org.campusctl.batch.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.Dataset.StagedValue;
import org.campusctl.compliance.Cells;
import org.campusctl.mappings.table.TableColumn;

import org.jspecify.annotations.Nullable;

/**
 * What the row at hand would have in the columns of staging by which rows find each
 * other, before hashing, and the parents that were found for it.
 */
final class RowFacts {

	private static final char SEPARATOR = '\u001f';

	private final Cells cells;

	private final Map<String, Function<Cells, String>> columns = new HashMap<>();

	private final Map<String, String> parents = new HashMap<>();

	RowFacts(Dataset dataset, Cells cells) {
		this.cells = cells;
		List<TableColumn> staged = dataset.shape().staged();
		for (int i = 0; i < staged.size(); i++) {
			StagedValue value = dataset.values().get(i);
			if (value instanceof StagedValue.Clear clear) {
				this.columns.put(staged.get(i).name(), clear.from());
			}
			else if (value instanceof StagedValue.Hashed hashed) {
				this.columns.put(staged.get(i).name(), hashed.from());
			}
		}
	}

	Cells cells() {
		return this.cells;
	}

	/** Begin with the next row. */
	void next() {
		this.parents.clear();
	}

	void parent(String idColumn, String id) {
		this.parents.put(idColumn, id);
	}

	/**
	 * Return the value of a column.
	 * @param column column of staging, or id column of a reference
	 * @return its text; empty for none
	 */
	String value(String column) {
		Function<Cells, String> from = this.columns.get(column);
		return (from != null) ? from.apply(this.cells) : this.parents.getOrDefault(column, "");
	}

	/**
	 * Return the values of several columns as one text.
	 * @param names columns
	 * @return the text, or null if one of them is blank
	 */
	@Nullable String joined(List<String> names) {
		StringBuilder text = new StringBuilder();
		for (String name : names) {
			String value = value(name);
			if (value.isEmpty()) {
				return null;
			}
			text.append(value).append(SEPARATOR);
		}
		return text.toString();
	}

}
