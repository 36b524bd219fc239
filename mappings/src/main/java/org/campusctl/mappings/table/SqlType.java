package org.campusctl.mappings.table;

/**
 * Types of columns that the pipeline fills.
 */
public enum SqlType {

	/** Text; a Java string. */
	TEXT("text"),
	/** 32-bit number; a Java Integer. */
	INTEGER("integer"),
	/** 64-bit number; a Java Long. */
	BIGINT("bigint"),
	/** A Java Boolean. */
	BOOLEAN("boolean"),
	/** A day; a Java LocalDate. */
	DATE("date"),
	/** Bytes. */
	BYTES("bytea");

	private final String sql;

	SqlType(String sql) {
		this.sql = sql;
	}

	public String sql() {
		return this.sql;
	}

}
