package org.campusctl.shell.line;

import java.util.List;
import java.util.Locale;

import org.campusctl.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SplitterTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			roster import a.csv      | roster;import;a.csv
			import "my roster.csv"   | import;my roster.csv
			import 'my roster.csv'   | import;my roster.csv
			import my\\ roster.csv    | import;my roster.csv
			"a\\"b\\\\c\\d"            | a"b\\c\\d
			'a\\b'                    | a\\b
			--name="张 三"x           | --name=张 三x
			a ""                     | a;
			!history $HOME *.csv ~   | !history;$HOME;*.csv;~
			a # comment              | a
			a#b 'c#d'                | a#b;c#d
			# only a comment         | ~
			""")
	void splitsAsAPosixShellDoes(String line, String words) {
		List<String> expected = words.equals("~") ? List.of() : List.of(words.split(";", -1));
		assertThat(Splitter.split(line)).isEqualTo(expected);
	}

	@Test
	void openQuoteIsRefusedWithItsPlace() {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> Splitter.split("import \"my roster"))
			.satisfies((failure) -> assertThat(failure.text(Locale.ENGLISH))
				.isEqualTo("The quote \" at character 8 is not closed. Expected a second \"."));
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> Splitter.split("a\\"))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("usage.backslash-at-end"));
	}

	@Test
	void aLineBeingTypedHasAWordAtTheCursor() {
		assertThat(Splitter.partial("roster im")).isEqualTo(new Splitter.Partial(List.of("roster"), "im", 7));
		assertThat(Splitter.partial("roster ")).isEqualTo(new Splitter.Partial(List.of("roster"), "", 7));
		assertThat(Splitter.partial("x \"my ro")).isEqualTo(new Splitter.Partial(List.of("x"), "my ro", 2));
	}

}
