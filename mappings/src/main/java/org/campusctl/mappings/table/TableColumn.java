package org.campusctl.mappings.table;

/**
 * A column that is filled from staging.
 *
 * @param name name in staging and in the target table
 * @param type its type
 * @param sources bit mask of the dataset's columns that it is made of; it is written only
 * when the file has all of them, a sealed one when the file has any of them
 * @param sealed whether it is a ciphertext of several columns
 */
public record TableColumn(String name, SqlType type, long sources, boolean sealed) {

	public TableColumn {
		SqlName.checked(name);
	}

	public String sqlType() {
		return this.type.sql();
	}

}
