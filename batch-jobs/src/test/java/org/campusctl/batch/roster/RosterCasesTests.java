package org.campusctl.batch.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the case files of {@code cases/roster} through the import.
 */
class RosterCasesTests {

	private static final List<String> FILES = List.of("files.yaml", "rows.yaml", "identifiers.yaml", "references.yaml",
			"classes.yaml", "duplicates.yaml", "transfers.yaml", "departures.yaml", "numbers.yaml", "schools.yaml",
			"columns.yaml", "staff.yaml", "guardians.yaml", "rejects.yaml");

	private static final int CASES_AT_LEAST = 90;

	@TempDir
	private static Path home;

	private static RosterHarness harness;

	@BeforeAll
	static void open() {
		harness = RosterHarness.open(home.resolve("home"));
	}

	@AfterAll
	static void close() {
		harness.close();
	}

	@TestFactory
	Stream<DynamicNode> cases() {
		String only = System.getProperty("cases", "");
		return FILES.stream()
			.map((file) -> DynamicContainer.dynamicContainer(file,
					RosterCase.read(file)
						.stream()
						.filter((example) -> (file + ": " + example.title()).contains(only))
						.map((example) -> DynamicTest.dynamicTest(example.title(), () -> {
							harness.clear();
							new CasePlayer(harness).play(example);
						}))));
	}

	@Test
	void everyCodeOfTheContractHasACase() throws IOException {
		Set<String> shown = new LinkedHashSet<>();
		int cases = 0;
		for (String file : FILES) {
			for (RosterCase example : RosterCase.read(file)) {
				shown.addAll(example.codes());
				cases++;
			}
		}
		assertThat(shown).containsAll(codes());
		assertThat(cases).isGreaterThanOrEqualTo(CASES_AT_LEAST);
	}

	/** The list "Findings on rows" of the contract. */
	private static List<String> codes() throws IOException {
		try (InputStream in = RosterCasesTests.class.getResourceAsStream("/cases/roster/codes.txt")) {
			assertThat(in).isNotNull();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
	}

}
