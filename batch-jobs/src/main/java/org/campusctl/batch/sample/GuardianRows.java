package org.campusctl.batch.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Rows about guardians of pupils.
 */
final class GuardianRows {

	/** Number of guardians that imports accept for a pupil. */
	static final int MOST = 4;

	private static final List<String> RELATIONS = List.of("51", "52", "61", "62", "63", "64");

	private static final List<String> RELATIONS_OF_MANY = List.of("52", "51", "62", "61", "64", "63");

	private final Dice dice;

	private final long wanted;

	private final long pupils;

	private long seen;

	private long given;

	private long number;

	private int ofPupil;

	GuardianRows(SampleRequest request, FictionalCity city) {
		this.dice = new Dice(request.seed());
		this.wanted = request.guardians();
		this.pupils = city.pupilsOfSchoolAge();
	}

	/**
	 * Take a pupil of school age into account.
	 * @param hasNumber whether the pupil has a student number that guardians can name
	 * @return number of guardians of the pupil, 0 to 4
	 */
	int next(boolean hasNumber) {
		this.seen++;
		long due = this.seen * this.wanted / this.pupils - this.given;
		this.ofPupil = hasNumber ? (int) Math.min(MOST, due) : 0;
		this.given += this.ofPupil;
		return this.ofPupil;
	}

	/** Return the number of guardians that {@link #next} gave the pupil. */
	int ofPupil() {
		return this.ofPupil;
	}

	/**
	 * Fill in a guardian.
	 * @param row the row
	 * @param pupil the pupil's row
	 * @param place number among the pupil's guardians, from 0
	 */
	void fill(SampleRow row, SampleRow pupil, int place) {
		long index = this.number++;
		this.dice.at(SampleTable.GUARDIAN, index);
		String studentNumber = pupil.get("student_no");
		boolean motherFirst = studentNumber.charAt(studentNumber.length() - 2) % 2 == 0;
		String relation = (motherFirst ? RELATIONS_OF_MANY : RELATIONS).get(place);
		boolean male = relation.charAt(1) % 2 != 0;
		int sequence = this.dice.below(500) * 2 + (male ? 1 : 0);
		row.clear()
			.set("student_no", studentNumber)
			.set("name", name(pupil, relation, male))
			.set("relation", relation)
			.set("phone", FictionalNumbers.phone(this.dice));
		if (!this.dice.chance(10)) {
			row.set("id_type", "1")
				.set("id_number",
						FictionalNumbers.residentId(FictionalNumbers.AREA, birth(studentNumber, place), sequence));
		}
	}

	private String name(SampleRow pupil, String relation, boolean male) {
		String ofPupil = pupil.get("name");
		boolean sharesSurname = (relation.equals("51") || relation.equals("61")) && ofPupil.indexOf('·') < 0
				&& ofPupil.indexOf(',') < 0 && !ofPupil.isEmpty();
		String surname = !sharesSurname ? FictionalNames.surname(this.dice)
				: ofPupil.startsWith("欧阳") ? "欧阳" : ofPupil.substring(0, 1);
		return FictionalNames.name(this.dice, surname, male);
	}

	/** Return a birth date before that in the pupil's number, a generation or two. */
	private LocalDate birth(String studentNumber, int place) {
		int year = Integer.parseInt(studentNumber, 7, 11, 10) - ((place < 2) ? 24 : 50);
		return LocalDate.of(year, 1, 1).minusDays(this.dice.below(4000));
	}

}
