package org.campusctl.compliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemOrderTests {

	private static final ProblemOrder ORDER = new ProblemOrder(
			List.of("student_no", "name", "id_number", "ethnicity", "school_code", "class_code"));

	private static final List<Problem> IN_ORDER = List.of(Problem.error("", "row.width"),
			Problem.error("name", "value.required"), Problem.error("id_number", "id.excel-damaged"),
			Problem.error("ethnicity", "value.code"), Problem.warning("student_no", "student-no.form"),
			Problem.error("id_number", "id.check-digit"), Problem.error("id_number", "id.birth-date"),
			Problem.error("id_number", "id.sex"), Problem.error("school_code", "school-code.form"),
			Problem.error("school_code", "ref.school"), Problem.error("class_code", "ref.class"),
			Problem.error("student_no", "ref.student"), Problem.error("district_code", "ref.district"),
			Problem.error("authority_code", "ref.authority"), Problem.error("student_no", "dup.in-file"),
			Problem.error("student_no", "dup.two-schools"), Problem.error("id_number", "dup.id-number"),
			Problem.warning("name", "dup.person"), Problem.error("school_code", "transfer.contested"),
			Problem.error("school_code", "guard.other-authority"));

	@Test
	void sortsWhateverTheOrderOfFinding() {
		Random random = new Random(7);
		for (int i = 0; i < 50; i++) {
			List<Problem> shuffled = new ArrayList<>(IN_ORDER);
			Collections.shuffle(shuffled, random);
			assertThat(ORDER.sorted(shuffled)).containsExactlyElementsOf(IN_ORDER);
		}
	}

	@Test
	void firstErrorPassesWarningsOver() {
		assertThat(ORDER.firstError(
				List.of(Problem.error("id_number", "id.sex"), Problem.warning("student_no", "student-no.form"))))
			.contains(Problem.error("id_number", "id.sex"));
		assertThat(ORDER.firstError(List.of(Problem.warning("student_no", "student-no.form")))).isEmpty();
		assertThat(ORDER.firstError(List.of())).isEmpty();
	}

	@Test
	void excelDamageComesBeforeTheLengthOfTheSameCell() {
		assertThat(ORDER.firstError(
				List.of(Problem.error("id_number", "value.length"), Problem.error("id_number", "id.excel-damaged"))))
			.contains(Problem.error("id_number", "id.excel-damaged"));
	}

	@Test
	void valuesGoByColumnAndNotByCode() {
		assertThat(ORDER.firstError(
				List.of(Problem.error("school_code", "value.required"), Problem.error("ethnicity", "value.format"))))
			.contains(Problem.error("ethnicity", "value.format"));
	}

	@Test
	void aCellThatWasWrongIsNotCalledBlankAsWell() {
		assertThat(ORDER.sorted(List.of(Problem.error("ethnicity", "value.required"),
				Problem.error("ethnicity", "value.code"), Problem.error("name", "value.required"))))
			.containsExactly(Problem.error("name", "value.required"), Problem.error("ethnicity", "value.code"));
	}

	@Test
	void theSameProblemIsToldOnce() {
		assertThat(
				ORDER.sorted(List.of(Problem.error("name", "value.required"), Problem.error("name", "value.required"))))
			.containsExactly(Problem.error("name", "value.required"));
	}

	@Test
	void aCodeOfAnotherFamilyComesLast() {
		assertThat(ORDER.sorted(List.of(Problem.error("", "city.own"), Problem.error("", "guard.other-authority"))))
			.last()
			.isEqualTo(Problem.error("", "city.own"));
	}

}
