package org.campusctl.shell;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptRunTests {

	@TempDir
	Path home;

	@Test
	void runsCommandsUntilOneFails() throws Exception {
		Trial.Result result = run("""
				\ufeff# the nightly drill
				drill take "my roster.csv"   # quoted

				drill end 4
				drill end 0
				""");
		assertThat(result.out()).contains("paths=[my roster.csv]");
		assertThat(result.err()).contains(this.home.resolve("script.txt") + ":4: the command ended with 4");
		assertThat(result.code()).isEqualTo(4);
	}

	@Test
	void keepsGoingWhenTold() throws Exception {
		Trial.Result result = run("drill end 4\ndrill nope\ndrill take a\n", "--keep-going");
		assertThat(result.out()).contains("paths=[a]");
		assertThat(result.err()).contains(":1: the command ended with 4; going on", ":2: the command ended with 64");
		assertThat(result.code()).isEqualTo(4);
	}

	@Test
	void optionsOfTheScriptHoldForItsLines() throws Exception {
		Trial.Result result = run("drill act\ndrill act --authority 330205\n", "--authority", "330203");
		assertThat(result.out().lines()).first().asString().startsWith("330203 ");
		assertThat(result.out().lines()).last().asString().startsWith("330205 ");
	}

	@Test
	void anOpenQuoteStopsIt() throws Exception {
		Trial.Result result = run("drill take 'a\n");
		assertThat(result.err()).contains("is not closed", "script.txt:1:");
		assertThat(result.code()).isEqualTo(64);
	}

	@Test
	void aScriptThatRunsItselfIsRefused() throws Exception {
		Trial.Result result = run("script run " + this.home.resolve("script.txt") + "\n");
		assertThat(result.err()).contains("runs itself");
		assertThat(result.code()).isEqualTo(64);
	}

	@Test
	void anotherHomeInTheSameProcessIsRefused() throws Exception {
		Trial.Result result = run("drill end 0\ndrill end 0 --home " + this.home.resolve("other") + "\n");
		assertThat(result.err()).contains("is open in this process", ":2:");
		assertThat(result.code()).isEqualTo(64);
	}

	@Test
	void aFileThatIsNoTextIsRefused() throws Exception {
		Files.write(this.home.resolve("script.txt"), new byte[] { (byte) 0xc8, (byte) 0xcb, '\n' });
		assertThat(Trial.in(this.home).run("script", "run", this.home.resolve("script.txt").toString()).code())
			.isEqualTo(65);
	}

	private Trial.Result run(String text, String... options) throws Exception {
		Path script = Files.writeString(this.home.resolve("script.txt"), text);
		String[] words = new String[options.length + 3];
		words[0] = "script";
		words[1] = "run";
		words[2] = script.toString();
		System.arraycopy(options, 0, words, 3, options.length);
		return Trial.in(this.home).run(words);
	}

}
