package org.campusctl.batch.sample;

import java.time.LocalDate;
import java.time.Month;

/**
 * The schools of a generated city, and how pupils and staff are spread over them.
 */
final class FictionalCity {

	private static final int SPREAD_PERCENT = 30;

	private final SampleRequest request;

	/**
	 * Sum of the sizes of all schools before a school; one more than there are schools.
	 */
	private final long[] sizeBefore;

	private final SchoolKind[] kinds;

	private final long kindergartenPupils;

	FictionalCity(SampleRequest request) {
		this.request = request;
		this.sizeBefore = new long[request.schools() + 1];
		this.kinds = new SchoolKind[request.schools()];
		Dice dice = new Dice(request.seed());
		SchoolKind[] all = SchoolKind.values();
		for (int i = 0; i < this.kinds.length; i++) {
			dice.at(SampleTable.SCHOOL, i);
			SchoolKind drawn = SchoolKind.ofShare(dice.below(SchoolKind.ALL_SHARES));
			this.kinds[i] = (i < all.length) ? all[i] : drawn;
			int percent = 100 - SPREAD_PERCENT + dice.below(2 * SPREAD_PERCENT + 1);
			this.sizeBefore[i + 1] = this.sizeBefore[i] + (long) this.kinds[i].size() * percent;
		}
		long inKindergarten = 0;
		for (int i = 0; i < this.kinds.length; i++) {
			if (this.kinds[i] == SchoolKind.KINDERGARTEN) {
				inKindergarten += school(i).pupils();
			}
		}
		this.kindergartenPupils = inKindergarten;
	}

	FictionalSchool school(int index) {
		SchoolKind kind = this.kinds[index];
		return new FictionalSchool(index, kind, FictionalNumbers.schoolCode(kind.category(), index),
				share(index, this.request.students()), share(index, this.request.staff()));
	}

	/** Return the number of pupils that can have guardians: not in kindergarten. */
	long pupilsOfSchoolAge() {
		return this.request.students() - this.kindergartenPupils;
	}

	/**
	 * Return the first birthday of the pupils of a level, who are a year apart and enter
	 * grade 1 at six.
	 * @param level grade, or -2, -1, 0 for the years of kindergarten
	 * @return 1 September
	 */
	LocalDate firstBirthday(int level) {
		return LocalDate.of(this.request.schoolYear() - 6 - level, Month.SEPTEMBER, 1);
	}

	private int share(int index, long all) {
		long sum = this.sizeBefore[this.kinds.length];
		// At most 20 million x 90,000 x 1,500 x 130: fits a long (3.5e17).
		return (int) (all * this.sizeBefore[index + 1] / sum - all * this.sizeBefore[index] / sum);
	}

}
