package org.campusctl.mappings.table;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The set-based SQL of the loading pipeline, the same for every dataset. Statements of
 * reconcile read staging and write the run's own tables in schema staging; statements of
 * apply merge them into the target table.
 */
public interface LoadMapper {

	void dropTable(@Param("table") String table);

	/**
	 * List the staging tables that no run will ask for again: those of runs that ended
	 * for good and died before they dropped them, or that a later run overtook.
	 * @return qualified names, quoted where SQL needs it
	 */
	List<String> leftovers();

	void createProblems(@Param("table") String table);

	void createRows(@Param("t") StagedTables tables);

	void analyze(@Param("table") String table);

	long count(@Param("table") String table);

	/**
	 * Read the first eight bytes of the fingerprints of active records, many in a row.
	 * Needs an open transaction.
	 * @param table qualified name of the target
	 * @param most number of records to read at most
	 */
	Cursor<byte[]> fingerprints(@Param("table") String table, @Param("most") long most);

	/**
	 * Tell about how many rows a table has, by the server's statistics.
	 * @param table qualified name
	 * @return number of rows, 0 or less if not known
	 */
	long estimate(@Param("table") String table);

	boolean exists(@Param("table") String table);

	void deleteReconcileProblems(@Param("table") String problems);

	/**
	 * Resolve the references of every staged row, rejected ones too, and look its record
	 * up by its keys: it is the one that the first finds, or else the second.
	 * @param tables tables of the dataset
	 */
	void resolve(@Param("t") StagedTables tables);

	/** Tell what occurs among the resolved rows. */
	RowSurvey survey(@Param("t") StagedTables tables);

	/** Tell whether two rows found the same record. */
	boolean sharesRecords(@Param("t") StagedTables tables);

	/**
	 * Tell whether there is a row that names a parent which is not there.
	 * @param tables tables of the dataset
	 * @param reference the reference
	 */
	boolean lacksParents(@Param("t") StagedTables tables, @Param("ref") ReferenceShape reference);

	/**
	 * Report rows whose parent is not there. Problems of rows whose parent was rejected
	 * in the same drop follow from the parent's.
	 * @param tables tables of the dataset
	 * @param index position of the reference
	 * @param reference the reference
	 * @param rank order among the problems of a row
	 * @param parentRows staging table of the parent in the same drop, or null
	 */
	void reportMissingParents(@Param("t") StagedTables tables, @Param("index") int index,
			@Param("ref") ReferenceShape reference, @Param("rank") int rank,
			@Param("parentRows") @Nullable String parentRows);

	/**
	 * Report rows whose school another authority runs.
	 * @param tables tables of the dataset
	 * @param authority the authority that the run acts as
	 * @param rank order among the problems of a row
	 */
	void reportOtherAuthority(@Param("t") StagedTables tables, @Param("authority") String authority,
			@Param("rank") int rank);

	/**
	 * Report rows of a dataset that has an authority of its own, and whose record another
	 * authority has or would get.
	 * @param tables tables of the dataset
	 * @param authority the authority in use
	 * @param rank order among the problems of a row
	 */
	void reportRecordsOfOtherAuthority(@Param("t") StagedTables tables, @Param("authority") String authority,
			@Param("rank") int rank);

	/**
	 * Report rows of the drop that share a key.
	 * @param tables tables of the dataset
	 * @param key the key
	 * @param rank order among the problems of a row
	 * @param newOnly whether to look only among rows whose first key finds no record: of
	 * the first key, rows that find one can share it only if they share the record
	 */
	void reportDuplicates(@Param("t") StagedTables tables, @Param("key") KeyShape key, @Param("rank") int rank,
			@Param("newOnly") boolean newOnly);

	/** Mark rows that have an error as rejected and repeated rows as repeats. */
	void markRejected(@Param("t") StagedTables tables);

	/**
	 * Mark rows whose second key finds the record that is another accepted row's by its
	 * first.
	 * @param tables tables of the dataset
	 * @return number of such rows
	 */
	int claim(@Param("t") StagedTables tables);

	/** Let such rows not mean that record. */
	void leaveClaimed(@Param("t") StagedTables tables);

	/** Report rows whose second key belongs to another record than their first. */
	void reportKeyConflicts(@Param("t") StagedTables tables, @Param("key") KeyShape key, @Param("rank") int rank);

	/**
	 * Report moves back to the school just left that the present school does not confirm.
	 */
	void reportContested(@Param("t") StagedTables tables, @Param("deltaFiles") Collection<Integer> deltaFiles,
			@Param("rank") int rank);

	/** Decide per accepted row what to do with its record. */
	void plan(@Param("t") StagedTables tables);

