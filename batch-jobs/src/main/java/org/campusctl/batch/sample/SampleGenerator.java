package org.campusctl.batch.sample;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.campusctl.failure.Failure;

import org.jspecify.annotations.Nullable;

/**
 * Writes a fictional roster: schools, classes, staff, pupils and guardians that fit each
 * other, with as many flaws as asked for. Why nobody can take the people in it for real
 * is told in {@code docs/fictional-data.md}.
 *
 * <p>
 * The same request gives the same bytes, on every machine and on every day. Memory does
 * not grow with the number of rows. Holds the state of one run; not for several threads.
 */
public final class SampleGenerator {

	/** One school in so many has a member of staff who also works at the next. */
	private static final int SHARED_STAFF_EVERY = 40;

	private static final int LENDS = 2;

	private final SampleRequest request;

	private final SampleDrop drop;

	private final FictionalCity city;

	private final StudentRows students;

	private final StaffRows staff;

	private final GuardianRows guardians;

	private final RowFlaws schoolFlaws;

	private final RowFlaws classFlaws;

	private final RowFlaws staffFlaws;

	private final RowFlaws studentFlaws;

	private final RowFlaws guardianFlaws;

	private final SampleRow school = new SampleRow(SampleTable.SCHOOL);

	private final SampleRow schoolClass = new SampleRow(SampleTable.CLASS);

	private final SampleRow post = new SampleRow(SampleTable.STAFF);

	private final SampleRow student = new SampleRow(SampleTable.STUDENT);

	private final SampleRow guardian = new SampleRow(SampleTable.GUARDIAN);

	/** A member of staff whom the next school shares. */
	private @Nullable SampleRow shared;

	/** Somewhere to list a pupil a second time: a school and a class of it. */
	private @Nullable SampleRow otherClass;

	private long flawedSchools;

	private SampleGenerator(SampleRequest request, SampleDrop drop) {
		this.request = request;
		this.drop = drop;
		this.city = new FictionalCity(request);
		this.students = new StudentRows(request, this.city);
		this.staff = new StaffRows(request);
		this.guardians = new GuardianRows(request, this.city);
		this.schoolFlaws = new RowFlaws(request, SampleTable.SCHOOL);
		this.classFlaws = new RowFlaws(request, SampleTable.CLASS);
		this.staffFlaws = new RowFlaws(request, SampleTable.STAFF);
		this.studentFlaws = new RowFlaws(request, SampleTable.STUDENT);
		this.guardianFlaws = new RowFlaws(request, SampleTable.GUARDIAN);
	}

	/**
	 * Write the files of a drop.
	 * @param request what to generate
	 * @return what was written, and what an import has to say about it
	 * @throws Failure {@code CANNOT_WRITE} if the folder cannot be written or already has
	 * one of the files, which are not touched
	 */
	public static SampleSummary generate(SampleRequest request) {
		return generate(request, (rows) -> {
		});
	}

	/**
	 * Write the files of a drop.
	 * @param request what to generate
	 * @param progress takes the number of rows written so far, every 10,000 rows; what it
	 * throws ends the work, and the files are deleted
	 * @return what was written, and what an import has to say about it
	 * @throws Failure {@code CANNOT_WRITE} if the folder cannot be written or already has
	 * one of the files, which are not touched
	 */
	public static SampleSummary generate(SampleRequest request, LongConsumer progress) {
		SampleDrop drop = new SampleDrop(request, progress);
		boolean done = false;
		try {
			drop.open();
			new SampleGenerator(request, drop).write();
			drop.close();
			done = true;
			return drop.summary();
		}
		catch (IOException ex) {
			throw drop.failure(ex);
		}
		finally {
			if (!done) {
				drop.discard();
			}
		}
	}

	private void write() throws IOException {
		SchoolRows schools = new SchoolRows(this.request);
		for (int i = 0; i < this.request.schools(); i++) {
			FictionalSchool current = this.city.school(i);
			schools.fill(this.school, current);
			this.drop.write(this.school);
			writeFlawedSchool(current.kind());
			writeStaff(current);
			SampleRow first = null;
			for (int level = 0; level < current.kind().levels(); level++) {
				SampleRow begun = writeLevel(current, level);
				first = (first != null) ? first : begun;
			}
			this.otherClass = (first != null) ? first : this.otherClass;
		}
	}

	/** Flaws of schools stand in rows of their own: nobody belongs to these schools. */
	private void writeFlawedSchool(SchoolKind kind) throws IOException {
		Optional<Flaw> flaw = this.schoolFlaws.next(this.school);
		if (flaw.isPresent()) {
			long number = this.flawedSchools++;
			this.school.set("school_code", FictionalNumbers.flawedSchoolCode(kind.category(), number))
				.set("name", "示例虚设学校" + (number + 1))
				.set("former_codes", "")
				.set("credit_code", FictionalNumbers.creditCode("12", SampleRequest.MOST_SCHOOLS + number));
			writeFlawed(this.school, flaw.get(), this.schoolFlaws);
		}
	}

	/**
	 * Write a row with its flaw, twice where it takes two rows; tell whether it is
	 * accepted.
	 */
	private boolean writeFlawed(SampleRow row, Flaw flaw, RowFlaws flaws) throws IOException {
		Tally tally = this.drop.tally(row.table());
		tally.count(flaw);
		if (flaw.takesTwoRows()) {
			this.drop.write(row);
			if (!flaw.isWarning()) {
				tally.count(flaw);
			}
		}
		if (flaw == Flaw.AT_TWO_SCHOOLS) {
			listElsewhere(row);
		}
		else {
			flaws.apply(flaw, row);
		}
		this.drop.write(row);
		return flaw.isWarning();
	}

