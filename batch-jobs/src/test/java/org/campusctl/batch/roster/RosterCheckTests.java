package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.campusctl.batch.check.CheckReport;
import org.campusctl.batch.check.DropCheck;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.RunReport;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The check of a drop without a data centre.
 */
class RosterCheckTests {

	private static final String SCHOOLS = """
			school_code,name,school_type,district_code,status,former_codes
			2133000001,南小,211,330203,open,2133000099
			2133000002,北小,211,330205,open,
			""";

	private static final String STUDENTS = "student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,"
			+ "grade,class_code,entry_month\n";

	private static final String STAFF = "school_code,staff_no,name,sex,birth_date,id_type,id_number\n";

	private static final String GUARDIANS = "student_no,name,relation,phone\n";

	@TempDir
	private Path folder;

	private Path drop = Path.of("");

	private Path rejects = Path.of("");

	@BeforeEach
	void makeFolders() throws IOException {
		this.drop = Files.createDirectory(this.folder.resolve("drop"));
		this.rejects = this.folder.resolve("rejects");
	}

	@Test
	void aGoodDropLeavesNothingBehind() throws IOException {
		file("schools.csv", SCHOOLS);
		file("students.csv", STUDENTS + pupil(1, "2133000001", "301"));
		List<Path> before = copies();
		CheckReport report = check();
		assertThat(report.account().exitCode()).isZero();
		assertThat(report.account().status()).isEqualTo("COMPLETED");
		assertThat(report.account().run()).isZero();
		assertThat(this.rejects).doesNotExist();
		assertThat(copies()).isEqualTo(before);
		assertThat(report.unchecked()).containsExactly(new CheckReport.Unchecked("student", "class", "not-in-drop", 1));
	}

	@Test
	void referencesAreCheckedWhereTheDropHasTheParents() throws IOException {
		file("schools.csv", SCHOOLS);
		file("classes.csv", "school_code,class_code,name,grade\n2133000001,301,三1班,3\n");
		file("students.csv", STUDENTS + pupil(1, "2133000001", "301") + pupil(2, "2133000001", "302")
				+ pupil(3, "2133000002", "301") + pupil(4, "2133000003", "301"));
		CheckReport report = check();
		assertThat(problems("rejects-student-3.csv")).containsExactly("3 class_code ref.class",
				"5 school_code ref.school");
		assertThat(report.unchecked())
			.containsExactly(new CheckReport.Unchecked("student", "class", "school-not-in-drop", 1));
		assertThat(report.account().exitCode()).isEqualTo(3);
	}

	@Test
	void childrenOfARejectedParentPointAtItAndDoNotCountTowardsTheLimit() throws IOException {
		file("schools.csv", SCHOOLS.replace("330203", "110101"));
		StringBuilder students = new StringBuilder(STUDENTS);
		for (int i = 1; i <= 25; i++) {
			students.append(pupil(i, "2133000001", "301"));
		}
		file("students.csv", students.toString());
		CheckReport report = check();
		assertThat(report.account().status()).isEqualTo("COMPLETED_WITH_REJECTS");
		RunReport.Input file = report.account().inputs().get(1);
		assertThat(List.of(file.read(), file.accepted(), file.rejected())).containsExactly(25L, 0L, 25L);
		assertThat(report.account().topErrors().get(0)).satisfies((error) -> {
			assertThat(error.code()).isEqualTo("ref.school");
			assertThat(error.count()).isEqualTo(25);
			assertThat(error.arguments()).containsExactly("schools.csv:2");
		});
	}

	@Test
	void aFileWithTooManyRejectsIsRefused() throws IOException {
		file("schools.csv", SCHOOLS);
		StringBuilder students = new StringBuilder(STUDENTS);
		for (int i = 1; i <= 21; i++) {
			students.append(pupil(i, "2133000077", "301"));
		}
		file("students.csv", students.toString());
		assertThat(check().account().exitCode()).isEqualTo(65);
	}

