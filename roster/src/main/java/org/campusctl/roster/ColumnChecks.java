package org.campusctl.roster;

import java.util.function.Consumer;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.school.SchoolCode;

/**
 * Checks of single columns that several datasets share.
 */
final class ColumnChecks {

	private ColumnChecks() {
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
			problems.accept(Problem.error(column, "value.required"));
		}
	}

}