	private void writeStaff(FictionalSchool current) throws IOException {
		int turn = current.index() % SHARED_STAFF_EVERY;
		for (int place = 0; place < current.staff(); place++) {
			SampleRow lent = this.shared;
			if (turn == LENDS + 1 && place > 0 && lent != null) {
				this.shared = null;
				this.staff.give(lent, current, place);
				this.drop.write(lent);
				// Both posts are told: one ID number at two schools.
				this.drop.tally(SampleTable.STAFF).warn("dup.id-number");
				this.drop.tally(SampleTable.STAFF).warn("dup.id-number");
				continue;
			}
			this.staff.fill(this.post, current, place);
			Optional<Flaw> flaw = this.staffFlaws.next(this.post);
			if (flaw.isPresent()) {
				writeFlawed(this.post, flaw.get(), this.staffFlaws);
				continue;
			}
			this.drop.write(this.post);
			if (turn == LENDS && place > 0 && this.shared == null) {
				this.shared = new SampleRow(SampleTable.STAFF).copy(this.post);
			}
		}
	}

	/** Write the classes and pupils of a level; return its first class, if any. */
	private @Nullable SampleRow writeLevel(FictionalSchool current, int level) throws IOException {
		int size = current.levelStart(level + 1) - current.levelStart(level);
		int classes = current.classes(level);
		SampleRow first = null;
		int done = 0;
		for (int number = 1; number <= classes; number++) {
			int upTo = (int) ((long) size * number / classes);
			FictionalClass group = FictionalClass.of(current.kind(), current.kind().lowest() + level, number,
					this.request.schoolYear());
			writeClass(current, group);
			if (first == null) {
				first = new SampleRow(SampleTable.CLASS);
				fill(first, current, group);
			}
			for (; done < upTo; done++) {
				this.students.fill(this.student, current, group, current.kind().lowest() + level);
				writeStudent(current.kind());
			}
		}
		return first;
	}

	private void writeClass(FictionalSchool current, FictionalClass group) throws IOException {
		fill(this.schoolClass, current, group);
		this.drop.write(this.schoolClass);
		Optional<Flaw> flaw = this.classFlaws.next(this.schoolClass);
		if (flaw.isPresent()) {
			this.schoolClass.set("class_code", "X" + group.code()).set("name", group.name() + "(虚设)");
			writeFlawed(this.schoolClass, flaw.get(), this.classFlaws);
		}
	}

	private static void fill(SampleRow row, FictionalSchool school, FictionalClass group) {
		row.clear()
			.set("school_code", school.code())
			.set("class_code", group.code())
			.set("name", group.name())
			.set("grade", Integer.toString(group.grade()))
			.set("entry_year", Integer.toString(group.entryYear()));
	}

	private void writeStudent(SchoolKind kind) throws IOException {
		Flaw flaw = this.studentFlaws.next(this.student).orElse(null);
		boolean accepted = true;
		if (flaw == null || (flaw == Flaw.AT_TWO_SCHOOLS && this.otherClass == null)) {
			this.drop.write(this.student);
		}
		else {
			accepted = writeFlawed(this.student, flaw, this.studentFlaws);
		}
		if (kind == SchoolKind.KINDERGARTEN) {
			return;
		}
		// Guardians of a number without its letter would only repeat the warning.
		int count = this.guardians
			.next(!this.student.get("student_no").isEmpty() && flaw != Flaw.STUDENT_NUMBER_WITHOUT_LETTER);
		boolean clean = accepted;
		for (int place = 0; place < count; place++) {
			this.guardians.fill(this.guardian, this.student, place);
			if (accepted) {
				clean = writeGuardian(clean && place == count - 1) && clean;
			}
			else {
				this.drop.tally(SampleTable.GUARDIAN).reject(Flaw.UNKNOWN_PUPIL.code());
				this.drop.write(this.guardian);
			}
		}
	}

	private void listElsewhere(SampleRow row) {
		SampleRow other = this.otherClass;
		if (other != null) {
			row.set("school_code", other.get("school_code"))
				.set("grade", other.get("grade"))
				.set("class_code", other.get("class_code"))
				.set("class_name", other.get("name"));
		}
	}

	/**
	 * Write a guardian, perhaps with a flaw.
	 * @param last whether it is the pupil's last, and those before it had no flaw
	 * @return whether it has none
	 */
	private boolean writeGuardian(boolean last) throws IOException {
		Optional<Flaw> flaw = this.guardianFlaws.next(this.guardian);
		if (flaw.isEmpty() || flaw.get() == Flaw.FIFTH_GUARDIAN) {
			this.drop.write(this.guardian);
			if (last && flaw.isPresent()) {
				writeTooMany();
			}
			return true;
		}
		writeFlawed(this.guardian, flaw.get(), this.guardianFlaws);
		return false;
	}

	/** Let the pupil whose guardians were just written have five. */
	private void writeTooMany() throws IOException {
		for (int place = this.guardians.ofPupil(); place <= GuardianRows.MOST; place++) {
			this.guardians.fill(this.guardian, this.student, place);
			this.drop.write(this.guardian);
		}
		this.drop.tally(SampleTable.GUARDIAN).reject(Flaw.FIFTH_GUARDIAN.code());
	}

}
