package org.campusctl.mappings.table;

import java.util.List;

/**
 * A key by which a row finds its record.
 *
 * @param columns columns of staging, or of the resolved references, with the same names
 * in the target table; a row in which one of them is null has no such key
 * @param field column of the contract that problems with this key name
 * @param duplicateCode code for two rows of one drop with this key and different content
 */
public record KeyShape(List<String> columns, String field, String duplicateCode) {

	public KeyShape {
		columns = columns.stream().map(SqlName::checked).toList();
	}

	public String first() {
		return this.columns.get(0);
	}

}
