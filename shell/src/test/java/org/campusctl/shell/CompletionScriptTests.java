package org.campusctl.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.CompletionScript;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionScriptTests {

	private final Catalogue drill = new Catalogue(List.of(DrillCommands.class), (type, call) -> type);

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "bash", "zsh" })
	void isTheGoldenFile(String shell) throws IOException {
		try (InputStream golden = Objects
			.requireNonNull(getClass().getResourceAsStream("completion." + shell + ".golden"))) {
			assertThat(script(shell))
				.isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
		}
	}

	@Test
	void theCommandPrintsTheScriptOfAllCommands() {
		String out = Trial.in(this.folder).run("completion", "bash").out();
		assertThat(out).contains("\"config\") echo \"show\"", "\"drill take\") echo", "complete -o filenames");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			campusctl dr                      | drill
			campusctl drill ta                | take
			campusctl drill take --dr         | --dry-run
			campusctl drill take --mode d     | delta-only
			campusctl drill take --mode = d   | delta-only
			campusctl --lang z                | zh
			campusctl --lang zh dr            | drill
			campusctl drill take my           | my roster.csv
			campusctl drill take --home my    | my roster.csv
			""")
	void bashCompletes(String line, String expected) throws Exception {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
		Files.createFile(this.folder.resolve("my roster.csv"));
		Path script = Files.writeString(this.folder.resolve("completion"), script("bash"));
		String[] words = line.split(" ", -1);
		String test = "source '" + script + "'; COMP_WORDS=(" + line + "); COMP_CWORD=" + (words.length - 1)
				+ "; _campusctl; printf '%s\\n' \"${COMPREPLY[@]}\"";
		Process bash = new ProcessBuilder("/bin/bash", "--norc", "-c", test).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.start();
		assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected + "\n");
	}

	private String script(String shell) {
		return shell.equals("bash") ? CompletionScript.bash(this.drill) : CompletionScript.zsh(this.drill);
	}

}
