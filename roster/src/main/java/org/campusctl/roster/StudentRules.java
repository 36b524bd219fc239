package org.campusctl.roster;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;
import org.campusctl.school.Grade;
import org.campusctl.school.SchoolType;

/**
 * Rules of a row of {@code students}: student number, identity document, and what is
 * required under a condition.
 *
 * <ul>
 * <li>{@code student_no} may be blank in kindergarten, in entry grades (1, 7, 10) and in
 * vocational schools; whoever has none needs an {@code id_number}, whatever the document.
 * Whether a pupil of grade 11 or 12 is at a vocational school is asked of the school's
 * type; where that is not known (the row's school will be reported, or references are not
 * checked) the pupil gets the benefit of the doubt.</li>
 * <li>{@code id_number} is required unless the document is of type Z.</li>
 * <li>{@code ethnicity} is required unless the document is of type A or 9.</li>
 * <li>{@code class_code} or {@code class_name} is required of pupils in attendance, which
 * is what a blank {@code status} means.</li>
 * </ul>
 *
 * A condition is checked only in columns that the file has: a missing column leaves the
 * stored value alone. Only the key must be there: with neither student number nor ID
 * number the row names nobody.
 */
public final class StudentRules implements RowRules {

	/**
	 * Pupils in attendance: a blank, the code, or the contract's own word for it.
	 */
	private static final Set<String> IN_ATTENDANCE = Set.of("", "enrolled", "在读");

	private final IdNumberRules idNumber;

	private final Function<String, Optional<SchoolType>> schoolType;

	/**
	 * Create the rules.
	 * @param knownArea tells whether six digits are or were the code of an area (GB/T
	 * 2260, all editions)
	 * @param schoolType returns the type of a school by its code, empty if not known
	 */
	public StudentRules(Predicate<String> knownArea, Function<String, Optional<SchoolType>> schoolType) {
		this.idNumber = new IdNumberRules(knownArea);
		this.schoolType = schoolType;
	}

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		ColumnChecks.studentNumber(cells, problems);
		this.idNumber.check(cells, problems);
		checkDiffers(cells, problems);
		checkKey(cells, problems);
		String idType = cells.get("id_type");
		if (!idType.isEmpty() && !idType.equals("A") && !idType.equals("9")) {
			ColumnChecks.required(cells, "ethnicity", problems);
		}
		ColumnChecks.schoolCode(cells, problems);
		checkClass(cells, problems);
	}

	private static void checkDiffers(Cells cells, Consumer<Problem> problems) {
		String idNumber = cells.get("id_number");
		if (!ExcelDamage.isIn(idNumber) && ResidentId.hasForm(idNumber)
				&& StudentNumber.differsFromId(cells.get("student_no"), idNumber)) {
			problems.accept(Problem.warning("student_no", "student-no.differs-from-id"));
		}
	}

	private void checkKey(Cells cells, Consumer<Problem> problems) {
		boolean hasNumber = !cells.get("student_no").isEmpty();
		if (!hasNumber && needsStudentNumber(cells)) {
			ColumnChecks.required(cells, "student_no", problems);
		}
		if (!cells.get("id_number").isEmpty()) {
			return;
		}
		if (!hasNumber) {
			problems.accept(ColumnChecks.blank("id_number"));
		}
		else if (!cells.get("id_type").isEmpty() && !cells.get("id_type").equals("Z")) {
			ColumnChecks.required(cells, "id_number", problems);
		}
	}

	/**
	 * Tell whether the pupil must have a student number.
	 * @param cells the row
	 * @return false also where the grade is blank or wrong: that is reported already
	 */
	private boolean needsStudentNumber(Cells cells) {
		if (!(Grade.parse(cells.get("grade")) instanceof Parsed.Ok<Grade> grade) || grade.value().isEntry()) {
			return false;
		}
		return grade.value().level() < 10
				|| this.schoolType.apply(cells.get("school_code")).map((type) -> !type.isVocational()).orElse(false);
	}

	private static void checkClass(Cells cells, Consumer<Problem> problems) {
		if (!IN_ATTENDANCE.contains(cells.get("status"))) {
			return;
		}
		if ((cells.has("class_code") || cells.has("class_name")) && cells.get("class_code").isEmpty()
				&& cells.get("class_name").isEmpty()) {
			problems.accept(ColumnChecks.blank(cells.has("class_code") ? "class_code" : "class_name"));
		}
	}

}
