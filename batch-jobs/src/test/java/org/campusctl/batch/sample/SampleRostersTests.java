package org.campusctl.batch.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SampleRostersTests {

	@TempDir
	Path temporary;

	/** Write the drop anew if asked to (docs/fictional-data.md). */
	@BeforeAll
	static void write() throws IOException {
		if (Boolean.getBoolean(SampleRosters.WRITE)) {
			Path folder = SampleRosters.folder();
			for (Path file : files(folder)) {
				Files.delete(file);
			}
			SampleGenerator.generate(SampleRosters.request(folder));
		}
	}

	@Test
	void standInTheTreeAsTheGeneratorMakesThem() throws IOException {
		Path made = this.temporary.resolve("made");
		SampleGenerator.generate(SampleRosters.request(made));
		Path kept = SampleRosters.folder();
		assertThat(names(kept)).isEqualTo(names(made))
			.containsExactly("classes.csv", "guardians.xlsx", "schools.csv", "staff.csv", "students.csv");
		for (Path file : files(made)) {
			assertThat(kept.resolve(file.getFileName())).as(file.getFileName() + ", see docs/fictional-data.md")
				.hasSameBinaryContentAs(file);
		}
	}

	@Test
	void areFoundToHaveTheFlawsThatTheGeneratorTells() {
		SampleSummary summary = SampleGenerator.generate(SampleRosters.request(this.temporary.resolve("made")));
		ReadBack found = ReadBack.of(summary, this.temporary.resolve("frozen"));
		assertThat(found.encodings()).containsExactly("UTF-8-BOM", "XLSX", "GB18030", "GB18030", "GB18030");
		found.assertAsTold(summary);
	}

	@Test
	void showWhatSchoolsReallySend() throws IOException {
		String schools = text("schools.csv");
		assertThat(schools).startsWith("示例市").contains(",361,", ",330200,", ",330291,", ",330292,");
		String staff = text("staff.csv");
		assertThat(shared(staff)).as("a teacher at two schools").isPositive();
		String students = text("students.csv");
		assertThat(students).startsWith("全国学籍号,学生姓名,性别")
			.contains(",护照,", ",外国人永久居留证,", ",港澳台居民居住证,", "\"SAMPLE, ", "\uD842\uDFB7", "\r\nL3302", "\r\n,");
	}

	private static long shared(String staff) {
		List<String> ids = new ArrayList<>();
		staff.lines().skip(1).forEach((line) -> ids.add(line.split(",", -1)[6]));
		return ids.stream().filter((id) -> ids.indexOf(id) != ids.lastIndexOf(id)).count();
	}

	private static String text(String name) throws IOException {
		return Files.readString(SampleRosters.folder().resolve(name), Charset.forName("GB18030"));
	}

	private static List<String> names(Path folder) throws IOException {
		return files(folder).stream().map((file) -> file.getFileName().toString()).toList();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

}
