package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DropTests {

	private static final String CLASS_HEADER = "学校标识码,班号,班级名称,年级";

	private static final String STUDENT_HEADER = "姓名,性别,出生日期,身份证件类型,学校标识码,年级,入学年月";

	@TempDir
	Path home;

	private Path folder;

	private int run;

	@BeforeEach
	void createFolder() throws IOException {
		this.folder = Files.createDirectory(this.home.resolve("drop"));
	}

	@ParameterizedTest
	@CsvSource({ "students.csv,student", "学生.csv,student", "330299_students_2026.csv,student", "XX小学学生名单.csv,student",
			"STUDENTS.CSV,student", "班级.csv,class", "rejects-guardian-3.csv,guardian", "教师花名册.csv,staff",
			"学校.csv,school", "监护人.csv,guardian", "学生家长名单.csv,guardian" })
	void recognisesByName(String file, String dataset) throws IOException {
		write(file, "x,y\n1,2\n");
		assertThat(receive().files()).extracting(ReceivedFile::dataset).containsExactly(dataset);
	}

	@ParameterizedTest
	@ValueSource(strings = { "学校学生.csv", "export.csv", "classmates.csv", "第一学校教师.csv" })
	void recognisesByHeaderWhatTheNameLeavesOpen(String file) throws IOException {
		write(file, STUDENT_HEADER + "\n甲,男,2012-01-19,1,2133029901,3,202209\n");
		assertThat(receive().files()).extracting(ReceivedFile::dataset).containsExactly("student");
	}

	@Test
	void reportsWhatFitsNoDatasetAndIgnoresWhatIsNoTable() throws IOException {
		write("strange.csv", "a,b\n1,2\n");
		write("README.txt", "hello");
		write(".DS_Store", "x");
		write("~$students.xlsx", "x");
		Files.createDirectory(this.folder.resolve("__MACOSX"));
		write("__MACOSX/students.csv", "x");
		write("warnings-student-1.csv", "x");
		Drop drop = receive();
		assertThat(drop.files()).extracting(ReceivedFile::name).containsExactly("strange.csv");
		assertThat(codes(drop.files().get(0))).containsExactly("file.unrecognised");
		assertThat(drop.ignored()).extracting(IgnoredFile::name)
			.containsExactly(".DS_Store", "README.txt", "__MACOSX/students.csv", "warnings-student-1.csv",
					"~$students.xlsx");
	}

	@Test
	void numbersFilesByNameAndKeepsPrivateCopies() throws IOException {
		Files.createDirectory(this.folder.resolve("a"));
		write("students.csv", STUDENT_HEADER + "\n");
		write("a/classes.csv", CLASS_HEADER + "\n2133029901,1,一班,1\n");
		Drop drop = receive();
		assertThat(drop.files()).extracting(ReceivedFile::name).containsExactly("a/classes.csv", "students.csv");
		assertThat(drop.files()).extracting(ReceivedFile::number).containsExactly(1, 2);
		assertThat(codes(drop.files().get(1))).containsExactly("file.header-only");
		for (ReceivedFile file : drop.files()) {
			assertThat(Files.getPosixFilePermissions(file.frozen()))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
		assertThat(drop.files().get(0).sha256()).hasSize(64);
	}

	@Test
	void reopensFromItsCopies() throws IOException {
		write("classes.csv", CLASS_HEADER + "\n2133029901,1,一班,1\n");
		write("notes.txt", "x");
		Drop drop = receive();
		Files.delete(this.folder.resolve("classes.csv"));
		Path copies = this.home.resolve("copies" + this.run);
		assertThat(Drop.isComplete(copies)).isTrue();
		assertThat(Drop.reopen(copies, ColumnProfiles.builtIn())).isEqualTo(drop);
		Files.writeString(drop.files().get(0).frozen(), "changed");
		assertThatThrownBy(() -> Drop.reopen(copies, ColumnProfiles.builtIn())).isInstanceOfSatisfying(Failure.class,
				(failure) -> assertThat(failure.code()).isEqualTo("drop.copy-changed"));
	}

	@Test
	void takesSeveralPathsAndKeepsEqualNamesApart() throws IOException {
		Path other = Files.createDirectories(this.home.resolve("other"));
		write("classes.csv", CLASS_HEADER + "\n1,2,3,4\n");
		Files.copy(this.folder.resolve("classes.csv"), other.resolve("classes.csv"));
		Drop files = Drop.receive(List.of(this.folder.resolve("classes.csv"), other.resolve("classes.csv")),
				this.home.resolve("copies"), ColumnProfiles.builtIn(), DropLimits.standard());
		assertThat(files.files()).extracting(ReceivedFile::name).containsExactly("classes.csv", "other/classes.csv");
		Drop folders = Drop.receive(List.of(this.folder, other), this.home.resolve("copies"), ColumnProfiles.builtIn(),
				DropLimits.standard());
		assertThat(folders.files()).extracting(ReceivedFile::name)
			.containsExactly("drop/classes.csv", "other/classes.csv");
	}

	@Test
	void doesNotFollowLinksOutOfAFolder() throws IOException {
		Path secret = Files.writeString(this.home.resolve("classes.csv"), CLASS_HEADER + "\n1,2,3,4\n");
		Files.createSymbolicLink(this.folder.resolve("classes.csv"), secret);
		Drop drop = receive();
		assertThat(drop.files()).isEmpty();
		assertThat(drop.ignored()).extracting(IgnoredFile::name).containsExactly("classes.csv");
		assertThat(receive(this.folder.resolve("classes.csv")).files()).hasSize(1);
	}

	@Test
	void refusesADropThatIsTooLargeBeforeCopyingIt() throws IOException {
		write("classes.csv", CLASS_HEADER + "\n1,2,3,4\n");
		assertThatThrownBy(() -> Drop.receive(List.of(this.folder), this.home.resolve("copies"),
				ColumnProfiles.builtIn(), new DropLimits(10, 20, 10)))
			.isInstanceOfSatisfying(Failure.class, (failure) -> assertThat(failure.kind().exitCode()).isEqualTo(65));
		assertThat(this.home.resolve("copies/00001.csv")).doesNotExist();
	}

	@Test
	void passesNulBytesOnToTheNormaliser() throws IOException {
		write("classes.csv", CLASS_HEADER + "\n1,2,a\0b,4\n");
		assertThat(rows(receive().files().get(0)).get(0).cells()).containsExactly("1", "2", "a\0b", "4");
	}

	@Test
	void aWideRowIsARowsProblem() throws IOException {
		write("classes.csv", CLASS_HEADER + "\n" + "x,".repeat(10_000) + "x\n1,2,3,4\n");
		List<RawRow> rows = rows(receive().files().get(0));
		assertThat(rows.get(0).problem()).isEqualTo(Problem.error("", "row.width", 10_001, 4));
		assertThat(rows.get(1).problem()).isNull();
	}

	@Test
	@EnabledIf("hasProcessFiles")
	void refusesAFileThatIsNotWhatItsSizeSays() {
		// The system states size 0 for this file, as for one that grows meanwhile.
		assertThatThrownBy(() -> receive(Path.of("/proc/version"))).isInstanceOfSatisfying(Failure.class,
				(failure) -> assertThat(failure.code()).isEqualTo("drop.changed"));
	}

	static boolean hasProcessFiles() {
		return Files.exists(Path.of("/proc/version"));
	}

	@Test
	void namesAMissingPath() {
		Path missing = this.home.resolve("nowhere");
		assertThatThrownBy(() -> receive(missing)).isInstanceOfSatisfying(Failure.class, (failure) -> {
			assertThat(failure.kind().exitCode()).isEqualTo(66);
			assertThat(failure.text(Locale.ENGLISH))
				.isEqualTo("There is no file or folder " + missing + ". Check the path.");
		});
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,UTF-8,''", "UTF-8,UTF-8-BOM,\uFEFF", "GB18030,GB18030,''", "UTF-16LE,UTF-16LE,\uFEFF",
			"UTF-16BE,UTF-16BE,\uFEFF" })
	void detectsEncodings(String charset, String name, String mark) throws IOException {
		// 𠮷 takes four bytes in GB18030.
		write("classes.csv", (mark + CLASS_HEADER + "\r\n2133029901,1,𠮷班,1\r\n").getBytes(Charset.forName(charset)));
		ReceivedFile file = receive().files().get(0);
		assertThat(file.encoding()).isEqualTo(name);
		assertThat(file.problems()).isEmpty();
		assertThat(rows(file)).extracting(RawRow::cells).containsExactly(List.of("2133029901", "1", "𠮷班", "1"));
	}

	@Test
	void refusesTextCutWithinACharacter() throws IOException {
		byte[] text = (CLASS_HEADER + "\n2133029901,1,一班").getBytes(StandardCharsets.UTF_8);
		write("classes.csv", Arrays.copyOf(text, text.length - 1));
		Problem problem = receive().files().get(0).problems().get(0);
		assertThat(problem.code()).isEqualTo("file.encoding");
		assertThat(problem.arguments()).containsExactly("UTF-8", String.valueOf(text.length - 2), "2");
		byte[] chinese = (CLASS_HEADER + "\n2133029901,1,一班").getBytes(Charset.forName("GB18030"));
		write("classes.csv", Arrays.copyOf(chinese, chinese.length - 1));
		assertThat(receive().files().get(0).problems().get(0).arguments()).containsExactly("GB18030",
				String.valueOf(chinese.length - 1), "2");
	}

	@ParameterizedTest
	@CsvSource({ "','", "'\t'", "';'" })
	void takesTheDelimiterFromTheHeader(String delimiter) throws IOException {
		write("classes.csv", (CLASS_HEADER + "\n2133029901,1,一班,1\n").replace(",", delimiter));
		ReceivedFile file = receive().files().get(0);
		assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0));
		assertThat(rows(file)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r", "\n", "\r\n" })
	void countsPhysicalLinesWhateverTheirEnd(String end) throws IOException {
		write("classes.csv", String.join(end, CLASS_HEADER, "2133029901,1,\"一" + end + "班\",1", "2133029901,2,二班,1"));
		List<RawRow> rows = rows(receive().files().get(0));
		assertThat(rows).extracting(RawRow::line).containsExactly(2L, 4L);
		assertThat(rows.get(0).cells()).containsExactly("2133029901", "1", "一" + end + "班", "1");
	}

	@Test
	void readsMixedLineEnds() throws IOException {
		write("classes.csv", CLASS_HEADER + "\r2133029901,1,一班,1\n2133029901,2,二班,1\r\n2133029901,3,三班,1\n\r");
		assertThat(rows(receive().files().get(0))).extracting(RawRow::line).containsExactly(2L, 3L, 4L);
	}

	@Test
	void findsTheHeaderBelowTitlesAndDropsTotals() throws IOException {
		write("classes.csv", """
				某某小学班级一览表,,,
				填报日期：2026年9月,,,
				* 学校标识码（必填）,★班号,班级名称【BJMC】,[年级]
				2133029901,1,一班,1

				,,,
				2133029901,2,二班,1
				合计,,,2

				填表人：某某,,,
				""");
		ReceivedFile file = receive().files().get(0);
		assertThat(file.headerLine()).isEqualTo(3);
		assertThat(file.columns()).containsExactly(0, 1, 2, 3, -1);
		List<RawRow> rows = rows(file);
		assertThat(rows).extracting(RawRow::line).containsExactly(4L, 5L, 7L);
		assertThat(rows.get(1).problem()).isEqualTo(Problem.warning("", "row.blank"));
	}

	@Test
	void keepsTotalsThatRecordsFollow() throws IOException {
		write("classes.csv", CLASS_HEADER + "\n小计,,,1\n2133029901,2,二班,1\n");
		assertThat(rows(receive().files().get(0))).extracting(RawRow::line).containsExactly(2L, 3L);
	}

	@Test
	void reportsHeaderProblems() throws IOException {
		write("classes.csv", "学校标识码,XXBSM,班级名称,备注,备注,grade\n1,2,3,4,5,6\n");
		ReceivedFile file = receive().files().get(0);
		assertThat(file.problems()).containsExactly(Problem.error("", "file.header-missing", "班号 (class_code)"),
				Problem.error("school_code", "file.header-duplicate", 1, 2, "学校标识码 (school_code)"),
				Problem.warning("", "file.header-unknown", 4, "备注"),
				Problem.warning("", "file.header-unknown", 5, "备注"));
	}

	@Test
	void doesNotTellWhatStandsInPlaceOfAHeader() throws IOException {
		write("students.csv", "张三,男,2012-01-19\n李四,男,2012-01-20\n");
		assertThat(receive().files().get(0).problems()).extracting(Problem::code)
			.containsExactly("file.header-missing");
	}

	@Test
	void checksTheWidthOfRows() throws IOException {
		write("classes.csv", CLASS_HEADER + "\na,b,c,d,,\na,b,c\na,b,c,d,e\n");
		List<RawRow> rows = rows(receive().files().get(0));
		assertThat(rows).extracting(RawRow::problem)
			.containsExactly(null, Problem.error("", "row.width", 3, 4), Problem.error("", "row.width", 5, 4));
		assertThat(rows.get(2).cells()).containsExactly("a", "b", "c", "d", "e");
	}

	@Test
	void anUnclosedQuoteSpoilsItsLineOnly() throws IOException {
		write("classes.csv", CLASS_HEADER + "\na,\"b,c,d\n" + "a,b,c,d\n".repeat(300) + "a,\"b\"x,c,d\na,b\"b,c,d\"\n");
		List<RawRow> rows = rows(receive().files().get(0));
		assertThat(rows).hasSize(303);
		assertThat(rows.get(0))
			.isEqualTo(new RawRow(2, List.of("a", "\"b", "c", "d"), Problem.error("", "file.unclosed-quote", 2)));
		assertThat(rows.get(301).problem()).isEqualTo(Problem.error("", "file.unclosed-quote", 303));
		assertThat(rows.get(302)).isEqualTo(new RawRow(304, List.of("a", "b\"b", "c", "d\""), null));
		assertThat(rows.subList(1, 301)).allMatch((row) -> row.problem() == null && row.cells().size() == 4);
	}

	@Test
	void aQuoteClosedByChanceDoesNotSwallowRecords() throws IOException {
		write("classes.csv", CLASS_HEADER + "\na,b,\"c,d\na,b,c,d\na,b,c,\"d\"\n");
		assertThat(rows(receive().files().get(0))).extracting(RawRow::line).containsExactly(2L, 3L, 4L);
	}

	@Test
	void boundsColumnsAndCells() throws IOException {
		write("classes.csv", CLASS_HEADER + ",x".repeat(10_000) + "\n");
		assertThat(receive().files().get(0).problems())
			.containsExactly(Problem.error("", "file.too-wide", 10_004, 1000));
		write("classes.csv", CLASS_HEADER + "\n1,2,\"" + "长".repeat(10 << 20) + "\",4\n1,2,3,4\n");
		List<RawRow> rows = rows(receive().files().get(0));
		assertThat(rows).extracting(RawRow::line).containsExactly(2L, 3L);
		assertThat(codes(rows.get(0))).isEqualTo("value.length");
		assertThat(rows.get(1).problem()).isNull();
	}

	@Test
	void takesACorrectedRejectFileBack() throws IOException {
		write("rejects-class-1.csv", CLASS_HEADER + ",备注,_file,_line,_field,_code,_all,_message\n"
				+ "1,2,3,4,5,classes.csv,7,grade,value.code,x,y\n");
		ReceivedFile file = receive().files().get(0);
		assertThat(file.rejectFile()).isTrue();
		assertThat(file.header()).containsExactly("学校标识码", "班号", "班级名称", "年级", "备注");
		assertThat(rows(file)).extracting(RawRow::cells).containsExactly(List.of("1", "2", "3", "4", "5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "\uFEFF", " , ,\n" })
	void reportsEmptyFiles(String text) throws IOException {
		write("classes.csv", text);
		assertThat(codes(receive().files().get(0))).containsExactly("file.empty");
	}

	@Test
	void readsAWorkbookThatIsText() throws IOException {
		write("classes.xlsx", CLASS_HEADER + "\n2133029901,1,一班,1\n");
		ReceivedFile file = receive().files().get(0);
		assertThat(file.format()).isEqualTo(ReceivedFile.Format.CSV);
		assertThat(rows(file)).hasSize(1);
	}

	private static List<String> codes(ReceivedFile file) {
		return file.problems().stream().map(Problem::code).toList();
	}

	private static String codes(RawRow row) {
		return (row.problem() != null) ? row.problem().code() : "";
	}

	private static List<RawRow> rows(ReceivedFile file) {
		List<RawRow> rows = new ArrayList<>();
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				rows.add(row);
			}
		}
		return rows;
	}

	private Drop receive() {
		return receive(this.folder);
	}

	private Drop receive(Path path) {
		this.run++;
		return Drop.receive(List.of(path), this.home.resolve("copies" + this.run), ColumnProfiles.builtIn(),
				DropLimits.standard());
	}

	private void write(String name, String text) throws IOException {
		write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private void write(String name, byte[] bytes) throws IOException {
		Files.write(this.folder.resolve(name), bytes);
	}

}
