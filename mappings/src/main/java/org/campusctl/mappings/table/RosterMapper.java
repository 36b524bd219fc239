package org.campusctl.mappings.table;

import java.util.Collection;
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

	/** Let a school row under a former code find its school. */
	void matchSchoolsByFormerCode(@Param("t") StagedTables tables);

	/**
	 * Report rows under a former code of a school that the drop lists under another code
	 * as well.
	 */
	void reportSchoolsListedTwice(@Param("t") StagedTables tables, @Param("rank") int rank);

	/** Warn of school rows under a former code. */
	void reportFormerCodesOfSchools(@Param("t") StagedTables tables, @Param("rank") int rank);

	/**
	 * Take the code away from school rows under a former one, so that the school keeps
	 * its own.
	 * @param tables tables of the schools
	 * @param table table of staged or of resolved rows
	 */
	void leaveSchoolCodeAlone(@Param("t") StagedTables tables, @Param("table") String table);

	/** Keep the codes of created and changed schools. */
	void storeSchoolCodes(@Param("t") StagedTables tables);

	/**
	 * Note the run as the last delivery of every school of which it takes a row.
	 * @param tables tables of one of the five datasets, planned
	 */
	void storeDeliveries(@Param("t") StagedTables tables);

	/** Let the records of a school follow it to another authority. */
	void followAuthority(@Param("table") String table, @Param("run") long run);

	/**
	 * Make the classes that pupils name and nobody has listed, in schools without a class
	 * file.
	 */
	void createUnknownClasses(@Param("t") StagedTables tables, @Param("classes") StagedTables classes,
			@Param("classesPlanned") boolean classesPlanned);

	/** Make the table of such classes with none in it. */
	void createNoClasses(@Param("t") StagedTables tables);

	int addUnknownClassesToLookup(@Param("t") StagedTables tables, @Param("classes") StagedTables classes);

	void reportUnknownClasses(@Param("t") StagedTables tables, @Param("rank") int rank);

	int insertUnknownClasses(@Param("t") StagedTables tables, @Param("fingerprint") byte[] fingerprint);

	/** Keep the images of closed classes that pupils are in again. */
	int keepHistoryOfReopenedClasses(@Param("t") StagedTables tables, @Param("classes") StagedTables classes);

	/** Open closed classes that pupils are in again. */
	int reopenClasses(@Param("t") StagedTables tables, @Param("fingerprint") byte[] fingerprint);

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
	 * Keep guardians whose pupil moves to a school without a guardian file in the drop,
	 * though the school left does not list them any more.
	 * @param tables tables of the guardians
	 * @param students tables of the students
	 */
	void keepGuardiansOfMovingPupils(@Param("t") StagedTables tables, @Param("students") StagedTables students);

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

	/** Report guardians beyond the fourth of a pupil, those who stay counted. */
	void reportTooManyGuardians(@Param("t") StagedTables tables, @Param("most") int most, @Param("rank") int rank,
			@Param("deltaFiles") Collection<Integer> deltaFiles);

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
