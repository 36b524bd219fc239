package org.campusctl.batch.sample;

import java.util.List;
import java.util.Optional;

import org.campusctl.roster.ResidentId;

/**
 * Decides which rows of a table have a flaw, and which; takes the kinds in turn, so that
 * a small file has many of them. Damages rows.
 */
final class RowFlaws {

	/** Position after the digits that a spreadsheet keeps. */
	private static final int DIGITS_KEPT = 15;

	private final SampleTable table;

	private final double percent;

	private final List<Flaw> kinds;

	private final Dice dice;

	private int turn;

	private long row;

	RowFlaws(SampleRequest request, SampleTable table) {
		this.table = table;
		this.percent = request.defectsPercent();
		boolean workbook = request.style(table).isWorkbook();
		this.kinds = Flaw.of(table).stream().filter((flaw) -> !workbook || flaw.fitsWorkbook()).toList();
		this.dice = new Dice(~request.seed());
	}

	/**
	 * Decide about a row.
	 * @param candidate the row
	 * @return the flaw that it is to have, or empty
	 */
	Optional<Flaw> next(SampleRow candidate) {
		this.dice.at(this.table, this.row++);
		if (!this.dice.chance(this.percent)) {
			return Optional.empty();
		}
		for (int i = 0; i < this.kinds.size(); i++) {
			Flaw flaw = this.kinds.get((this.turn + i) % this.kinds.size());
			if (fits(flaw, candidate)) {
				this.turn = (this.turn + i + 1) % this.kinds.size();
				return Optional.of(flaw);
			}
		}
		return Optional.empty();
	}

	private static boolean fits(Flaw flaw, SampleRow row) {
		return switch (flaw) {
			case CHECK_DIGIT, EXCEL_SCIENTIFIC, EXCEL_ROUNDED, ID_TOO_SHORT, OTHER_BIRTH_DATE, OTHER_SEX,
					UNKNOWN_AREA ->
				row.get("id_type").equals("1");
			case STUDENT_NUMBER_WITHOUT_LETTER -> row.get("student_no").startsWith("G");
			case UNKNOWN_CLASS -> !row.get("class_code").isEmpty();
			case AT_TWO_SCHOOLS -> !row.get("class_code").isEmpty() && !row.get("student_no").isEmpty();
			case NAME_MISSING, PHONE_MISSING, IMPOSSIBLE_DATE, PHONE_IN_WORDS, CONTROL_CHARACTER, UNKNOWN_GRADE,
					UNKNOWN_RELATION, UNKNOWN_SCHOOL_TYPE, SCHOOL_CODE_TOO_SHORT, CREDIT_CODE_CHECK, UNKNOWN_DISTRICT,
					UNKNOWN_AUTHORITY, UNKNOWN_SCHOOL, UNKNOWN_PUPIL, CELL_MISSING, REPEATED, CONTRADICTED,
					FIFTH_GUARDIAN ->
				true;
		};
	}

	/**
	 * Damage a row. What needs a second row is left to the caller.
	 * @param flaw the flaw
	 * @param row the row, changed
	 */
	void apply(Flaw flaw, SampleRow row) {
		switch (flaw) {
			case CHECK_DIGIT -> damageId(row, withOtherCheck(row.get("id_number")));
			case EXCEL_SCIENTIFIC -> damageId(row, scientific(row.get("id_number")));
			case EXCEL_ROUNDED -> damageId(row, rounded(row.get("id_number")));
			case ID_TOO_SHORT -> damageId(row, shortened(row.get("id_number")));
			case UNKNOWN_AREA ->
				damageId(row, FictionalNumbers.inArea(FictionalNumbers.UNKNOWN_AREA, row.get("id_number")));
			case OTHER_BIRTH_DATE -> row.set("birth_date", otherDay(row.get("birth_date")));
			case OTHER_SEX -> row.set("sex", row.get("sex").equals("1") ? "2" : "1");
			case STUDENT_NUMBER_WITHOUT_LETTER -> row.set("student_no", row.get("student_no").substring(1));
			case NAME_MISSING -> row.set("name", "");
			case PHONE_MISSING -> row.set("phone", "");
			case IMPOSSIBLE_DATE -> row.set("birth_date", row.get("birth_date").substring(0, 4) + "-02-30");
			case PHONE_IN_WORDS -> row.set((this.table == SampleTable.SCHOOL) ? "contact_phone" : "phone", "无");
			case CONTROL_CHARACTER -> damageText(row);
			case UNKNOWN_GRADE -> row.set("grade", "十三年级");
			case UNKNOWN_RELATION -> row.set("relation", "邻居");
			case UNKNOWN_SCHOOL_TYPE -> row.set("school_type", "200");
			case SCHOOL_CODE_TOO_SHORT -> row.set("school_code", shortened(row.get("school_code")));
			case CREDIT_CODE_CHECK -> row.set("credit_code", withOtherCheck(row.get("credit_code")));
			case UNKNOWN_DISTRICT -> row.set("district_code", FictionalNumbers.AREA);
			case UNKNOWN_AUTHORITY -> row.set("authority_code", FictionalNumbers.AREA);
			case UNKNOWN_SCHOOL -> row.set("school_code", FictionalNumbers.unknownSchool(row.get("school_code")));
			case UNKNOWN_CLASS -> row.set("class_code", "9999999").set("class_name", "九十九班");
			case UNKNOWN_PUPIL -> row.set("student_no", FictionalNumbers.unknownPupil(row.get("student_no")));
			case CELL_MISSING -> row.cut();
			case CONTRADICTED -> contradict(row);
			case REPEATED, AT_TWO_SCHOOLS, FIFTH_GUARDIAN -> {
			}
		}
	}

	private void contradict(SampleRow row) {
		switch (this.table) {
			case SCHOOL, STUDENT -> row.set("address", row.get("address") + "附1");
			case CLASS -> row.set("name", row.get("name") + "(2)");
			case STAFF, GUARDIAN -> row.set("phone", FictionalNumbers.phone(this.dice));
		}
	}

	private void damageText(SampleRow row) {
		String column = (this.table == SampleTable.STAFF) ? "post" : "address";
		row.set(column, row.get(column) + '\u0007');
	}

	/** Change the ID; a G number would tell that it differs, so it becomes a J number. */
	private void damageId(SampleRow row, String number) {
		if (this.table == SampleTable.STUDENT && row.get("student_no").startsWith("G")) {
			row.set("student_no", "J" + row.get("id_number"));
		}
		row.set("id_number", number);
	}

	/** Return the number with another last character, not 0, which Excel leaves. */
	private static String withOtherCheck(String number) {
		char last = number.charAt(number.length() - 1);
		return shortened(number) + ((last >= '0' && last < '9') ? (char) (last + 1) : '1');
	}

	private static String scientific(String number) {
		return number.charAt(0) + "." + number.substring(1, 6) + "E+17";
	}

	private static String rounded(String number) {
		String rounded = number.substring(0, DIGITS_KEPT) + "000";
		return (ResidentId.checkCharacter(rounded) == '0') ? scientific(number) : rounded;
	}

	private static String shortened(String number) {
		return number.substring(0, number.length() - 1);
	}

	private static String otherDay(String day) {
		return day.substring(0, 8) + (day.endsWith("-01") ? "02" : "01");
	}

}
