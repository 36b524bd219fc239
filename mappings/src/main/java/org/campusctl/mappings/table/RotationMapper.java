package org.campusctl.mappings.table;

import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;

/**
 * Every stored ciphertext and keyed hash, for the rotation of keys. Runs on a connection
 * of the owner.
 */
public interface RotationMapper {

	/**
	 * Keep everybody from writing a table until the end of the transaction.
	 * @param table its name
	 */
	void lock(@Param("table") String table);

	/**
	 * Return every row with the place at which it lies.
	 * @param table a target or history table
	 * @return value by column, and {@code place}
	 */
	Cursor<Map<String, Object>> rows(@Param("table") String table);

	/**
	 * Return the values that parents have or had in a column.
	 * @param target table of the parent
	 * @param history its history
	 * @param column the column
	 * @return id and value
	 */
	List<Map<String, Object>> parentValues(@Param("target") String target, @Param("history") String history,
			@Param("column") String column);

	/**
	 * Return the codes that schools have or had.
	 * @return id and value
	 */
	List<Map<String, Object>> schoolCodes();

	void createRenewed(@Param("columns") List<TableColumn> columns);

	void analyzeRenewed();

	/**
	 * Write the renewed values.
	 * @param table the table they are of
	 * @param columns its hashed and sealed columns
	 * @return number of rows
	 */
	int renew(@Param("table") String table, @Param("columns") List<TableColumn> columns);

	void dropRenewed();

	/**
	 * Return the tables of all runs.
	 * @return names
	 */
	List<String> staged();

	void drop(@Param("table") String table);

	/**
	 * Return the columns of bytes of all tables of the data centre.
	 * @return table and column, with a dot between
	 */
	List<String> byteColumns();

}
