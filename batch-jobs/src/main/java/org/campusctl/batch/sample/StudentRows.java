package org.campusctl.batch.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows about pupils.
 */
final class StudentRows {

	/** Pupils with documents of other kinds: one in so many, at fixed places. */
	private static final int RARELY = 1000;

	/** Sequence numbers that so many people of one birth date never reach. */
	private static final int HIGH_SEQUENCE = 990;

	private static final List<String> OTHER_AREAS = List.of("340100", "360400", "411500", "520300", "530600");

	private final FictionalCity city;

	private final Dice dice;

	private final long seed;

	private final Map<Integer, BirthSlots> slotsOfLevels = new HashMap<>();

	private final BirthSlots otherSlots;

	private long number;

	private String would = "";

	StudentRows(SampleRequest request, FictionalCity city) {
		this.city = city;
		this.seed = request.seed();
		this.dice = new Dice(request.seed());
		this.otherSlots = new BirthSlots(LocalDate.of(1930, Month.JANUARY, 1), LocalDate.of(1985, Month.JANUARY, 1),
				request.seed());
	}

	/**
	 * Fill in a new pupil.
	 * @param row the row
	 * @param school the school
	 * @param schoolClass the class
	 * @param level grade, or -2, -1, 0 for the years of kindergarten
	 */
	void fill(SampleRow row, FictionalSchool school, FictionalClass schoolClass, int level) {
		long index = this.number++;
		this.dice.at(SampleTable.STUDENT, index);
		BirthSlots slots = slots(level);
		slots.next();
		LocalDate birth = slots.birth();
		boolean male = slots.sequence() % 2 != 0;
		boolean migrant = this.dice.chance(18);
		this.would = FictionalNumbers.residentId(FictionalNumbers.AREA, birth, slots.sequence());
		row.clear()
			.set("sex", male ? "1" : "2")
			.set("birth_date", FictionalNumbers.day(birth))
			.set("school_code", school.code())
			.set("grade", Integer.toString(schoolClass.grade()))
			.set("class_code", schoolClass.code())
			.set("class_name", schoolClass.name())
			.set("entry_month", schoolClass.entryYear() + "09")
			.set("boarding", this.dice.chance((level >= 10) ? 70 : (level >= 7) ? 15 : 0) ? "2" : "1")
			.set("migrant", migrant ? "1" : "0")
			.set("household_district", migrant ? this.dice.one(OTHER_AREAS) : SchoolRows.district(school.index()))
			.set("address", "示例小区" + (this.dice.below(60) + 1) + "幢" + (this.dice.below(1800) + 101) + "室")
			.set("phone", FictionalNumbers.phone(this.dice));
		identify(row, school.kind(), level, index, male);
		status(row, school.kind(), index);
	}

	/** Return the ID of the fictional area that the last pupil has or would have. */
	String wouldBeId() {
		return this.would;
	}

	private void identify(SampleRow row, SchoolKind kind, int level, long index, boolean male) {
		row.set("student_no", studentNumber(kind, level))
			.set("ethnicity",
					this.dice.chance(95) ? "01"
							: FictionalNumbers.pad(new StringBuilder(), 2 + this.dice.below(30), 2).toString())
			.set("name", name(row, index, male))
			.set("id_type", "1")
			.set("id_number", this.would);
		if (index % RARELY == 17) {
			document(row, "A", FictionalNumbers.passport(index)).set("name", FictionalNames.latin(this.dice))
				.set("ethnicity", "");
		}
		else if (index % RARELY == 117) {
			document(row, "9", FictionalNumbers.inArea(FictionalNumbers.NO_COUNTRY, this.would))
				.set("name", FictionalNames.latin(this.dice))
				.set("ethnicity", "");
		}
		else if (index % RARELY == 267 && !row.get("student_no").isEmpty()) {
			document(row, "Z", "").set("name", FictionalNames.unique(this.dice, index));
		}
		else if (Integer.parseInt(this.would, 14, 17, 10) >= HIGH_SEQUENCE) {
			String area = this.dice.one(List.of("810000", "820000", "830000"));
			document(row, "C", FictionalNumbers.inArea(area, this.would)).set("ethnicity", "01");
		}
	}

	/** Give a pupil another document; G numbers are for holders of resident IDs. */
	private SampleRow document(SampleRow row, String type, String idNumber) {
		if (row.get("student_no").startsWith("G")) {
			row.set("student_no", "J" + this.would);
		}
		return row.set("id_type", type).set("id_number", idNumber);
	}

	private String studentNumber(SchoolKind kind, int level) {
		int blankPercent = switch (level) {
			case -2, -1, 0 -> 100;
			case 1 -> 10;
			case 10 -> (kind == SchoolKind.VOCATIONAL) ? 40 : 0;
			default -> 0;
		};
		if (this.dice.chance(blankPercent)) {
			return "";
		}
		return (level == 1) ? FictionalNumbers.temporary(this.would) : "G" + this.would;
	}

	private String name(SampleRow row, long index, boolean male) {
		if (!row.get("ethnicity").equals("01") && this.dice.chance(20)) {
			return FictionalNames.dotted(this.dice);
		}
		String surname = FictionalNames.surname(this.dice);
		return (index % RARELY == 41) ? FictionalNames.rare(this.dice, surname)
				: FictionalNames.name(this.dice, surname, male);
	}

	private void status(SampleRow row, SchoolKind kind, long index) {
		if (index % 500 == 77) {
			row.set("status", "休学").set("class_code", "").set("class_name", "");
		}
		else if (kind == SchoolKind.SPECIAL && index % 5 == 0) {
			row.set("status", "送教");
		}
		else {
			row.set("status", this.dice.chance(50) ? "" : "在读");
		}
	}

	private BirthSlots slots(int level) {
		BirthSlots slots = this.slotsOfLevels.computeIfAbsent(level,
				(key) -> new BirthSlots(this.city.firstBirthday(key), this.city.firstBirthday(key - 1),
						this.seed + key));
		// A city of more children than birth dates have numbers: the rest are adults.
		return slots.isExhausted() ? this.otherSlots : slots;
	}

}
