package org.campusctl.mappings.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Waiver;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * SQL that only app admission needs: reading lists as they stood, reducing inventories,
 * findings.
 */
public interface AdmissionMapper {

	/** Make the table in which filings find their schools. */
	void createSchoolLookup(@Param("t") StagedTables tables);

	/**
	 * Return the last import of lists that began before a moment.
	 * @param before the moment
	 * @return its run, or null if there was none
	 */
	@Nullable Long listRun(@Param("before") OffsetDateTime before);

	/**
	 * Return the entries of a dataset as they stood after a run.
	 * @param shape table of the dataset
	 * @param run the run
	 * @return the columns that are not null, as text
	 */
	List<Map<String, String>> entries(@Param("t") TableShape shape, @Param("run") long run);

	void deleteRevision(@Param("run") long run);

	void insertRevision(@Param("run") long run, @Param("list") String list, @Param("revision") String revision,
			@Param("entries") long entries);

	/** Collect statistics for the planner. */
	void analyze(@Param("table") String table);

	/**
	 * Let the statements of this transaction sort and hash in memory, and on all cores.
	 * @return what was set
	 */
	String useMoreMemory();

	/** Find the schools of the codes that rows name. */
	void findSchools(@Param("t") StagedTables tables);

	/**
	 * Tell whether rows name a school that the data centre does not know.
	 * @param tables tables of the inventory
	 * @return whether there is one
	 */
	boolean hasUnknownSchools(@Param("t") StagedTables tables);

	/** Report rows whose school the data centre does not know. */
	void reportUnknownSchools(@Param("t") StagedTables tables, @Param("rank") int rank);

	/** Report rows whose school another authority runs. */
	void reportOtherAuthority(@Param("t") StagedTables tables, @Param("authority") String authority,
			@Param("rank") int rank);

	/** Find the apps behind the numbers that rows carry: one app may have several. */
	void findApps(@Param("t") StagedTables tables);

	/**
	 * Tell whether rows carry a number that no row explains: they would be lost.
	 * @param tables tables of the inventory
	 * @return whether there is one; never, unless something is wrong
	 */
	boolean hasUnknownApps(@Param("t") StagedTables tables);

	/** Group rows by school and app, with the number of distinct devices. */
	void reduce(@Param("t") StagedTables tables, @Param("authority") @Nullable String authority);

	void indexReduced(@Param("t") StagedTables tables);

	/**
	 * Tell whether several names or developers share a line of findings.
	 * @param tables tables of the inventory
	 * @return whether there is such a line
	 */
	boolean hasSharedLines(@Param("t") StagedTables tables);

	/** Count the devices of lines that several names or developers share. */
	void countSharedLines(@Param("t") StagedTables tables);

	/** Count the distinct devices of each school. */
	void countDevices(@Param("t") StagedTables tables, @Param("authority") @Nullable String authority);

	/** Return what was seen in a school, lines together. */
	List<SeenAppRow> seen(@Param("t") StagedTables tables, @Param("school") long school);

	/**
	 * Return the schools of a check: those that delivered, and those that should have.
	 * @param tables tables of the inventory
	 * @param authority limits the schools, or null
	 * @param school limits those that should have delivered, or null
	 * @return the schools by code
	 */
	List<CheckedSchoolRow> schools(@Param("t") StagedTables tables, @Param("authority") @Nullable String authority,
			@Param("school") @Nullable String school);

	/**
	 * Return a school by a code that it has or had.
	 * @param code school code
	 * @return the school, or null
	 */
	@Nullable CheckedSchoolRow school(@Param("code") String code);

	/** Tell whether the data centre records waivers. */
	boolean hasWaivers();

	/**
	 * Return waivers that are not revoked.
	 * @param day day on or before which they do not end
	 * @return the waivers
	 */
	List<Waiver> waivers(@Param("day") LocalDate day);

	void deleteCheck(@Param("run") long run);

	void insertCheck(@Param("run") long run, @Param("asOf") LocalDate asOf, @Param("listRun") long listRun,
			@Param("revision") String revision);

	/** Return the revision of the lists that a check used. */
	String revisionOf(@Param("run") long run);

	/** Return the findings of a school in a run. */
	List<AppFindingRow> findings(@Param("run") long run, @Param("school") long school);

	/**
	 * Return all findings of a run, in the order of the file.
	 * @param run the run
	 * @return school by school
	 */
	Cursor<AppFindingRow> allFindings(@Param("run") long run);

	/** Return a line a school, with its counts. */
	Cursor<Map<String, Object>> schoolLines(@Param("run") long run);

	/** Return a line an app, with its counts. */
	Cursor<Map<String, Object>> appLines(@Param("run") long run);

	/** Return the changes of a run. */
	Cursor<Map<String, Object>> changeLines(@Param("run") long run);

	/** Count findings, and schools without an inventory, by verdict; and waived ones. */
	List<ChangeCount> verdicts(@Param("run") long run);

	/** Count failed findings that no waiver covers. */
	long openFails(@Param("run") long run);

	/** Count the findings of a run by decision. */
	List<ChangeCount> decisions(@Param("run") long run);

	/** Count the changes of a run by kind. */
	List<ChangeCount> changeCounts(@Param("run") long run);

	/**
	 * Return findings of some decisions, most devices first.
	 * @param run the run
	 * @param decisions the decisions
	 * @param limit most to return
	 * @return the findings
	 */
	List<AppFindingRow> worst(@Param("run") long run, @Param("decisions") List<String> decisions,
			@Param("limit") int limit);

	/**
	 * Return apps of one decision over all schools, most devices first.
	 * @param run the run
	 * @param decision the decision
	 * @param limit most to return
	 * @return the apps
	 */
	List<AppTotalRow> totals(@Param("run") long run, @Param("decision") String decision, @Param("limit") int limit);

	/**
	 * Return what the latest checks saw of an app, worst first.
	 * @param id package id or name
	 * @param school school code, or null for any
	 * @param platform platform, or null for any
	 * @return at most 20 findings
	 */
	List<AppFindingRow> sightings(@Param("id") String id, @Param("school") @Nullable String school,
			@Param("platform") @Nullable String platform);

}