	@Test
	void formerSchoolCodesResolveWithAWarning() throws IOException {
		file("schools.csv", SCHOOLS);
		file("students.csv", STUDENTS + pupil(1, "2133000099", "301"));
		CheckReport report = check();
		assertThat(report.account().exitCode()).isZero();
		assertThat(read("warnings-student-2.csv")).contains("school_code,school-code.former");
	}

	@Test
	void duplicatesWithinTheDropAreFound() throws IOException {
		file("schools.csv", SCHOOLS);
		file("students.csv",
				STUDENTS + pupil(1, "2133000001", "301") + pupil(1, "2133000001", "301") + pupil(2, "2133000001", "301")
						+ pupil(2, "2133000001", "302") + pupil(3, "2133000001", "301") + pupil(3, "2133000002", "301")
						+ pupil(4, "2133000001", "301") + pupil(4, "2133000001", "301").replace("G330299", "L330299"));
		CheckReport report = check();
		assertThat(problems("rejects-student-2.csv")).containsExactly("4 student_no dup.in-file",
				"5 student_no dup.in-file", "6 student_no dup.two-schools", "7 student_no dup.two-schools",
				"8 id_number dup.id-number", "9 id_number dup.id-number");
		assertThat(read("warnings-student-2.csv")).contains(",3,student_no,dup.in-file,");
		assertThat(report.account().inputs().get(1).accepted()).isEqualTo(2);
	}

	@Test
	void aPersonAtTwoSchoolsAndAPossibleDoubleAreWarnings() throws IOException {
		file("staff.csv", STAFF + teacher(1, "2133000001", "T1") + teacher(1, "2133000002", "T7")
				+ teacher(2, "2133000001", "T2"));
		file("students.csv",
				STUDENTS + withoutDocument(1, "L330299201601020001") + withoutDocument(1, "L330299201601020002"));
		check();
		assertThat(read("warnings-staff-1.csv").lines().filter((line) -> line.contains("dup.id-number"))).hasSize(2);
		assertThat(read("warnings-student-2.csv").lines().filter((line) -> line.contains("dup.person"))).hasSize(2);
	}

	@Test
	void theFifthGuardianOfAPupilIsRejected() throws IOException {
		file("students.csv", STUDENTS + pupil(1, "2133000001", "301"));
		StringBuilder guardians = new StringBuilder(GUARDIANS);
		for (int i = 1; i <= 5; i++) {
			guardians.append("G%s,监护%d,9%d,1380000000%d\n".formatted(Fiction.pupilsId(1), i, i, i));
		}
		guardians.append("G%s,监护,51,13800000009\n".formatted(Fiction.pupilsId(9)));
		file("guardians.csv",
				guardians.toString()
					.replace(",91,", ",51,")
					.replace(",92,", ",52,")
					.replace(",93,", ",61,")
					.replace(",94,", ",62,")
					.replace(",95,", ",63,"));
		check();
		assertThat(problems("rejects-guardian-1.csv")).containsExactly("6 student_no guardian.too-many",
				"7 student_no ref.student");
	}

	@Test
	void schoolsOfAnotherAuthorityAreRefusedWithTheirPupils() throws IOException {
		file("schools.csv", SCHOOLS);
		file("students.csv", STUDENTS + pupil(1, "2133000001", "301") + pupil(2, "2133000002", "301"));
		check("330203");
		assertThat(problems("rejects-school-1.csv")).containsExactly("3 school_code guard.other-authority");
		assertThat(problems("rejects-student-2.csv")).containsExactly("3 school_code ref.school");
	}

