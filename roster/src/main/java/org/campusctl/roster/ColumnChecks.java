package org.campusctl.roster;

import java.util.Map;
import java.util.function.Consumer;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.school.SchoolCode;

/**
 * Checks of single columns that several datasets share.
 */
final class ColumnChecks {

	/** Titles of the contract for the columns whose values are checked here. */
	private static final Map<String, String> TITLES = Map.of("student_no", "学籍号", "id_number", "身份证件号", "ethnicity",
			"民族码", "class_code", "班号", "class_name", "班级", "credit_code", "统一社会信用代码");

	private ColumnChecks() {
	}

	/**
	 * Return the title that texts of {@code value.*} problems take as their first
	 * argument.
	 * @param column English name
	 * @return the Chinese title, or the name of a column without one here
	 */
	static String title(String column) {
		return TITLES.getOrDefault(column, column);
	}

	/**
	 * Return the problem of a blank cell that the row cannot do without.
	 * @param column English name
	 * @return {@code value.required}
	 */
	static Problem blank(String column) {
		return Problem.error(column, "value.required", title(column));
	}

	static void schoolCode(Cells cells, Consumer<Problem> problems) {
		String code = cells.get("school_code");
		if (!code.isEmpty() && !SchoolCode.isWellFormed(code)) {
			problems.accept(Problem.error("school_code", "school-code.form", code.codePointCount(0, code.length())));
		}
	}

	/**
	 * Check a student number: Excel damage is an error, an unknown form or a wrong check
	 * digit a warning.
	 * @param cells the row
	 * @param problems takes what is found
	 */
	static void studentNumber(Cells cells, Consumer<Problem> problems) {
		String number = cells.get("student_no");
		if (number.isEmpty()) {
			return;
		}
		if (ExcelDamage.isIn(number)) {
			problems.accept(Problem.error("student_no", "id.excel-damaged"));
			return;
		}
		StudentNumber.problem(number).ifPresent((code) -> problems.accept(Problem.warning("student_no", code)));
	}

	/**
	 * Report a blank cell of a column that the row cannot do without. A column that the
	 * file does not have leaves the stored value alone and is no problem.
	 * @param cells the row
	 * @param column English name
	 * @param problems takes what is found
	 */
	static void required(Cells cells, String column, Consumer<Problem> problems) {
		if (cells.has(column) && cells.get(column).isEmpty()) {
			problems.accept(blank(column));
		}
	}

}
