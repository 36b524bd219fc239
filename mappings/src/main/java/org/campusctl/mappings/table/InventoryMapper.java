package org.campusctl.mappings.table;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * SQL that only the import of network inventories needs: names that no list knows,
 * evidence of rows that say the same as before, and vouches.
 */
public interface InventoryMapper {

	/**
	 * Warn of rows that name something of their school that no list knows.
	 * @param tables tables of the dataset
	 * @param column column that names it
	 * @param parent shape of the list
	 * @param parentResolved resolved rows of the list in the same drop, or null
	 * @param rank order among the problems of a row
	 */
	void reportUnlisted(@Param("t") StagedTables tables, @Param("column") String column,
			@Param("parent") TableShape parent, @Param("parentResolved") @Nullable String parentResolved,
			@Param("rank") int rank);

	/**
	 * Return the devices whose name only one school has.
	 * @return device and school code
	 */
	List<DeviceSchool> schoolsOfDevices();

	/** Let rows that say the same as before have the file, line and day they now have. */
	int refreshEvidence(@Param("t") StagedTables tables);

	/**
	 * Close statements about the wholeness of lists that this import brings anew.
	 * @param tables tables of the dataset
	 * @param source who made the statement
	 * @param replaced true for lists that a file replaces; false also for those that a
	 * reject file mends
	 * @return number of statements
	 */
	int closeStatements(@Param("t") StagedTables tables, @Param("source") String source,
			@Param("replaced") boolean replaced);

	/** State that lists of which rows were rejected are not whole. */
	int stateRejected(@Param("t") StagedTables tables, @Param("day") LocalDate day);

	/** State that lists without a rejected row are whole, on somebody's word. */
	int stateVouched(@Param("t") StagedTables tables, @Param("day") LocalDate day, @Param("by") String by);

}
