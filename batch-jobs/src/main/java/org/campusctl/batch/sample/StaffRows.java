package org.campusctl.batch.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Rows about staff.
 */
final class StaffRows {

	private static final int OLDEST = 59;

	private static final int YOUNGEST = 22;

	private static final List<String> SUBJECTS = List.of("语文", "数学", "英语", "科学", "物理", "化学", "历史", "地理", "音乐", "美术",
			"体育", "信息科技");

	private static final List<String> OTHER_POSTS = List.of("校长", "教务", "后勤", "校医", "网络管理员");

	private final Dice dice;

	private final BirthSlots slots;

	private long number;

	StaffRows(SampleRequest request) {
		this.dice = new Dice(request.seed());
		this.slots = new BirthSlots(LocalDate.of(request.schoolYear() - OLDEST, Month.JANUARY, 1),
				LocalDate.of(request.schoolYear() - YOUNGEST, Month.JANUARY, 1), request.seed());
	}

	/**
	 * Fill in a new person.
	 * @param row the row
	 * @param school the school
	 * @param place number within the school, from 0
	 */
	void fill(SampleRow row, FictionalSchool school, int place) {
		this.dice.at(SampleTable.STAFF, this.number++);
		this.slots.next();
		LocalDate birth = this.slots.birth();
		boolean male = this.slots.sequence() % 2 != 0;
		boolean teaches = place > 0 && !this.dice.chance(8);
		row.clear()
			.set("name", FictionalNames.name(this.dice, FictionalNames.surname(this.dice), male))
			.set("sex", male ? "1" : "2")
			.set("birth_date", FictionalNumbers.day(birth))
			.set("id_type", "1")
			.set("id_number", FictionalNumbers.residentId(FictionalNumbers.AREA, birth, this.slots.sequence()))
			.set("ethnicity",
					this.dice.chance(96) ? "01"
							: FictionalNumbers.pad(new StringBuilder(), 2 + this.dice.below(30), 2).toString())
			.set("post", teaches ? "教师" : (place == 0) ? "校长" : this.dice.one(OTHER_POSTS))
			.set("subject", teaches ? this.dice.one(SUBJECTS) : "")
			.set("phone", FictionalNumbers.phone(this.dice))
			.set("email",
					this.dice.chance(30) ? "t" + this.number + "@school" + (school.index() + 1) + ".example" : "");
		give(row, school, place);
	}

	/**
	 * Give the person of a row a post.
	 * @param row the row, with what is the person's
	 * @param school the school
	 * @param place number within the school, from 0
	 */
	void give(SampleRow row, FictionalSchool school, int place) {
		row.set("school_code", school.code())
			.set("staff_no", FictionalNumbers.pad(new StringBuilder("T"), place + 1L, 4).toString())
			.set("stage", school.kind().stage());
	}

}
