package org.campusctl.mappings.file;

import java.util.List;

/**
 * The columns of one dataset as files show them. Data, read from YAML or built in a test.
 *
 * @param dataset singular English name, such as {@code student}
 * @param fileNames names without extension by which a file or a sheet is recognised, such
 * as {@code students} and {@code 学生}
 * @param columns the columns in the order of the contract, which is the order in which
 * the first error is looked for
 */
public record ColumnProfile(String dataset, List<String> fileNames, List<ColumnSpec> columns) {

	public ColumnProfile {
		fileNames = List.copyOf(fileNames);
		columns = List.copyOf(columns);
	}

}
