package org.campusctl.shell.line;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.campusctl.shell.DrillCommands;
import org.campusctl.shell.command.HelpCommand;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTests {

	private final Suggestions suggestions = new Suggestions(
			new Catalogue(List.of(DrillCommands.class, HelpCommand.class), (type, call) -> type),
			() -> Set.of("330203"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', emptyValue = "", textBlock = """
			''                          | ''        | drill
			''                          | ''        | help
			drill                       | t         | take
			drill,take,--mode           | ''        | delta-only
			drill,take                  | --mode=d  | --mode=delta-only
			drill,take                  | --        | --dry-run
			drill,take                  | --        | --authority
			drill,take,--authority      | ''        | 330203
			--lang                      | ''        | zh
			--lang,zh                   | ''        | drill
			help                        | ''        | drill
			help,drill                  | ''        | take
			""")
	void offersWhatMayStandThere(String before, String word, String expected) {
		assertThat(at(before, word).words()).contains(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', emptyValue = "", textBlock = """
			drill,take,--dry-run        | --        | --dry-run
			drill                       | --        | --dry-run
			drill,take                  | ''        | take
			""")
	void offersNothingElse(String before, String word, String unwanted) {
		assertThat(at(before, word).words()).doesNotContain(unwanted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', emptyValue = "", textBlock = """
			drill,take                  | true
			drill,take,a                | true
			drill,take,--home           | true
			drill,take,--school         | false
			drill,act                   | false
			""")
	void offersPathsWherePathsAreTaken(String before, boolean paths) {
		assertThat(at(before, "").paths()).isEqualTo(paths);
	}

	private Suggestions.Suggestion at(String before, String word) {
		return this.suggestions.at(before.isEmpty() ? List.of() : Arrays.asList(before.split(",")), word);
	}

}
