package org.campusctl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checking files and asking for records, as far as it needs no database.
 */
class RosterLookupCommandsTests {

	private static final String SCHOOLS = """
			学校标识码,学校名称,办学类型码,行政区划码
			2133900001,示例第一小学,211,330203
			21339,示例第二小学,211,330203
			""";

	@TempDir
	Path folder;

	@Test
	void checkNeedsNoHomeAndMakesNone() throws IOException {
		Path rejects = this.folder.resolve("to-correct");
		Trial.Result result = check("--rejects", rejects.toString());
		assertThat(result.code()).as(result.err()).isEqualTo(3);
		assertThat(result.out()).contains("some rows would be rejected", "school-code.form", "Nothing was stored.",
				rejects.resolve("rejects-school-1.csv").toString());
		assertThat(this.folder.resolve("home")).doesNotExist();
		try (Stream<Path> files = Files.list(rejects)) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrder("rejects-school-1.csv", "rejects-school-1.xlsx");
		}
	}

	@Test
	void checkAnswersWithTheObjectOfARun() throws IOException {
		Trial.Result result = check("--rejects", this.folder.resolve("r").toString(), "--output", "json");
		JsonNode json = JsonMapper.shared().readTree(result.out());
		assertThat(json.path("job").asString()).isEqualTo("roster-check");
		assertThat(json.path("run").longValue()).isZero();
		assertThat(json.path("status").asString()).isEqualTo("COMPLETED_WITH_REJECTS");
		assertThat(json.path("inputs").path(0).path("rejected").longValue()).isEqualTo(1);
		assertThat(json.path("unchecked").isArray()).isTrue();
	}

	@Test
	void checkOfNothingIs66() {
		assertThat(trial()
			.run("roster", "check", this.folder.resolve("nowhere").toString(), "--rejects",
					this.folder.resolve("r").toString())
			.code()).isEqualTo(66);
		assertThat(this.folder.resolve("r")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "G33029920120119001X", "33029920120119001X", "330299201201190019", "姓名", "0", "-1" })
	void numbersOfPersonsAreNotTakenFromTheLine(String key) throws IOException {
		Trial.Result result = trial().run("roster", "show", "student", key);
		assertThat(result.code()).isEqualTo(64);
		assertThat(result.out() + result.err()).contains("roster find student").doesNotContain("33029920");
		assertThat(result.err()).doesNotContain("姓名");
		assertThat(kept()).doesNotContain("33029920").doesNotContain("姓名");
	}

	@Test
	void aSchoolIsAskedForByItsCode() {
		Trial.Result result = trial().run("roster", "show", "school", "33029920120119001X");
		assertThat(result.code()).isEqualTo(64);
		assertThat(result.err()).contains("10 digits").doesNotContain("33029920");
		assertThat(trial().run("roster", "find", "student", "--school", "213", "--name", "某某").err())
			.doesNotContain("某某")
			.contains("10 digits");
	}

	@Test
	void withoutSomebodyToAskANumberIsReadFromTheInput() {
		Trial.Result result = trial().run("roster", "show", "student", "-");
		assertThat(result.code()).isEqualTo(64);
		assertThat(result.err()).contains("Student number or ID number:");
	}

	private Trial.Result check(String... options) throws IOException {
		Path drop = Files.createDirectory(this.folder.resolve("drop"));
		Files.writeString(drop.resolve("schools.csv"), SCHOOLS);
		String[] words = Stream.concat(Stream.of("roster", "check", drop.toString()), Stream.of(options))
			.toArray(String[]::new);
		return trial().run(words);
	}

	private Trial trial() {
		return Trial.in(this.folder.resolve("home"));
	}

	/** Everything the tool wrote into its home. */
	private String kept() throws IOException {
		Path home = this.folder.resolve("home");
		if (!Files.exists(home)) {
			return "";
		}
		StringBuilder kept = new StringBuilder();
		try (Stream<Path> files = Files.walk(home)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				kept.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			}
		}
		return kept.toString();
	}

}
