package org.campusctl.batch.sample;

import java.time.LocalDate;

import org.campusctl.roster.CreditCode;
import org.campusctl.roster.ResidentId;

/**
 * Numbers of people and schools that are right in form and belong to nobody. Why is told
 * in {@code docs/fictional-data.md}.
 */
final class FictionalNumbers {

	/** Area that is assigned to no district (contract: roster files). */
	static final String AREA = "330299";

	/** An area that neither is nor was in use, and is not the fictional one. */
	static final String UNKNOWN_AREA = "339999";

	/** First six digits of a permit of permanent residence of no country. */
	static final String NO_COUNTRY = "933999";

	/** Serial numbers of fictional schools begin here. */
	private static final int FIRST_SERIAL = 900_001;

	private static final int LAST_SERIAL = 999_999;

	private FictionalNumbers() {
	}

	/**
	 * Return a number built like a resident ID.
	 * @param area first six digits
	 * @param birth birth date
	 * @param sequence 0 to 999
	 * @return 18 characters with the right check character
	 */
	static String residentId(String area, LocalDate birth, int sequence) {
		StringBuilder id = new StringBuilder(ResidentId.LENGTH).append(area);
		pad(id, birth.getYear(), 4);
		pad(id, birth.getMonthValue(), 2);
		pad(id, birth.getDayOfMonth(), 2);
		pad(id, sequence, 3);
		return id.append(ResidentId.checkCharacter(id)).toString();
	}

	/** Return the same number in another area, with its own check character. */
	static String inArea(String area, String residentId) {
		StringBuilder id = new StringBuilder(ResidentId.LENGTH).append(area).append(residentId, 6, 17);
		return id.append(ResidentId.checkCharacter(id)).toString();
	}

	/**
	 * Return a temporary student number; its last digit is 0.
	 * @param residentId the pupil's would-be ID
	 * @return {@code L}, area, birth date, sequence and 0
	 */
	static String temporary(String residentId) {
		return "L" + residentId.substring(0, 17) + "0";
	}

	/** Return a temporary number that no pupil has: its last digit is 9. */
	static String unknownPupil(String studentNumber) {
		return "L" + AREA + studentNumber.substring(7, 18) + "9";
	}

	/**
	 * Return a passport number of Utopia, the country of specimen passports (ICAO Doc
	 * 9303).
	 * @param number number of the pupil
	 * @return 10 characters or more
	 */
	static String passport(long number) {
		return pad(new StringBuilder("UTO"), number, 7).toString();
	}

	/**
	 * Return a telephone number that no exchange can have: Ningbo's area code, and then a
	 * subscriber number that begins with 0, which is the trunk prefix.
	 * @param dice throws the digits
	 * @return 13 characters
	 */
	static String phone(Dice dice) {
		return pad(new StringBuilder("0574-0"), dice.below(10_000_000), 7).toString();
	}

	/**
	 * Return the code of a fictional school.
	 * @param category two digits
	 * @param index number of the school, from 0
	 * @return ten digits
	 */
	static String schoolCode(String category, int index) {
		return category + "33" + (FIRST_SERIAL + index);
	}

	/**
	 * Return the code of a row about a school that is not there.
	 * @param category two digits
	 * @param number number of the row, from 0
	 * @return ten digits
	 */
	static String flawedSchoolCode(String category, long number) {
		return category + "33" + (LAST_SERIAL - number);
	}

	/** Return a school code that nobody has, serial number 0. */
	static String unknownSchool(String schoolCode) {
		return schoolCode.substring(0, 4) + "000000";
	}

	/**
	 * Return a unified social credit code of the fictional area.
	 * @param registration two characters: registering department and kind
	 * @param number number of the school
	 * @return 18 characters with the right check character
	 */
	static String creditCode(String registration, long number) {
		StringBuilder code = new StringBuilder(CreditCode.LENGTH).append(registration).append(AREA);
		pad(code, number, 9);
		return code.append(CreditCode.checkCharacter(code)).toString();
	}

	static String day(LocalDate day) {
		StringBuilder text = new StringBuilder(10);
		pad(text, day.getYear(), 4).append('-');
		pad(text, day.getMonthValue(), 2).append('-');
		return pad(text, day.getDayOfMonth(), 2).toString();
	}

	static StringBuilder pad(StringBuilder to, long number, int digits) {
		String text = Long.toString(number);
		for (int i = text.length(); i < digits; i++) {
			to.append('0');
		}
		return to.append(text);
	}

}
