package org.campusctl.shell;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of exit codes, seen from outside of the JVM.
 */
class ExitCodeIT {

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource(textBlock = """
			drill end 0,                     0
			drill crash,                     1
			drill memory,                    1
			drill end 3,                     3
			drill end 4,                     4
			drill end 5,                     5
			drill take a --dry-rnu,          64
			drill,                           64
			'',                              64
			drill ask,                       64
			drill fail input-refused,        65
			script run no-such-file,         66
			drill fail database-unreachable, 69
			drill fail cannot-write,         73
			drill fail locked,               75
			drill fail not-permitted,        77
			drill fail configuration,        78
			""")
	void everyRowOfTheTable(String line, int code) throws Exception {
		String[] words = line.isEmpty() ? new String[0] : line.split(" ");
		Trial.Result result = new Fork(this.home).run(words);
		assertThat(result.code()).isEqualTo(code);
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).doesNotContain("\tat ", "Exception:", "secret-value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "crash", "memory" })
	void aBugIsOneLineAndItsTraceIsInTheLogWithoutMessages(String command) throws Exception {
		Trial.Result result = new Fork(this.home).run("drill", command);
		Path log = this.home.resolve("logs/campusctl.log");
		assertThat(result.err().lines()).hasSize(1).first().asString().contains(log.toString());
		assertThat(Files.readString(log)).contains("at org.campusctl.shell.DrillCommands." + command)
			.doesNotContain("secret-value");
	}

	@Test
	void theHomeIsThatOfTheEnvironment() throws Exception {
		ProcessBuilder builder = new Fork(this.home).builder(Fork.command("drill", "crash"));
		builder.environment().remove("CAMPUSCTL_HOME");
		builder.environment().put("HOME", this.home.resolve("somebody").toString());
		Files.createDirectory(this.home.resolve("somebody"));
		Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		assertThat(process.waitFor()).isEqualTo(1);
		assertThat(this.home.resolve("somebody/.campusctl/logs/campusctl.log")).exists();
	}

	@Test
	void causesAreInTheLogWithoutMessages() throws Exception {
		new Fork(this.home).run("drill", "crash");
		assertThat(Files.readString(this.home.resolve("logs/campusctl.log")))
			.contains("java.lang.IllegalStateException", "Caused by: java.lang.IllegalArgumentException")
			.doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			TERM, 143
			INT,  130
			""")
	void aSignalStopsTheWorkCleanly(String signal, int code) throws Exception {
		if (signal.equals("INT")) {
			Fork.needsInterrupts();
		}
		Fork fork = new Fork(this.home);
		Process process = fork.builder(Fork.command("drill", "wait")).start();
		try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
			assertThat(err.readLine()).isEqualTo("waiting");
			new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
			assertThat(err.readLine()).isEqualTo("stopped cleanly true");
			assertThat(process.waitFor()).isEqualTo(code);
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Test
	void aClosedPipeIsNoError() throws Exception {
		Trial.Result result = new Fork(this.home).runInShell("\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", "drill",
				"flood");
		assertThat(result).isEqualTo(new Trial.Result(0, "line\n", ""));
	}

	@Test
	void aFullDiskIs73() throws Exception {
		Trial.Result result = new Fork(this.home).runInShell("\"$@\" > /dev/full", "drill", "flood");
		assertThat(result.code()).isEqualTo(73);
		assertThat(result.err()).contains("Standard output could not be written");
	}

	@Test
	void blanksAndQuotesInArgumentsStay() throws Exception {
		Trial.Result result = new Fork(this.home).run("drill", "take", "my \"roster\" 学校.csv", "$HOME !x \\n");
		assertThat(result.out()).contains("paths=[my \"roster\" 学校.csv, $HOME !x \\n]");
	}

	@Test
	void optionsDoNotBecomeSpringProperties() throws Exception {
		Trial.Result result = new Fork(this.home).run("drill", "end", "0", "--spring.main.banner-mode=console");
		assertThat(result.code()).isEqualTo(64);
	}

}
