package org.campusctl.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.campusctl.compliance.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the case files, and sees that every code a row alone can have is in one.
 */
class RowRulesTests {

	private static final List<String> ROW_LEVEL_CODES = List.of("value.required", "id.excel-damaged", "id.length",
			"id.format", "id.check-digit", "id.birth-date", "id.sex", "id.area", "student-no.form",
			"student-no.check-digit", "student-no.differs-from-id", "school-code.form", "credit-code.check-digit",
			"ref.district", "ref.authority");

	@TestFactory
	Stream<DynamicTest> casesFindWhatTheyExpect() {
		return RowCases.DATASETS.stream().flatMap((dataset) -> {
			RowCases file = RowCases.read(dataset);
			return file.cases()
				.stream()
				.map((rowCase) -> DynamicTest.dynamicTest(dataset + ": " + rowCase.name(),
						() -> assertThat(file.problemsOf(rowCase)).extracting(RowCases::line)
							.containsExactlyInAnyOrderElementsOf(rowCase.expect())));
		});
	}

	@Test
	void everyRowLevelCodeHasACase() {
		Set<String> codes = new HashSet<>();
		for (String dataset : RowCases.DATASETS) {
			for (RowCases.Case rowCase : RowCases.read(dataset).cases()) {
				rowCase.expect().forEach((line) -> codes.add(line.substring(line.lastIndexOf(' ') + 1)));
			}
		}
		assertThat(codes).containsAll(ROW_LEVEL_CODES);
	}

	@Test
	void caseNamesAreUniqueAndChangeOnlyColumnsThatTheRecordHas() {
		for (String dataset : RowCases.DATASETS) {
			RowCases file = RowCases.read(dataset);
			assertThat(file.cases()).extracting(RowCases.Case::name).doesNotHaveDuplicates();
			for (RowCases.Case rowCase : file.cases()) {
				assertThat(file.row().keySet()).as(rowCase.name()).containsAll(rowCase.changes().keySet());
				assertThat(file.row().keySet()).as(rowCase.name()).containsAll(rowCase.missing());
			}
		}
	}

	@Test
	void messageArgumentsHoldNoValueOfTheRow() {
		for (String dataset : RowCases.DATASETS) {
			RowCases file = RowCases.read(dataset);
			for (RowCases.Case rowCase : file.cases()) {
				List<String> values = Stream.of(file.row(), rowCase.changes())
					.flatMap((cells) -> cells.values().stream())
					.filter((value) -> value.length() > 3)
					.toList();
				assertThat(file.problemsOf(rowCase)).flatExtracting(Problem::arguments)
					.allSatisfy((argument) -> assertThat(values).noneMatch(argument::contains));
			}
		}
	}

}
