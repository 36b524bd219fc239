package org.campusctl.mappings.table;

import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * SQL of network audits: population, inventory of a school, findings.
 */
public interface AuditMapper {

	/**
	 * Return the open schools.
	 * @param authority the authority that runs them, or null for all
	 * @return by authority, then code
	 */
	List<AuditedSchool> schools(@Param("authority") @Nullable String authority);

	/**
	 * Find a school by a present or former code.
	 * @param code school code
	 * @return surrogate key, or null
	 */
	@Nullable Long schoolByCode(@Param("code") String code);

	/**
	 * Return the last audit, whatever its scope and its end.
	 * @param job name of the job
	 * @return number of its run, or null
	 */
	@Nullable Long lastAudit(@Param("job") String job);

	/**
	 * Return the active rows of a dataset of a school.
	 * @param shape table of the dataset
	 * @param school surrogate key
	 * @return columns that are not null, by name
	 */
	List<Map<String, Object>> inventory(@Param("shape") TableShape shape, @Param("school") long school);

	/**
	 * Stream the segments of all open schools that state a prefix, school by school.
	 * @param shape table of the dataset
	 * @return columns that are not null, by name, with {@code school_code} and
	 * {@code school_type}
	 */
	Cursor<Map<String, Object>> prefixes(@Param("shape") TableShape shape);

	List<StoredVerdict> storedFindings(@Param("school") long school);

	List<StoredVerdict> storedVerdicts(@Param("school") long school);

	int deleteFindings(@Param("school") long school);

	int deleteVerdicts(@Param("school") long school);

	long countFindings(@Param("run") long run);

	/** Return the schools that a run has verdicts of, by authority, then code. */
	List<AuditedSchool> found(@Param("run") long run);

	/** Return the findings of a run about a school, by their place. */
	List<FindingRow> findings(@Param("run") long run, @Param("school") long school);

	/** Stream the verdicts of a run, by authority, school, and rule. */
	Cursor<VerdictRow> verdicts(@Param("run") long run);

}