	@Test
	void whatMayHaveBeenCorrectedIsNotOverwritten() throws IOException {
		file("schools.csv", SCHOOLS);
		Files.createDirectory(this.rejects);
		Files.writeString(this.rejects.resolve("rejects-school-1.csv"), "corrected");
		assertThatThrownBy(this::check).isInstanceOfSatisfying(Failure.class, (failure) -> {
			assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_WRITE);
			assertThat(failure.code()).isEqualTo("check.rejects-there");
		});
		assertThat(read("rejects-school-1.csv")).isEqualTo("corrected");
	}

	@Test
	void aCheckThatIsStoppedLeavesNothing() throws IOException {
		file("schools.csv", SCHOOLS);
		StringBuilder students = new StringBuilder(STUDENTS);
		for (int i = 1; i <= 3000; i++) {
			students.append("X,,,,,,,,,,\n");
		}
		file("students.csv", students.toString());
		List<Path> before = copies();
		DropCheck drops = drops();
		LoadListener stopping = new LoadListener() {
			@Override
			public void step(String step) {
				drops.stop();
			}
		};
		assertThatThrownBy(
				() -> new RosterCheck(drops, settings()).run(List.of(this.drop), 20, null, this.rejects, stopping))
			.isInstanceOfSatisfying(Failure.class,
					(failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED));
		assertThat(this.rejects).doesNotExist();
		assertThat(copies()).isEqualTo(before);
	}

	@Test
	void theAccountNamesNobody() throws IOException {
		file("schools.csv", SCHOOLS);
		file("students.csv", STUDENTS + pupil(1, "2133000001", "301").replace("学生1", "卡纳里") + "X,卡纳里,3,,,,,,,,\n");
		String account = check().toString();
		assertThat(account).doesNotContain("卡纳里").doesNotContain(Fiction.pupilsId(1));
		assertThat(read("rejects-student-2.csv")).contains("卡纳里");
	}

	private CheckReport check() {
		return check(null);
	}

	private CheckReport check(@Nullable String authority) {
		return new RosterCheck(drops(), settings()).run(List.of(this.drop), 20, authority, this.rejects,
				LoadListener.SILENT);
	}

	private static DropCheck drops() {
		return new DropCheck(CodeTables.builtIn(), Locale.ENGLISH, new RunReport.Tool("test", "none"));
	}

	private static RosterSettings settings() {
		return new RosterSettings(ColumnProfiles.builtIn(), CodeTables.builtIn(),
				CodeTables.builtIn().codes("district").keySet(), CodeTables.builtIn().codes("authority").keySet(),
				LocalDate.of(2026, 3, 2));
	}

	private static String pupil(int person, String school, String schoolClass) {
		return "G%1$s,学生%2$d,%3$s,%4$s,1,%1$s,01,%5$s,3,%6$s,202309\n".formatted(Fiction.pupilsId(person), person,
				Fiction.sex(person), Fiction.pupilsBirth(person), school, schoolClass);
	}

	private static String withoutDocument(int person, String studentNumber) {
		return "%s,学生%d,%s,%s,Z,,01,2133000001,3,301,202309\n".formatted(studentNumber, person, Fiction.sex(person),
				Fiction.pupilsBirth(person));
	}

	private static String teacher(int person, String school, String number) {
		String birth = Fiction.adultsBirth(person);
		return "%s,%s,教师%d,%s,%s,1,%s\n".formatted(school, number, person, Fiction.sex(person), birth,
				Fiction.residentId(birth, person));
	}

	private void file(String name, String content) throws IOException {
		Files.writeString(this.drop.resolve(name), content);
	}

	private String read(String name) throws IOException {
		return Files.readString(this.rejects.resolve(name), StandardCharsets.UTF_8);
	}

	/** Line, field and code of each rejected row. */
	private List<String> problems(String name) throws IOException {
		List<String> lines = read(name).substring(1).lines().toList();
		List<String> header = List.of(lines.get(0).split(",", -1));
		int line = header.indexOf("_line");
		List<String> problems = new ArrayList<>();
		for (String row : lines.subList(1, lines.size())) {
			String[] cells = row.split(",", -1);
			problems.add(cells[line] + " " + cells[line + 1] + " " + cells[line + 2]);
		}
		return problems;
	}

	private static List<Path> copies() throws IOException {
		try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			String own = "campusctl-check-" + ProcessHandle.current().pid() + "-";
			return entries.filter((entry) -> entry.getFileName().toString().startsWith(own)).sorted().toList();
		}
	}

}
