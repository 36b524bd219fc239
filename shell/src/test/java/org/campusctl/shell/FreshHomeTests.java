package org.campusctl.shell;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that look must not make what they look for, and must get along without it.
 */
class FreshHomeTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "db status", "db stop", "keys status", "doctor" })
	void lookingMakesNothing(String line) {
		Path home = this.folder.resolve("home");
		assertThat(Trial.in(home).run(line.split(" ")).code()).isZero();
		assertThat(home).doesNotExist();
	}

	@Test
	void statusSaysThatNothingWasEverStarted() {
		Trial.Result result = Trial.in(this.folder.resolve("home")).run("db", "status");
		assertThat(result.out()).startsWith("There is no database yet.");
		JsonNode json = json(Trial.in(this.folder.resolve("home")).run("db", "status", "--output", "json"));
		assertThat(json.path("prepared").booleanValue()).isFalse();
		assertThat(json.path("running").booleanValue()).isFalse();
	}

	@Test
	void doctorShowsEveryLineWithoutADatabase() {
		JsonNode json = json(Trial.in(this.folder.resolve("home")).run("doctor", "--output", "json"));
		assertThat(json.path("checks")).extracting((line) -> line.path("check").asString())
			.containsExactly("java", "disk", "home", "database", "keys", "locks", "runs", "clock", "logging",
					"terminal");
	}

	@Test
	void doctorFailsWhereAServerCannotBeReachedAndShowsTheRest() throws Exception {
		Path password = java.nio.file.Files.writeString(this.folder.resolve("password"), "secret-value\n");
		Trial trial = Trial.in(this.folder.resolve("home")).configured("""
				database:
				  url: jdbc:postgresql://127.0.0.1:1/city
				  owner: campus_owner
				  owner-password-file: %s
				  work: campus_work
				  work-password-file: %s
				""".formatted(password, password));
		Trial.Result result = trial.run("doctor", "--output", "csv");
		assertThat(result.code()).isEqualTo(78);
		assertThat(result.out()).contains("java,OK,doctor.java.ok,", "database,FAIL,database.unreachable,",
				"locks,WARN,doctor.not-looked-at,", "terminal,OK,doctor.terminal.ok,");
		assertThat(result.out() + result.err()).doesNotContain("secret-value");
		assertThat(trial.run("db", "status").code()).isEqualTo(69);
		assertThat(trial.run("db", "start").code()).isEqualTo(64);
	}

	private static JsonNode json(Trial.Result result) {
		assertThat(result.code()).isZero();
		return JsonMapper.shared().readTree(result.out());
	}

}
