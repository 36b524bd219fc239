package org.campusctl.mappings.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of one dataset as files show them. Data, read from YAML or built in a test.
 *
 * @param dataset singular English name, such as {@code student}
 * @param fileNames names without extension by which a file or a sheet is recognised, such
 * as {@code students} and {@code 学生}
 * @param columns the columns in the order of the contract, which is the order in which
 * the first error is looked for
 * @param form whose export this describes, such as {@code netbox}; empty for the
 * contract's own
 * @param forms the same columns as other tools export them; a file is read in the form
 * whose titles it has
 */
public record ColumnProfile(String dataset, List<String> fileNames, List<ColumnSpec> columns, String form,
		List<ColumnProfile> forms) {

	public ColumnProfile {
		fileNames = List.copyOf(fileNames);
		columns = List.copyOf(columns);
		forms = List.copyOf(forms);
		for (ColumnProfile other : forms) {
			if (!names(other.columns).equals(names(columns))) {
				throw new IllegalArgumentException(other.form + " has other columns than " + dataset);
			}
		}
	}

	/**
	 * Describe a dataset that comes in one form.
	 * @param dataset singular English name
	 * @param fileNames names by which a file is recognised
	 * @param columns the columns in the order of the contract
	 */
	public ColumnProfile(String dataset, List<String> fileNames, List<ColumnSpec> columns) {
		this(dataset, fileNames, columns, "", List.of());
	}

	private static List<String> names(List<ColumnSpec> columns) {
		return columns.stream().map(ColumnSpec::name).toList();
	}

	/**
	 * Return the columns in a form.
	 * @param wanted name of the form; empty for the contract's own
	 * @return the profile of that form
	 * @throws IllegalArgumentException if the dataset has no such form
	 */
	public ColumnProfile in(String wanted) {
		if (wanted.equals(this.form)) {
			return this;
		}
		return this.forms.stream()
			.filter((profile) -> profile.form.equals(wanted))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(this.dataset + " has no form " + wanted));
	}

	/**
	 * Return everything that a column may be called in a header. Exports of other tools
	 * are known by their own titles only, or every file would look like one.
	 */
	List<String> titles(ColumnSpec column) {
		List<String> titles = new ArrayList<>(column.aliases());
		if (this.form.isEmpty()) {
			titles.add(column.name());
			titles.add(column.title());
			if (column.pinyin() != null) {
				titles.add(column.pinyin());
			}
		}
		return titles;
	}

}
