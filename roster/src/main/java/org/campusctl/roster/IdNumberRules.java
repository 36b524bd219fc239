package org.campusctl.roster;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;

/**
 * Rules of the columns {@code id_type} and {@code id_number}, alike for staff, pupils and
 * guardians. Excel damage rejects the row whatever the document. What else is wrong is an
 * error for documents built like a resident ID (types 1, C, and 9 of 18 characters) and a
 * warning for others; a number of another document that is a valid resident ID, as in
 * household registers, is read as one.
 *
 * <p>
 * A wrong check digit does not hide a birth date or a sex that differ: together they show
 * where the slip is.
 */
final class IdNumberRules {

	/** Area of fictional records, assigned to no district (contract: roster files). */
	static final String FICTIONAL_AREA = "330299";

	private static final String NUMBER = "id_number";

	private final Predicate<String> knownArea;

	/**
	 * Create the rules.
	 * @param knownArea tells whether six digits are or were the code of an area (GB/T
	 * 2260, all editions)
	 */
	IdNumberRules(Predicate<String> knownArea) {
		this.knownArea = knownArea;
	}

	/**
	 * Check the number of a row. A blank number is no problem here.
	 * @param cells the row; {@code birth_date} and {@code sex} are compared where the
	 * dataset has them
	 * @param problems takes what is found
	 */
	void check(Cells cells, Consumer<Problem> problems) {
		String number = cells.get(NUMBER);
		if (number.isEmpty()) {
			return;
		}
		if (ExcelDamage.isIn(number)) {
			problems.accept(Problem.error(NUMBER, "id.excel-damaged"));
			return;
		}
		Optional<IdDocumentType> type = IdDocumentType.of(cells.get("id_type"));
		if (type.isPresent() && type.get().isBuiltLikeResidentId(number)) {
			checkResidentId(cells, type.get(), number, problems);
		}
		else {
			checkOther(cells, type.orElse(IdDocumentType.OTHER), number, problems);
		}
	}

	private void checkResidentId(Cells cells, IdDocumentType type, String number, Consumer<Problem> problems) {
		if (number.length() != ResidentId.LENGTH) {
			problems.accept(
					Problem.error(NUMBER, "id.length", number.codePointCount(0, number.length()), ResidentId.LENGTH));
			return;
		}
		if (!ResidentId.hasForm(number)) {
			problems.accept(Problem.error(NUMBER, "id.format"));
			return;
		}
		if (!ResidentId.hasCheckCharacter(number)) {
			problems.accept(Problem.error(NUMBER, "id.check-digit"));
		}
		if (!agreesOnBirthDate(number, cells.get("birth_date"))) {
			problems.accept(Problem.error(NUMBER, "id.birth-date"));
		}
		if (!agreesOnSex(number, cells.get("sex"))) {
			problems.accept(Problem.error(NUMBER, "id.sex"));
		}
		checkArea(type, number, problems);
	}

	private void checkOther(Cells cells, IdDocumentType type, String number, Consumer<Problem> problems) {
		if (ResidentId.hasForm(number)) {
			if (!ResidentId.hasCheckCharacter(number)) {
				problems.accept(Problem.warning(NUMBER, "id.check-digit"));
				return;
			}
			if (!agreesOnBirthDate(number, cells.get("birth_date"))) {
				problems.accept(Problem.warning(NUMBER, "id.birth-date"));
			}
			if (!agreesOnSex(number, cells.get("sex"))) {
				problems.accept(Problem.warning(NUMBER, "id.sex"));
			}
			checkArea(type, number, problems);
			return;
		}
		int length = number.codePointCount(0, number.length());
		if (length < type.minLength() || length > type.maxLength()) {
			problems.accept(Problem.warning(NUMBER, "id.length", length, type.minLength() + "-" + type.maxLength()));
		}
		else if (!type.allows(number)) {
			problems.accept(Problem.warning(NUMBER, "id.format"));
		}
	}

	private void checkArea(IdDocumentType type, String number, Consumer<Problem> problems) {
		if (type.startsWithArea() && !isKnown(number.substring(0, 6))) {
			problems.accept(Problem.warning(NUMBER, "id.area"));
		}
	}

	private boolean isKnown(String area) {
		return switch (area) {
			case FICTIONAL_AREA, "810000", "820000", "830000" -> true;
			default -> this.knownArea.test(area);
		};
	}

	/**
	 * Compare the birth date of a number with that of the row.
	 * @param number 18 characters of the form of a resident ID
	 * @param birthDate {@code yyyy-MM-dd}, or empty
	 * @return false if the number's day does not exist, or the row has another
	 */
	private static boolean agreesOnBirthDate(String number, String birthDate) {
		if (!ResidentId.hasBirthDate(number)) {
			return false;
		}
		return birthDate.length() != 10 || (number.regionMatches(6, birthDate, 0, 4)
				&& number.regionMatches(10, birthDate, 5, 2) && number.regionMatches(12, birthDate, 8, 2));
	}

	private static boolean agreesOnSex(String number, String sex) {
		return !(sex.equals("1") || sex.equals("2")) || ResidentId.sex(number).equals(sex);
	}

}
