package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResultFilesTests {

	private static final List<Problem> PROBLEMS = List.of(Problem.error("grade", "value.code", "年级", "年级"),
			Problem.error("name", "value.required", "班级名称"), Problem.error("grade", "value.code", "年级", "年级"));

	@TempDir
	Path home;

	@Test
	void rejectsComeBackAsTheyWere() throws IOException {
		ReceivedFile file = received("classes.csv",
				"* 学校标识码,班号,班级名称,年级\r\n =1+1 ,\"a\r\nb\",\"q\"\"q,\", x\u0000\r\n1,2\r\n1,2,3,4,5\r\n");
		List<RawRow> rows = rows(file);
		try (RejectFileWriter writer = new RejectFileWriter(this.home, file, Locale.ENGLISH)) {
			assertThat(writer.paths()).isEmpty();
			for (RawRow row : rows) {
				writer.write(row, PROBLEMS);
			}
			assertThat(writer.rows()).isEqualTo(3);
			assertThat(writer.paths()).hasSize(2);
		}
		Path csv = this.home.resolve("rejects-class-1.csv");
		Path xlsx = this.home.resolve("rejects-class-1.xlsx");
		assertThat(Files.getPosixFilePermissions(csv)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(Files.getPosixFilePermissions(xlsx)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		String text = Files.readString(csv, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF* 学校标识码,班号,班级名称,年级,_file,_line,_field,_code,_all,_message\r\n");
		assertThat(text)
			.contains("1,2,,,classes.csv,4,grade,value.code,grade:value.code; name:value.required,\"年级 has");
		ReceivedFile back = receive(csv);
		assertThat(back.rejectFile()).isTrue();
		assertThat(back.header()).isEqualTo(file.header());
		List<RawRow> again = rows(back);
		assertThat(again.get(0).cells()).isEqualTo(rows.get(0).cells());
		assertThat(again.get(1).cells()).containsExactly("1", "2", "", "");
		assertThat(again.get(2).problem()).isEqualTo(Problem.error("", "row.width", 11, 10));
		assertThat(again.get(2).cells()).containsExactly("1", "2", "3", "4", "5");
		ReceivedFile workbook = receive(xlsx);
		assertThat(workbook.rejectFile()).isTrue();
		assertThat(rows(workbook).get(1).cells()).containsExactly("1", "2", "", "");
		assertThat(rows(workbook).get(0).cells()).containsExactly(" =1+1 ", "a\r\nb", "q\"q,", " x\uFFFD");
	}

	@Test
	void warningsNameFileLineFieldAndCode() throws IOException {
		ReceivedFile file = received("=classes.csv", "学校标识码,班号,班级名称,年级\n1,2,3,4\n");
		try (WarningFileWriter writer = new WarningFileWriter(this.home, file, Locale.SIMPLIFIED_CHINESE)) {
			writer.write(3, Problem.warning("", "row.blank"));
		}
		assertThat(Files.readString(this.home.resolve("warnings-class-1.csv")))
			.isEqualTo("\uFEFFfile,line,field,code,message\r\n'=classes.csv,3,,row.blank,此处表格中间有空行，已略过。\r\n");
	}

	@Test
	@EnabledIf("hasFullDevice")
	void aFullDiskIsAFailureToWrite() {
		assertThatThrownBy(() -> {
			try (PrivateCsv csv = new PrivateCsv(Path.of("/dev/full"), Files.newOutputStream(Path.of("/dev/full")))) {
				csv.write(List.of("x".repeat(1 << 20)));
			}
		}).isInstanceOfSatisfying(Failure.class, (failure) -> assertThat(failure.kind().exitCode()).isEqualTo(73));
	}

	static boolean hasFullDevice() {
		return Files.exists(Path.of("/dev/full"));
	}

	private ReceivedFile received(String name, String text) throws IOException {
		return receive(Files.writeString(this.home.resolve(name), text));
	}

	private ReceivedFile receive(Path path) {
		return Drop
			.receive(List.of(path), this.home.resolve("copies-" + path.getFileName()), ColumnProfiles.builtIn(),
					DropLimits.standard())
			.files()
			.get(0);
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

}
