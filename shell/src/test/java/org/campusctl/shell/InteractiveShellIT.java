package org.campusctl.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The interactive shell on a pseudo-terminal, which {@code script} of util-linux makes.
 */
class InteractiveShellIT {

	private static final String PROMPT = "campusctl> ";

	private static final String CTRL_C = "\u0003";

	private static final String CTRL_D = "\u0004";

	@TempDir
	Path home;

	@BeforeEach
	void needsAPseudoTerminal() {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")),
				"script of util-linux is not installed: the interactive shell is not tested");
	}

	@Test
	void commandsRunAndFailuresDoNotEndTheShell() throws Exception {
		try (Dialogue dialogue = open()) {
			dialogue.expect(PROMPT).type("drill take \"my roster.csv\" !x\r").expect("paths=[my roster.csv, !x]");
			dialogue.expect(PROMPT).type("drill crash\r").expect("unexpected error (IllegalStateException)");
			dialogue.expect(PROMPT).type("drill nope\r").expect("There is no command");
			dialogue.expect(PROMPT).type("drill take 'a\r").expect("is not closed");
			dialogue.expect(PROMPT).type("exit\r");
			assertThat(dialogue.end()).isZero();
		}
	}

	@Test
	void theTabKeyCompletes() throws Exception {
		try (Dialogue dialogue = open()) {
			dialogue.expect(PROMPT).type("dri\tta\tx --mo\tdel\t\r").expect("mode=DELTA_ONLY");
			dialogue.expect(PROMPT).type(CTRL_D);
			assertThat(dialogue.end()).isZero();
		}
	}

	@Test
	void ctrlCClearsTheLineAndStopsTheRunningCommand() throws Exception {
		Fork.needsInterrupts();
		try (Dialogue dialogue = open()) {
			dialogue.expect(PROMPT).type("drill crash").expect("drill crash").type(CTRL_C);
			dialogue.expect(PROMPT).type("drill wait\r").expect("waiting").type(CTRL_C).expect("stopped cleanly");
			dialogue.expect(PROMPT).type("drill ask\r").expect("[y/N] ").type("y\r");
			dialogue.expect(PROMPT).type("quit\r");
			assertThat(dialogue.end()).isZero();
		}
		assertThat(this.home.resolve("logs/campusctl.log")).content().doesNotContain("crash");
	}

	@Test
	void historyIsInTheHomeAndKeepsNothingPersonal() throws Exception {
		try (Dialogue dialogue = open()) {
			dialogue.expect(PROMPT).type("drill take a --name 张三\r").expect("name=张三");
			dialogue.expect(PROMPT).type("version\r").expect("campusctl ");
			dialogue.expect(PROMPT).type("drill key\r").expect("drill.question ").type("330299201205068888\r");
			dialogue.expect(PROMPT).type("exit\r");
			assertThat(dialogue.end()).isZero();
		}
		Path history = this.home.resolve("history");
		assertThat(Files.readString(history)).contains("version", "drill key")
			.doesNotContain("张三", "330299201205068888");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history))).isEqualTo("rw-------");
	}

	@Test
	void aWrongConfigurationKeepsItClosed() throws Exception {
		Trial.in(this.home).configured("zoen: UTC");
		try (Dialogue dialogue = open()) {
			dialogue.expect("Did you mean \"zone\"?");
			assertThat(dialogue.end()).isEqualTo(78);
		}
	}

	private Dialogue open() throws Exception {
		List<String> command = Fork.command()
			.stream()
			.map((word) -> word.equals("-Dcampusctl.terminals=") ? "-Dcampusctl.terminals=012" : word)
			.toList();
		String line = "stty cols 120 rows 40; exec "
				+ command.stream().map((word) -> "'" + word + "'").collect(Collectors.joining(" "));
		ProcessBuilder builder = new Fork(this.home).builder(List.of("/usr/bin/script", "-qec", line, "/dev/null"));
		builder.environment().put("TERM", "xterm");
		builder.environment().put("SHELL", "/bin/sh");
		return new Dialogue(builder.redirectErrorStream(true).start());
	}

}
