package org.campusctl.mappings.table;

import java.util.List;

import org.apache.ibatis.annotations.Param;

/**
 * SQL that only rosters need: school codes, classes made on the way, graduation.
 */
public interface RosterMapper {

	/**
	 * Make the table in which rows find their school, by present and former codes.
	 * @param tables tables of the school dataset
	 * @param planned whether schools are in the drop
	 */
	void createSchoolLookup(@Param("t") StagedTables tables, @Param("planned") boolean planned);

	/** Warn of rows that name their school by a former code. */
	void reportFormerSchoolCodes(@Param("t") StagedTables tables, @Param("rank") int rank);

	/**
	 * Let a school row that renames a known school find it by the former code it states.
	 */
	void matchRenamedSchools(@Param("t") StagedTables tables);

	/** Keep the codes of created and changed schools. */
	void storeSchoolCodes(@Param("t") StagedTables tables);

	/** Let the records of a school follow it to another authority. */
	void followAuthority(@Param("table") String table, @Param("run") long run);

	/**
	 * Make the classes that pupils name and nobody has listed, in schools without a class
	 * file.
	 */
	void createUnknownClasses(@Param("t") StagedTables tables, @Param("classes") StagedTables classes,
			@Param("classesPlanned") boolean classesPlanned);

	void addUnknownClassesToLookup(@Param("t") StagedTables tables, @Param("classes") StagedTables classes);

	void reportUnknownClasses(@Param("t") StagedTables tables, @Param("rank") int rank);

	int insertUnknownClasses(@Param("t") StagedTables tables, @Param("fingerprint") byte[] fingerprint);

	/** Keep absent classes that still have active pupils after the run. */
	void keepClassesInUse(@Param("t") StagedTables classes, @Param("students") StagedTables students,
			@Param("studentsPlanned") boolean studentsPlanned);

	/** Tell graduates from those who depart, among the absent and the moving. */
	void markGraduates(@Param("t") StagedTables tables, @Param("youngest") String youngest,
			@Param("grades") List<FinalGrade> grades);

	void markMovingGraduates(@Param("t") StagedTables tables, @Param("youngest") String youngest,
			@Param("grades") List<FinalGrade> grades);

	/**
	 * Let guardians of graduates leave with them, unguarded.
	 * @param tables tables of the guardians
	 * @param students tables of the students
	 * @param studentsPlanned whether students are in the drop
	 */
	void markGuardiansOfGraduates(@Param("t") StagedTables tables, @Param("students") StagedTables students,
			@Param("studentsPlanned") boolean studentsPlanned);

	/**
	 * Let guardians follow pupils to another school.
	 * @param run number of the run
	 */
	void followPupils(@Param("run") long run);

	/**
	 * Warn of pupils known under another student number.
	 * @param tables tables of the students
	 * @param rank order among the problems of a row
	 */
	void reportRenumbered(@Param("t") StagedTables tables, @Param("rank") int rank);

	/**
	 * Warn of pupils without ID number who share name, sex and birth date with another.
	 */
	void reportPossibleDoubles(@Param("t") StagedTables tables, @Param("rank") int rank);

	/** Warn of staff who also work at another school. */
	void reportSecondPosts(@Param("t") StagedTables tables, @Param("rank") int rank);

	/** Report guardians beyond the fourth of a pupil. */
	void reportTooManyGuardians(@Param("t") StagedTables tables, @Param("most") int most, @Param("rank") int rank);

	/** Types of the active schools. */
	List<SchoolTypeRow> schoolTypes();

	/**
	 * A grade in which pupils of a type of school graduate.
	 *
	 * @param schoolType code of the type
	 * @param grade the grade
	 */
	record FinalGrade(String schoolType, int grade) {

	}

	/**
	 * A school's type.
	 *
	 * @param schoolCode the school
	 * @param schoolType code of the type
	 */
	record SchoolTypeRow(String schoolCode, String schoolType) {

	}

}
