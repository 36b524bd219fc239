package org.campusctl.shell;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is accepted on the command line, what is refused, and with which words.
 */
class CommandLineTests {

	@TempDir
	Path home;

	@Test
	void valuesArriveConverted() {
		Trial.Result result = run("drill", "take", "my roster.csv", "--mode", "delta-only", "--dry-run",
				"--max-rejects=5", "--school", "3133000001,3133000002", "--school=3133000003", "--as-of", "2026-09-01",
				"--timeout", "90s", "--name", "张三", "b.csv");
		assertThat(result.out()).contains("paths=[my roster.csv, b.csv]", "mode=DELTA_ONLY", "dryRun=true",
				"maxRejects=5", "school=[3133000001, 3133000002, 3133000003]", "asOf=2026-09-01", "timeout=PT1M30S",
				"name=张三");
		assertThat(result.code()).isZero();
	}

	@Test
	void whatIsNotGivenHasItsDefault() {
		assertThat(run("drill", "take", "a.csv").out()).contains("mode=FULL", "dryRun=false", "maxRejects=20",
				"school=[]", "asOf=null", "name=null", "count=0");
	}

	@Test
	void commonOptionsStandBeforeWithinAndAfterTheCommand() {
		assertThat(run("--output", "json", "drill", "take", "a").out()).startsWith("{");
		assertThat(run("drill", "--output=json", "take", "a").out()).startsWith("{");
		assertThat(run("drill", "take", "a", "--output", "json").out()).startsWith("{");
	}

	@Test
	void everythingAfterTwoDashesIsAnArgument() {
		assertThat(run("drill", "take", "--", "--dry-run", "--help").out()).contains("paths=[--dry-run, --help]",
				"dryRun=false");
	}

