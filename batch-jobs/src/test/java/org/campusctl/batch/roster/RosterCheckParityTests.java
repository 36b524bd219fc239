package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.campusctl.batch.check.CheckReport;
import org.campusctl.batch.check.DropCheck;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.roster.DepartureGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The check says of a drop what an import into an empty data centre says of it.
 */
class RosterCheckParityTests {

	@TempDir
	private Path folder;

	@Test
	void sameRejectsSameWarningsSameCounts() throws IOException {
		Path drop = this.folder.resolve("drop");
		SampleGenerator.generate(SampleRequest.of(drop, 12, 900, 150, 7).withGuardians(800).withDefects(25));
		try (RosterHarness harness = RosterHarness.open(this.folder.resolve("home"))) {
			RunReport imported = harness.run(new RosterHarness.Request(List.of(drop), false, false, false, 100,
					DepartureGuard.standard(), null));
			Path rejects = this.folder.resolve("rejects");
			CheckReport checked = new RosterCheck(
					new DropCheck(CodeTables.builtIn(), Locale.ENGLISH, new RunReport.Tool("test", "none")),
					harness.settings())
				.run(List.of(drop), 100, null, rejects, LoadListener.SILENT);
			Path run = harness.home().resolve("runs").resolve(String.valueOf(imported.run()));
			assertThat(files(rejects)).isEqualTo(files(run)).hasSizeGreaterThan(5);
			assertThat(counts(checked.account())).isEqualTo(counts(imported));
			assertThat(checked.account().topErrors()).isEqualTo(imported.topErrors());
			assertThat(checked.account().exitCode()).isEqualTo(imported.exitCode());
		}
	}

	private static List<List<Object>> counts(RunReport report) {
		return report.inputs()
			.stream()
			.map((input) -> List.<Object>of(input.file(), input.sha256(), input.read(), input.accepted(),
					input.rejected(), input.warnings()))
			.toList();
	}

	private static Map<String, String> files(Path folder) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path file : entries.filter((entry) -> entry.toString().endsWith(".csv")).toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return files;
	}

}
