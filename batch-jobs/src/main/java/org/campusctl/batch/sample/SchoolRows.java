package org.campusctl.batch.sample;

import java.util.List;

import org.campusctl.school.Authority;

/**
 * Rows about schools.
 */
final class SchoolRows {

	/** Districts of the contract's default configuration. */
	static final List<String> DISTRICTS = List.of("330203", "330205", "330206", "330211", "330212", "330213", "330225",
			"330226", "330281", "330282");

	/** The city itself as an authority. */
	static final String CITY = "330200";

	/** Two schools in so many, the ninth and the tenth, are run by functional zones. */
	private static final int ZONE_EVERY = 20;

	private static final int ZONE_FIRST = 8;

	private static final int ZONE_LAST = 9;

	private final SampleRequest request;

	private final Dice dice;

	SchoolRows(SampleRequest request) {
		this.request = request;
		this.dice = new Dice(request.seed());
	}

	void fill(SampleRow row, FictionalSchool school) {
		int index = school.index();
		// Kinds and sizes were drawn from the sequences of the numbers from 0.
		this.dice.at(SampleTable.SCHOOL, -1L - index);
		boolean isPrivate = this.dice.chance((school.kind() == SchoolKind.KINDERGARTEN) ? 40 : 8);
		String district = district(index);
		row.clear()
			.set("school_code", school.code())
			.set("name", school.name())
			.set("school_type", school.kind().type().code())
			.set("district_code", district)
			.set("authority_code", authority(school, district))
			.set("ownership", isPrivate ? "民办" : "公办")
			.set("status", "open")
			.set("former_codes", (index % 20 == 11) ? FictionalNumbers.flawedSchoolCode("20", index) : "")
			.set("programme", this.dice.chance(10) ? "awarded" : this.dice.chance(15) ? "applicant" : "none")
			.set("terminals", Integer.toString(school.pupils() / (4 + this.dice.below(5))))
			.set("credit_code", FictionalNumbers.creditCode(isPrivate ? "52" : "12", index))
			.set("address", "示例街道" + (index % 40 + 1) + "号路" + (this.dice.below(300) + 1) + "号")
			.set("contact_name", FictionalNames.name(this.dice, FictionalNames.surname(this.dice), index % 2 == 0))
			.set("contact_phone", FictionalNumbers.phone(this.dice))
			.set("email", "office@school" + (index + 1) + ".example");
	}

	static String district(int index) {
		return DISTRICTS.get(index % DISTRICTS.size());
	}

	/**
	 * Return who runs the school; blank, where it is the district, of every second one.
	 */
	private String authority(FictionalSchool school, String district) {
		int index = school.index();
		List<Authority> zones = this.request.zones();
		int turn = index % ZONE_EVERY;
		if (!zones.isEmpty() && turn >= ZONE_FIRST && turn <= ZONE_LAST) {
			return zones.get((index / ZONE_EVERY * 2 + turn - ZONE_FIRST) % zones.size()).code();
		}
		if (school.kind().isOftenOfTheCity() && (index < SchoolKind.values().length || this.dice.chance(40))) {
			return CITY;
		}
		return (index % 2 == 0) ? "" : district;
	}

}