	/**
	 * Rows whose sealed values must be merged with the stored ones before they can be
	 * compared.
	 */
	Cursor<MergeRow> rowsToMerge(@Param("t") StagedTables tables);

	void createMerged(@Param("t") StagedTables tables);

	/** Turn updates that change nothing after merging into unchanged. */
	int keepUnchangedAfterMerge(@Param("t") StagedTables tables);

	/** Make the table of absent records with none in it. */
	void createGone(@Param("t") StagedTables tables);

	/**
	 * Make the table of the active records that a full file of their scope does not have.
	 * @param tables tables of the dataset
	 * @param outcome what becomes of them
	 * @param deltaFiles numbers of the files whose absent rows mean nothing
	 * @param misleading whether a row may name, by one of its keys, a record that it does
	 * not mean; such a record is not absent
	 */
	void findGone(@Param("t") StagedTables tables, @Param("outcome") String outcome,
			@Param("deltaFiles") Collection<Integer> deltaFiles, @Param("misleading") boolean misleading);

	/**
	 * Keep the absent records of schools that have a rejected row whose key cannot be
	 * read: it may be any of them.
	 */
	void keepUncertain(@Param("t") StagedTables tables, @Param("deltaFiles") Collection<Integer> deltaFiles);

	/** Count per school what the guards look at. */
	List<SchoolLosses> losses(@Param("t") StagedTables tables, @Param("deltaFiles") Collection<Integer> deltaFiles);

	/** Withhold absences and moves of a school. */
	void withholdGone(@Param("t") StagedTables tables, @Param("school") long school,
			@Param("graduates") boolean graduates);

	/** Hold back moves away from a school. */
	void withholdMoves(@Param("t") StagedTables tables, @Param("school") long school,
			@Param("graduates") boolean graduates);

	List<ChangeCount> plannedChanges(@Param("t") StagedTables tables);

	/** Make the table in which children find their parents. */
	void createLookup(@Param("t") StagedTables tables, @Param("columns") Collection<String> columns,
			@Param("planned") boolean planned);

	/** Let sorts and hashes of the transaction use more memory at the server. */
	void raiseMemory();

	/**
	 * Let ANALYZE look at a tenth of what it looks at otherwise: enough for tables that
	 * live as long as a run.
	 */
	void sampleLess();

	/** Let ANALYZE look at as much as the server is configured to. */
	void sampleAsBefore();

	/**
	 * Let the transaction's commit return before it is on disk. Only where a commit that
	 * a crash of the server undoes is noticed and done again.
	 */
	void relaxCommit();

	/** Count what the plan would write. */
	PlannedRows plannedRows(@Param("t") StagedTables tables);

	/** Wait so many milliseconds for a lock in this transaction, then fail. */
	void waitAtMost(@Param("milliseconds") int milliseconds);

	/** Wait for locks as the server is configured. */
	void waitAsBefore();

	/**
	 * Take indexes and foreign keys off a table until {@link #endBulk} in the same
	 * transaction.
	 * @param name name of the table in schema campus
	 * @return false if others use the table; nothing was changed then
	 */
	boolean beginBulk(@Param("name") String name);

	/**
	 * Put on again what {@link #beginBulk} took off, and collect statistics.
	 * @param name name of the table in schema campus
	 */
	void endBulk(@Param("name") String name);

	int keepHistory(@Param("t") StagedTables tables);

	int insertCreated(@Param("t") StagedTables tables);

	/**
	 * Change records.
	 * @param tables tables of the dataset
	 * @param planned how many, and what of them the rows have
	 * @return number of records
	 */
	int updateChanged(@Param("t") StagedTables tables, @Param("planned") PlannedRows planned);

	int updateGone(@Param("t") StagedTables tables);

	/** Tell what of the plan cannot be carried out. */
	PlanCheck checkPlan(@Param("t") StagedTables tables);

	/** Rows read and rejected per file, of one dataset. */
	List<FileCount> fileCounts(@Param("t") StagedTables tables);

	/** Tell whether reading a file ended with an error of the file itself. */
	boolean hasFileErrors(@Param("table") String problems, @Param("file") int file);

	List<FileWarnings> fileWarnings(@Param("table") String problems);

	List<ErrorCount> topErrors(@Param("table") String problems, @Param("limit") int limit);

	/** Problems of one file in the order of its lines. */
	Cursor<StoredProblem> problemsOfFile(@Param("table") String problems, @Param("file") int file);

	long dataVersion();

	int backend();

	/**
	 * Cancel the statement that another connection of the same role is running.
	 * @param backend process of that connection at the server
	 */
	void cancel(@Param("backend") int backend);

	void lockApply();

	void raiseDataVersion();

}
