package org.campusctl.shell.settings;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			import, import, 0
			improt, import, 1
			imprt,  import, 1
			importt, import, 1
			export, import, 2
			'',     abc,    3
			""")
	void countsTypingErrors(String left, String right, int errors) {
		assertThat(Nearest.distance(left, right)).isEqualTo(errors);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			--dry-rnu, --dry-run
			--yse,     --yes
			--x,       -
			wibble,    -
			""")
	void suggestsOnlyWhatIsNear(String typed, String expected) {
		assertThat(Nearest.to(typed, List.of("--dry-run", "--yes", "--mode")).orElse(null)).isEqualTo(expected);
	}

}
