package org.campusctl.shell.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConsoleTests {

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final AtomicLong nanos = new AtomicLong();

	@ParameterizedTest
	@CsvSource(textBlock = """
			y,   true
			YES, true
			是,  true
			n,   false
			'',  false
			maybe, false
			""")
	void aPersonConfirms(String answer, boolean expected) {
		assertThat(console(answer + "\n", true, Voice.NORMAL, false).confirm("q")).isEqualTo(expected);
	}

	@Test
	void withoutTerminalOnlyYesConfirms() {
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> console("y\n", false, Voice.NORMAL, false).confirm("q"))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.USAGE));
		assertThat(console("", false, Voice.NORMAL, true).confirm("q")).isTrue();
	}

	@Test
	void keysComeFromStandardInputLineByLine() {
		Console console = console("330299\r\nsecond\n", false, Voice.NORMAL, false);
		assertThat(console.readSecret("q")).isEqualTo("330299");
		assertThat(console.readSecret("q")).isEqualTo("second");
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> console.readSecret("q"));
	}

	@Test
	void quietKeepsWarnings() {
		Console quiet = console("", false, Voice.QUIET, false);
		quiet.say("said");
		quiet.detail("detail");
		quiet.warn("warned");
		assertThat(errors()).isEqualTo("warning: warned\n");
	}

	@Test
	void verboseTellsDetails() {
		console("", false, Voice.NORMAL, false).detail("detail");
		assertThat(errors()).isEmpty();
		console("", false, Voice.VERBOSE, false).detail("detail");
		assertThat(errors()).isEqualTo("detail\n");
	}

	@Test
	void progressOnATerminalIsRedrawn() {
		try (Progress progress = console("", true, Voice.NORMAL, false).progress("pupils", 1000)) {
			progress.update(1);
			this.nanos.set(Duration.ofSeconds(2).toNanos());
			progress.update(500);
		}
		assertThat(errors()).contains("\rpupils: 500 of 1,000 (50 %), 250/s, 0:02 left").doesNotContain("\n");
	}

	@Test
	void progressElsewhereIsALineAMinute() {
		try (Progress progress = console("", false, Voice.NORMAL, false).progress("pupils", 0)) {
			for (int second = 0; second <= 150; second++) {
				this.nanos.set(Duration.ofSeconds(second).toNanos());
				progress.update(second * 100L);
			}
		}
		assertThat(errors()).isEqualTo("pupils: 6,000, 100/s\npupils: 12,000, 100/s\n");
	}

	@Test
	void quietShowsNoProgress() {
		try (Progress progress = console("", true, Voice.QUIET, false).progress("pupils", 10)) {
			this.nanos.set(Duration.ofMinutes(5).toNanos());
			progress.update(5);
		}
		assertThat(errors()).isEmpty();
	}

	private Console console(String input, boolean terminal, Voice voice, boolean yes) {
		ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Streams streams = terminal ? Streams.ofTerminal(in, out, this.err) : Streams.of(in, out, this.err);
		return new Console(streams, new Manner(Form.TABLE, Locale.ENGLISH, voice, false, yes), this.nanos::get);
	}

	private String errors() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

}
