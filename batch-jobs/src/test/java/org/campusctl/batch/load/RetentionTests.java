package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What runs left of people goes after the days that are configured, and nothing else.
 */
class RetentionTests {

	private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

	private static final Duration OLD = Duration.ofDays(90).plusSeconds(1);

	private static final Duration YOUNG = Duration.ofDays(90).minusSeconds(1);

	@TempDir
	Path home;

	@Test
	void oldRejectAndWarningsFilesGo() throws IOException {
		Path rejects = file("runs/7/rejects-student-1.csv", OLD);
		Path workbook = file("runs/7/rejects-student-1.xlsx", OLD);
		Path warnings = file("runs/7/warnings-student-1.csv", OLD);
		assertThat(new Retention(this.home, 90).purge(NOW)).isEqualTo(3);
		assertThat(rejects).doesNotExist();
		assertThat(workbook).doesNotExist();
		assertThat(warnings).doesNotExist();
	}

	@Test
	void youngFilesAndAccountsStay() throws IOException {
		Path rejects = file("runs/8/rejects-student-1.csv", YOUNG);
		Path account = file("runs/8/run.json", OLD);
		Path findings = file("runs/8/findings.csv", OLD);
		Path elsewhere = file("runs/notes/rejects-of-mine.csv", OLD);
		assertThat(new Retention(this.home, 90).purge(NOW)).isZero();
		assertThat(rejects).exists();
		assertThat(account).exists();
		assertThat(findings).exists();
		assertThat(elsewhere).exists();
	}

	@Test
	void theFrozenInputOfADeadRunGoesAsAWhole() throws IOException {
		file("runs/9/input/1/students.csv", OLD);
		age(this.home.resolve("runs/9/input/1"), OLD);
		age(this.home.resolve("runs/9/input"), OLD);
		assertThat(new Retention(this.home, 90).purge(NOW)).isEqualTo(1);
		assertThat(this.home.resolve("runs/9/input")).doesNotExist();
		assertThat(this.home.resolve("runs/9")).exists();
	}

	@Test
	void aFrozenInputWithAnythingYoungStays() throws IOException {
		Path old = file("runs/9/input/schools.csv", OLD);
		Path young = file("runs/9/input/students.csv", YOUNG);
		age(this.home.resolve("runs/9/input"), OLD);
		assertThat(new Retention(this.home, 90).purge(NOW)).isZero();
		assertThat(old).exists();
		assertThat(young).exists();
	}

	@Test
	void linksAreNotFollowed() throws IOException {
		Path outside = file("outside/rejects-student-1.csv", OLD);
		Files.createDirectories(this.home.resolve("runs"));
		Files.createSymbolicLink(this.home.resolve("runs/10"), outside.getParent());
		Path input = Files.createDirectories(this.home.resolve("runs/11")).resolve("input");
		Files.createSymbolicLink(input, outside.getParent());
		new Retention(this.home, 90).purge(NOW);
		assertThat(outside).exists();
	}

	@Test
	void aHomeWithoutRunsHasNothingToRemove() {
		assertThat(new Retention(this.home, 1).purge(NOW)).isZero();
	}

	@Test
	void noDaysAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Retention(this.home, 0))
			.withMessage("days: found 0, expected 1 or more");
	}

	private Path file(String name, Duration age) throws IOException {
		Path file = this.home.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "x");
		age(file, age);
		return file;
	}

	private static void age(Path path, Duration age) throws IOException {
		Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
	}

}
