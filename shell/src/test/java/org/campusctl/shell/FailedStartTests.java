package org.campusctl.shell;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the user sees when a command's object cannot be made.
 */
class FailedStartTests {

	@TempDir
	Path home;

	@Test
	void aFailureBelowKeepsItsExitCode() {
		Trial.Result result = Trial.in(this.home).run("broken", "do");
		assertThat(result).isEqualTo(new Trial.Result(69, "", "error: broken.no-database\n"));
	}

	@Test
	void anotherCommandOfTheSameProcessStillRuns() throws Exception {
		Path script = Files.writeString(this.home.resolve("script.txt"), "broken do\ndrill take a\n");
		Trial.Result result = Trial.in(this.home).run("script", "run", script.toString(), "--keep-going");
		assertThat(result.out()).contains("paths=[a]");
		assertThat(result.code()).isEqualTo(69);
	}

	@Test
	void aWrongWiringIsABugInOneLine() throws Exception {
		Trial.Result result = Trial.in(this.home).run("unwired", "do");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err().lines()).hasSize(1);
		assertThat(Files.readString(this.home.resolve("logs/campusctl.log")))
			.contains("UnsatisfiedDependencyException", "\tat ")
			.doesNotContain("APPLICATION FAILED TO START");
	}

	@Test
	void aHomeThatCannotBeMadeIs73() throws Exception {
		Path file = Files.writeString(this.home.resolve("file"), "in the way");
		Trial.Result result = Trial.in(this.home).run("drill", "end", "0", "--home", file.resolve("home").toString());
		assertThat(result.code()).isEqualTo(73);
		assertThat(result.err()).contains("cannot be created or written");
	}

}
