package org.campusctl.mappings.table;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the rosters in the data centre. Where an authority is a parameter, null
 * stands for the whole city. Answers hold no personal value in clear: indexes, sealed
 * groups and masked names only.
 */
public interface RosterQueryMapper {

	/**
	 * Return all schools.
	 * @param authority authority that runs them, or null
	 * @return by code
	 */
	List<SchoolRow> schools(@Param("authority") @Nullable String authority);

	/**
	 * Count active pupils by {@code grade}, {@code sex}, {@code birth-month} and
	 * {@code entry-month}.
	 * @param authority authority that runs their schools, or null
	 * @return the counts
	 */
	List<GroupCount> pupils(@Param("authority") @Nullable String authority);

	/**
	 * Count the persons among active staff, each once in every group, by {@code all},
	 * {@code school}, {@code authority}, {@code ownership}, {@code school-type},
	 * {@code sex} and {@code birth-month}.
	 * @param authority authority that runs their schools, or null
	 * @return the counts
	 */
	List<GroupCount> staff(@Param("authority") @Nullable String authority);

	/**
	 * Count the active records of each school, and those with a value in each column.
	 * @param table the table
	 * @param columns columns of it
	 * @param authority authority that runs the schools, or null
	 * @return a row a school: {@code school_id}, {@code total}, and the columns
	 */
	List<Map<String, Object>> filled(@Param("t") TableShape table, @Param("columns") Collection<String> columns,
			@Param("authority") @Nullable String authority);

	/**
	 * Return the sealed contact data of active records.
	 * @param table a table that seals such
	 * @param authority authority that runs the schools, or null
	 * @return a row a record that has any
	 */
	Cursor<SealedContact> contacts(@Param("t") TableShape table, @Param("authority") @Nullable String authority);

	/**
	 * Return the last import that took rows of each school, per dataset. A run that found
	 * the same files unchanged counts.
	 * @param authority authority that runs the schools, or null
	 * @return a row a school and dataset
	 */
	List<DeliveryRow> deliveries(@Param("authority") @Nullable String authority);

	/**
	 * Return the schools that have or had a code.
	 * @param code the code
	 * @return those that have it first
	 */
	List<SchoolRow> schoolsOfCode(@Param("code") String code);

	/**
	 * Return every code that schools have or had.
	 * @param schools ids of schools
	 * @return the codes
	 */
	List<String> codesOf(@Param("schools") Collection<Long> schools);

	/**
	 * Return the code of a school.
	 * @param id id of the school
	 * @return its present code
	 */
	@Nullable String schoolCode(@Param("id") long id);

	/**
	 * Return the code of a class.
	 * @param id id of the class
	 * @return its code
	 */
	@Nullable String classCode(@Param("id") long id);

	/**
	 * Find pupils by their name at schools.
	 * @param schools ids of schools
	 * @param names indexes of the name
	 * @param authority authority that runs the schools, or null
	 * @return by number
	 */
	List<PersonRow> studentsOfName(@Param("schools") Collection<Long> schools, @Param("names") List<byte[]> names,
			@Param("authority") @Nullable String authority);

	/**
	 * Find staff by their name at schools.
	 * @param schools ids of schools
	 * @param names indexes of the name
	 * @param authority authority that runs the schools, or null
	 * @return by number
	 */
	List<PersonRow> staffOfName(@Param("schools") Collection<Long> schools, @Param("names") List<byte[]> names,
			@Param("authority") @Nullable String authority);

	List<PersonRow> studentsOfNumber(@Param("number") byte[] number, @Param("authority") @Nullable String authority);

	List<PersonRow> studentsOfDocument(@Param("documents") List<byte[]> documents,
			@Param("authority") @Nullable String authority);

	List<PersonRow> staffOfDocument(@Param("documents") List<byte[]> documents,
			@Param("authority") @Nullable String authority);

	/**
	 * Return a record.
	 * @param table the table
	 * @param id its number
	 * @return value by column without the nulls, or null
	 */
	@Nullable Map<String, Object> record(@Param("t") TableShape table, @Param("id") long id);

	/**
	 * Return the previous images of a record.
	 * @param table the table
	 * @param id its number
	 * @return value by column without the nulls, the oldest first
	 */
	List<Map<String, Object>> images(@Param("t") TableShape table, @Param("id") long id);

	/**
	 * Return the active guardians of a pupil.
	 * @param student number of the pupil
	 * @return by relation
	 */
	List<GuardianRow> guardians(@Param("student") long student);

	/**
	 * Return when runs were started.
	 * @param runs numbers of runs
	 * @return run and time
	 */
	List<RunStart> started(@Param("runs") Collection<Long> runs);

	/**
	 * A school.
	 *
	 * @param id id
	 * @param schoolCode present code
	 * @param name name
	 * @param schoolType code of the type
	 * @param authorityCode who runs it
	 * @param ownership 公办, 民办 or null
	 * @param status open, closed or merged
	 * @param terminals computers for pupils, or null
	 */
	record SchoolRow(long id, String schoolCode, String name, String schoolType, String authorityCode,
			@Nullable String ownership, String status, @Nullable Integer terminals) {

	}

	/**
	 * A count within a group.
	 *
	 * @param grouping what the groups are made by
	 * @param value value of the group; empty for none
	 * @param rows number of persons
	 */
	record GroupCount(String grouping, String value, long rows) {

	}

	/**
	 * A run.
	 *
	 * @param run number of the run
	 * @param started when it was started
	 */
	record RunStart(long run, OffsetDateTime started) {

	}

	/**
	 * A delivery.
	 *
	 * @param schoolId id of the school
	 * @param dataset school, class, staff, student or guardian
	 * @param run number of the run
	 * @param started when it was started
	 */
	record DeliveryRow(long schoolId, String dataset, long run, OffsetDateTime started) {

	}

	/**
	 * The contact data of a record.
	 *
	 * @param schoolId id of the school
	 * @param sealKey what the data are bound to
	 * @param sealed the data
	 */
	@SuppressWarnings("ArrayRecordComponent") // lives for one row of a cursor, never
												// compared
	record SealedContact(long schoolId, byte[] sealKey, byte[] sealed) {

	}

	/**
	 * A person in a list.
	 *
	 * @param number number of the record
	 * @param schoolCode code of the school
	 * @param maskedName masked name
	 * @param sex GB/T 2261.1
	 * @param birthMonth YYYY-MM
	 * @param place class code, or staff number
	 * @param state active, departed, graduated or closed
	 */
	record PersonRow(long number, String schoolCode, String maskedName, String sex, String birthMonth,
			@Nullable String place, String state) {

	}

	/**
	 * A guardian in a list.
	 *
	 * @param number number of the record
	 * @param relation GB/T 4761
	 * @param maskedName masked name
	 */
	record GuardianRow(long number, String relation, String maskedName) {

	}

}
