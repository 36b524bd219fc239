package org.campusctl.batch.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.campusctl.batch.sample.ReadBack.Row;
import org.campusctl.compliance.Parsed;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.roster.CreditCode;
import org.campusctl.roster.ResidentId;
import org.campusctl.school.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleGeneratorTests {

	@TempDir
	Path temporary;

	@Test
	void givesEverybodyAValidNumberOfTheFictionalArea() {
		SampleSummary summary = SampleGenerator.generate(SampleRequest.of(out("a"), 30, 6000, 500, 11));
		ReadBack found = ReadBack.of(summary, out("frozen"));
		for (SampleTable table : List.of(SampleTable.STAFF, SampleTable.STUDENT, SampleTable.GUARDIAN)) {
			Set<String> numbers = new HashSet<>();
			for (Row row : found.accepted(table)) {
				if (row.get("id_type").equals("1")) {
					assertThat(ResidentId.parse(row.get("id_number"))).isInstanceOfSatisfying(Parsed.Ok.class,
							(ok) -> assertThat(((ResidentId) ok.value()).area()).isEqualTo("330299"));
				}
				if (table == SampleTable.STUDENT && !row.get("id_number").isEmpty()) {
					assertThat(numbers.add(row.get("id_number"))).as("a number of its own").isTrue();
				}
				assertThat(row.get("phone")).matches("0574-0\\d{7}");
				assertThat(row.get("name")).matches("[^,]+[甲乙丙丁戊己庚辛壬癸].*|SAMPLE, [A-Z]{3}");
			}
		}
		for (Row school : found.accepted(SampleTable.SCHOOL)) {
			assertThat(CreditCode.parse(school.get("credit_code"))).isInstanceOf(Parsed.Ok.class);
			assertThat(school.get("school_code")).matches("\\d\\d339\\d{5}");
			assertThat(school.get("credit_code"))
				.startsWith(school.get("ownership").equals("公办") ? "12330299" : "52330299");
			assertThat(school.get("email")).endsWith(".example");
		}
	}

	@Test
	void hasAsManyRowsAsAskedForAndNothingToReport() {
		SampleSummary summary = SampleGenerator.generate(SampleRequest.of(out("a"), 30, 6000, 500, 11));
		assertThat(summary.file(SampleTable.SCHOOL).rows()).isEqualTo(30);
		assertThat(summary.file(SampleTable.STUDENT).rows()).isEqualTo(6000);
		assertThat(summary.file(SampleTable.STAFF).rows()).isEqualTo(500);
		assertThat(summary.file(SampleTable.GUARDIAN).rows()).isBetween(5990L, 6000L);
		assertThat(summary.defects().keySet()).containsExactly("dup.id-number");
		ReadBack.of(summary, out("frozen")).assertAsTold(summary);
	}

	@ParameterizedTest
	@CsvSource({ "8, 300, 60, 3", "40, 4000, 600, 10", "5, 500, 20, 100", "1, 30, 2, 50", "3, 0, 0, 20" })
	void tellsWhatAnImportWillFind(int schools, int students, int staff, double percent) {
		SampleSummary summary = SampleGenerator
			.generate(SampleRequest.of(out("a"), schools, students, staff, 5).withDefects(percent));
		ReadBack.of(summary, out("frozen")).assertAsTold(summary);
	}

	@Test
	void hasEveryFlawInALargeDrop() {
		SampleSummary summary = SampleGenerator
			.generate(SampleRequest.of(out("a"), 300, 8000, 2000, 5).withDefects(15));
		Set<String> codes = new TreeSet<>();
		for (Flaw flaw : Flaw.values()) {
			codes.add(flaw.code());
		}
		codes.add("dup.id-number");
		assertThat(summary.defects().keySet()).isEqualTo(codes);
	}

	@Test
	void givesTheSameBytesForTheSameRequest() throws IOException {
		SampleRequest request = SampleRequest.of(out("a"), 20, 2000, 100, 3).withDefects(5);
		SampleGenerator.generate(request);
		SampleGenerator.generate(SampleRequest.of(out("b"), 20, 2000, 100, 3).withDefects(5));
		SampleGenerator.generate(SampleRequest.of(out("c"), 20, 2000, 100, 4).withDefects(5));
		for (SampleTable table : SampleTable.values()) {
			String name = request.style(table).fileName();
			assertThat(out("b").resolve(name)).hasSameBinaryContentAs(out("a").resolve(name));
			assertThat(Files.mismatch(out("a").resolve(name), out("c").resolve(name))).isNotNegative();
		}
	}

	@Test
	void keepsPupilsWhenFlawsAreAdded() throws IOException {
		SampleGenerator.generate(SampleRequest.of(out("a"), 10, 1000, 50, 3));
		SampleGenerator.generate(SampleRequest.of(out("b"), 10, 1000, 50, 3).withDefects(10));
		List<String> clean = Files.readAllLines(out("a").resolve("students.csv"));
		Set<String> flawed = new HashSet<>(Files.readAllLines(out("b").resolve("students.csv")));
		assertThat(clean.stream().filter(flawed::contains).count()).isBetween(850L, 960L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF_8", "UTF_8_BOM", "GB18030" })
	void writesInTheEncodingAskedFor(FileStyle.Encoding encoding) {
		SampleRequest request = SampleRequest.of(out("a"), 8, 300, 60, 3);
		for (SampleTable table : SampleTable.values()) {
			request = request.with(table, FileStyle.of(table).in(encoding).with(FileStyle.Headings.COLLOQUIAL));
		}
		SampleSummary summary = SampleGenerator.generate(request);
		ReadBack found = ReadBack.of(summary, out("frozen"));
		found.assertAsTold(summary);
		assertThat(found.accepted(SampleTable.STUDENT)).anyMatch((row) -> row.get("name").contains("\uD842\uDFB7"));
	}

	@Test
	void writesEnglishNames() throws IOException {
		SampleRequest request = SampleRequest.of(out("a"), 8, 300, 60, 3)
			.with(SampleTable.CLASS,
					FileStyle.of(SampleTable.CLASS).in(FileStyle.Encoding.UTF_8).with(FileStyle.Headings.ENGLISH));
		SampleGenerator.generate(request);
		assertThat(Files.readString(out("a").resolve("classes.csv"), StandardCharsets.UTF_8))
			.startsWith("school_code,class_code,name,grade,entry_year\r\n");
	}

	@Test
	void letsZonesRunSchoolsOnlyWhenAsked() {
		SampleRequest request = SampleRequest.of(out("a"), 30, 0, 0, 3);
		SampleSummary without = SampleGenerator.generate(request);
		assertThat(ReadBack.of(without, out("f")).accepted(SampleTable.SCHOOL))
			.extracting((row) -> row.get("authority_code"))
			.contains("330200")
			.doesNotContain("330297");
		SampleSummary with = SampleGenerator
			.generate(SampleRequest.of(out("b"), 30, 0, 0, 3).withZones(List.of(new Authority("330297", "示例新区"))));
		assertThat(with.out().resolve("schools.csv")).content().contains(",330297,");
	}

	@Test
	void leavesFilesThatAreThereAlone() throws IOException {
		Path file = Files.writeString(Files.createDirectory(out("a")).resolve("staff.csv"), "precious");
		assertThatThrownBy(() -> SampleGenerator.generate(SampleRequest.of(out("a"), 2, 10, 2, 3)))
			.isInstanceOfSatisfying(Failure.class, (failure) -> {
				assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_WRITE);
				assertThat(failure.code()).isEqualTo("sample.exists");
			});
		assertThat(file).hasContent("precious");
		assertThat(out("a")).isDirectoryNotContaining("glob:**/s[ct]*s.csv");
	}

	@Test
	void takesBackWhatWasWrittenWhenStopped() {
		SampleRequest request = SampleRequest.of(out("a"), 20, 30_000, 100, 3);
		assertThatThrownBy(() -> SampleGenerator.generate(request, (rows) -> {
			throw new Failure(FailureKind.INTERRUPTED, "sample.stopped");
		})).isInstanceOf(Failure.class);
		assertThat(out("a")).isEmptyDirectory();
	}

	@Test
	void refusesNumbersOutOfRange() {
		assertThatThrownBy(() -> SampleRequest.of(out("a"), 0, 1, 1, 1))
			.hasMessage("sample.range: schools must be 1 to 90000; found 0.");
		assertThatThrownBy(() -> SampleRequest.of(out("a"), 1, 1, 1, 1).withDefects(101))
			.hasMessage("sample.range: defects must be 0 to 100; found 101.0.");
	}

	@Test
	void dealsEveryBirthSlotOnce() {
		BirthSlots slots = new BirthSlots(LocalDate.of(2012, 2, 27), LocalDate.of(2012, 3, 2), 9);
		Set<String> seen = new HashSet<>();
		while (!slots.isExhausted()) {
			slots.next();
			assertThat(slots.sequence()).isBetween(0, 999);
			seen.add(slots.birth() + "/" + slots.sequence());
		}
		assertThat(seen).hasSize(4000);
	}

	private Path out(String name) {
		return this.temporary.resolve(name);
	}

}