	@Test
	void flagsTakeAValueWithAnEqualsSignOnly() {
		assertThat(run("drill", "take", "a", "--dry-run=false").out()).contains("dryRun=false");
		assertThat(run("drill", "take", "--dry-run", "false").out()).contains("dryRun=true", "paths=[false]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			drill take a --dry-rnu              | There is no option --dry-rnu. Did you mean --dry-run?
			drill take a --dry                  | There is no option --dry.
			drill take a -x                     | There is no option -x.
			drill tke a                         | There is no command "drill tke". Did you mean "drill take"?
			dril                                | There is no command "dril". Did you mean "drill"?
			drill                               | "drill" is a group of commands.
			--output json                       | Usage: campusctl COMMAND
			drill take                          | The argument PATH is missing.
			drill take a --mode                 | The option --mode has no value. Expected --mode full|delta-only.
			drill take a --mode --dry-run       | The option --mode has no value.
			drill take a --mode=                | --mode is empty. Expected full|delta-only.
			drill take a --mode ful             | --mode: found "ful", expected: full, delta-only.
			drill take a --mode FULL            | --mode: found "FULL", expected: full, delta-only.
			drill take a --max-rejects 101      | --max-rejects: found "101", expected: 0-100.
			drill take a --max-rejects ten      | --max-rejects: found "ten", expected: 0-100.
			drill take a --max-rejects 5%       | --max-rejects: found "5%", expected: 0-100.
			drill take a --as-of 2026-02-30     | --as-of: found "2026-02-30", expected: 2026-09-01.
			drill take a --timeout 5            | --timeout: found "5", expected: 30s, 10m, 2h, 1d.
			drill take a --school 1,,2          | --school is empty. Expected SCHOOL.
			drill take a --mode full --mode full | The option --mode is given twice.
			drill take a --dry-run --dry-run    | The option --dry-run is given twice.
			drill take a --dry-run=yes          | --dry-run: found "yes", expected: true, false.
			drill take a --quiet --verbose      | Found --quiet and --verbose. Expected one of them.
			drill take a --output xml           | --output: found "xml", expected: table, json, csv.
			drill take a --lang fr              | --lang: found "fr", expected: zh, en.
			--lang en drill take a --lang en    | The option --lang is given twice.
			--dry-run drill take a              | The option --dry-run stands before the command.
			drill need k                        | The option --approver is missing. Expected --approver APPROVER.
			drill need k o extra --approver me  | Found "extra" after the last argument.
			drill end 3x                        | CODE
			version extra                       | Found "extra" after the last argument.
			help nothing                        | There is no command "nothing".
			""")
	void whatIsNotUnderstoodIsRefused(String line, String expected) {
		Trial.Result result = run(line.strip().split(" +"));
		assertThat(result.err()).contains(expected.equals("CODE") ? "found \"3x\", expected: N" : expected);
		assertThat(result.out()).isEmpty();
		assertThat(result.code()).isEqualTo(64);
	}

	@Test
	void noWordsWithoutTerminalIsWrongUsage() {
		Trial.Result result = run();
		assertThat(result.err()).contains("Usage: campusctl COMMAND", "drill take");
		assertThat(result.out()).isEmpty();
		assertThat(result.code()).isEqualTo(64);
	}

	@Test
	void numbersThatCouldBeSomebodysAreNotRepeated() {
		Trial.Result result = run("drill", "end", "330299201205068888");
		assertThat(result.err()).contains("expected: N").doesNotContain("330299201205068888");
	}

	@ParameterizedTest
	@ValueSource(strings = { "drill take --help", "--help drill take", "drill --help", "--help", "help drill take",
			"help", "version", "completion bash", "drill take -h" })
	void helpAndItsLikeMakeNoObject(String line) {
		int before = DrillCommands.CREATED.get();
		Trial.Result result = run(line.split(" "));
		assertThat(result.code()).isZero();
		assertThat(result.out()).isNotBlank();
		assertThat(result.err()).isEmpty();
		assertThat(DrillCommands.CREATED.get()).isEqualTo(before);
	}

	@Test
	void aMistypedValueMakesNoObject() {
		int before = DrillCommands.CREATED.get();
		assertThat(run("drill", "take", "a", "--mode", "ful").code()).isEqualTo(64);
		assertThat(DrillCommands.CREATED.get()).isEqualTo(before);
	}

	@Test
	void helpShowsUsageOptionsAndDefaults() {
		assertThat(run("drill", "take", "--help").out()).contains("Usage: campusctl drill take PATH... [OPTIONS]",
				"--mode full|delta-only", "[default: full]", "--max-rejects PERCENT", "[default: 20]",
				"--authority CODE");
	}

	@Test
	void versionIsAlsoAnOption() {
		assertThat(run("--version").out()).isEqualTo(run("version").out()).startsWith("campusctl ");
	}

	@Test
	void languageFollowsOptionEnvironmentFileAndLocale() throws Exception {
		assertThat(run("nope", "--lang", "zh").err()).contains("没有命令“nope”");
		assertThat(Trial.in(this.home).with("LANG", "zh_CN.UTF-8").run("nope").err()).contains("没有命令");
		assertThat(Trial.in(this.home).with("LC_ALL", "zh_TW.UTF-8").run("nope").err()).contains("没有命令");
		assertThat(Trial.in(this.home).with("LANG", "zh_CN.UTF-8").with("LC_ALL", "C").run("nope").err())
			.contains("There is no command");
		assertThat(Trial.in(this.home).configured("lang: zh").run("nope").err()).contains("没有命令");
		assertThat(Trial.in(this.home).with("CAMPUSCTL_LANG", "en").run("nope").err()).contains("There is no command");
	}

	@Test
	void authorityIsOneOfTheConfigured() {
		assertThat(run("drill", "act", "--authority", "330203").out()).startsWith("330203 ");
		Trial.Result wrong = run("drill", "act", "--authority", "330299");
		assertThat(wrong.code()).isEqualTo(64);
		assertThat(wrong.err()).contains("There is no authority \"330299\"", "330200");
	}

	private Trial.Result run(String... words) {
		return Trial.in(this.home).run(Arrays.copyOf(words, words.length));
	}

}
