package org.campusctl.batch.sample;

import java.util.List;

/**
 * What can be wrong with a row, and the code of the contract with which an import into an
 * empty data centre reports it first.
 */
enum Flaw {

	CHECK_DIGIT("id.check-digit"),

	EXCEL_SCIENTIFIC("id.excel-damaged"),

	EXCEL_ROUNDED("id.excel-damaged"),

	ID_TOO_SHORT("id.length"),

	OTHER_BIRTH_DATE("id.birth-date"),

	OTHER_SEX("id.sex"),

	UNKNOWN_AREA("id.area", true),

	STUDENT_NUMBER_WITHOUT_LETTER("student-no.form", true),

	NAME_MISSING("value.required"),

	PHONE_MISSING("value.required"),

	IMPOSSIBLE_DATE("value.date"),

	PHONE_IN_WORDS("value.format"),

	CONTROL_CHARACTER("value.control-character"),

	UNKNOWN_GRADE("value.code"),

	UNKNOWN_RELATION("value.code"),

	UNKNOWN_SCHOOL_TYPE("value.code"),

	SCHOOL_CODE_TOO_SHORT("school-code.form"),

	CREDIT_CODE_CHECK("credit-code.check-digit"),

	UNKNOWN_DISTRICT("ref.district"),

	UNKNOWN_AUTHORITY("ref.authority"),

	UNKNOWN_SCHOOL("ref.school"),

	UNKNOWN_CLASS("ref.class"),

	UNKNOWN_PUPIL("ref.student"),

	/** The last cell is missing. */
	CELL_MISSING("row.width"),

	/** The row stands there twice. */
	REPEATED("dup.in-file", true),

	/** A second row says something else of the same record. */
	CONTRADICTED("dup.in-file"),

	/** Another school lists the pupil as well. */
	AT_TWO_SCHOOLS("dup.two-schools"),

	/** Five guardians; the last is one too many. */
	FIFTH_GUARDIAN("guardian.too-many");

	private final String code;

	private final boolean warning;

	Flaw(String code) {
		this(code, false);
	}

	Flaw(String code, boolean warning) {
		this.code = code;
		this.warning = warning;
	}

	String code() {
		return this.code;
	}

	/**
	 * Tell whether the row is imported all the same.
	 * @return whether the code is a warning
	 */
	boolean isWarning() {
		return this.warning;
	}

	/**
	 * Tell whether it takes a second row to have the flaw.
	 * @return whether the record stands there twice
	 */
	boolean takesTwoRows() {
		return this == REPEATED || this == CONTRADICTED || this == AT_TWO_SCHOOLS;
	}

	/**
	 * Return the flaws that rows of a table can have.
	 * @param table the table
	 * @return in the order in which they are used in turn
	 */
	static List<Flaw> of(SampleTable table) {
		return switch (table) {
			case SCHOOL -> List.of(CREDIT_CODE_CHECK, UNKNOWN_AUTHORITY, UNKNOWN_SCHOOL_TYPE, UNKNOWN_DISTRICT,
					SCHOOL_CODE_TOO_SHORT, NAME_MISSING, PHONE_IN_WORDS, CONTRADICTED);
			case CLASS -> List.of(UNKNOWN_GRADE, UNKNOWN_SCHOOL, NAME_MISSING, REPEATED, SCHOOL_CODE_TOO_SHORT,
					CONTRADICTED, CELL_MISSING);
			case STAFF -> List.of(CHECK_DIGIT, NAME_MISSING, EXCEL_SCIENTIFIC, OTHER_SEX, UNKNOWN_SCHOOL,
					IMPOSSIBLE_DATE, REPEATED, CELL_MISSING, OTHER_BIRTH_DATE, CONTRADICTED, PHONE_IN_WORDS,
					EXCEL_ROUNDED, ID_TOO_SHORT, UNKNOWN_AREA, CONTROL_CHARACTER);
			case STUDENT -> List.of(CHECK_DIGIT, EXCEL_SCIENTIFIC, NAME_MISSING, IMPOSSIBLE_DATE, OTHER_SEX,
					UNKNOWN_CLASS, UNKNOWN_SCHOOL, REPEATED, CONTRADICTED, AT_TWO_SCHOOLS, CELL_MISSING, EXCEL_ROUNDED,
					OTHER_BIRTH_DATE, UNKNOWN_GRADE, ID_TOO_SHORT, SCHOOL_CODE_TOO_SHORT, PHONE_IN_WORDS,
					STUDENT_NUMBER_WITHOUT_LETTER, UNKNOWN_AREA, CONTROL_CHARACTER);
			case GUARDIAN -> List.of(PHONE_MISSING, CHECK_DIGIT, UNKNOWN_PUPIL, UNKNOWN_RELATION, REPEATED,
					EXCEL_SCIENTIFIC, FIFTH_GUARDIAN, NAME_MISSING, CELL_MISSING, CONTRADICTED, EXCEL_ROUNDED,
					ID_TOO_SHORT, PHONE_IN_WORDS, UNKNOWN_AREA);
		};
	}

	/**
	 * Tell whether the flaw can be shown in a workbook, which has no widths of rows and
	 * no control characters.
	 * @return whether it can
	 */
	boolean fitsWorkbook() {
		return this != CELL_MISSING && this != CONTROL_CHARACTER;
	}

}
