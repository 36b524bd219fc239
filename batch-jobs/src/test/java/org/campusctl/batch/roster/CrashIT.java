package org.campusctl.batch.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that dies at any point and is given again ends as one undisturbed run.
 */
class CrashIT {

	/** Stands in addresses, and so nowhere but in sealed columns and the frozen input. */
	private static final String CANARY = "金丝雀";

	@TempDir
	static Path folder;

	static RosterHarness harness;

	static Path before;

	static Path after;

	static String undisturbed;

	static RunReport report;

	@BeforeAll
	static void playUndisturbed() throws IOException {
		before = folder.resolve("before");
		after = folder.resolve("after");
		// More pupils than a chunk has rows, so that a crash can come between two.
		SampleGenerator.generate(SampleRequest.of(before, 8, 5600, 40, 7).withDefects(2));
		later(before, after);
		harness = RosterHarness.inHome(folder.resolve("home"));
		harness.run(Request.full(before));
		report = harness.run(Request.full(after));
		undisturbed = harness.state();
	}

	@AfterAll
	static void leave() {
		harness.close();
	}

	@ParameterizedTest
	@CsvSource({ "receive-end,0", "stage,0", "stage,1", "reconcile-begin,0", "reconcile-end,0", "apply-school,0",
			"apply-student,0", "apply-end,0", "report-begin,0", "report-end,0" })
	void endsAsOneUndisturbedRun(String haltPoint, int passes) throws IOException, InterruptedException {
		diesAndEndsAsOneUndisturbedRun(haltPoint, passes);
	}

	/** Every other halt point; {@code docs/reliability.md} tells the command. */
	@ParameterizedTest
	@EnabledIfSystemProperty(named = "campusctl.faults", matches = "all")
	@CsvSource({ "receive-begin,0", "stage,2", "apply-begin,0", "apply-class,0", "apply-staff,0", "apply-guardian,0" })
	void endsAsOneUndisturbedRunFromAnywhere(String haltPoint, int passes) throws IOException, InterruptedException {
		diesAndEndsAsOneUndisturbedRun(haltPoint, passes);
	}

	/**
	 * Killed from outside (SIGKILL) while the import is at a place: the tool, the
	 * database server, or both.
	 */
	@ParameterizedTest
	@EnabledIfSystemProperty(named = "campusctl.faults", matches = "all")
	@CsvSource({ "receive-end,tool", "receive-end,server", "receive-end,both", "stage,tool", "stage,both",
			"reconcile-begin,server", "reconcile-end,tool", "reconcile-end,server", "reconcile-end,both",
			"apply-student,tool", "apply-student,server", "apply-student,both", "apply-end,tool", "apply-end,server",
			"apply-end,both", "report-begin,server", "report-end,tool", "report-end,server", "report-end,both" })
	void survivesKillsFromOutside(String place, String victim) throws IOException, InterruptedException {
		isKilledAndEndsAsOneUndisturbedRun(place, victim);
	}

	@Test
	void endsSoonAfterItsServerWasKilled() throws IOException, InterruptedException {
		isKilledAndEndsAsOneUndisturbedRun("stage", "server");
	}

	private static void isKilledAndEndsAsOneUndisturbedRun(String place, String victim)
			throws IOException, InterruptedException {
		Path home = folder.resolve("killed");
		try (RosterHarness own = RosterHarness.inHome(home)) {
			own.clear();
			own.run(Request.full(before));
		}
		Process process = importIn(home, place, CrashingImport.PAUSE);
		assertThat(process.inputReader().readLine()).isEqualTo(place);
		if (!victim.equals("tool")) {
			killServer(home);
		}
		if (!victim.equals("server")) {
			process.destroyForcibly();
		}
		process.outputWriter().close();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isNotZero();
		try (RosterHarness own = RosterHarness.inHome(home)) {
			RunReport again = own.run(Request.full(after));
			assertThat(own.state().equals(undisturbed)).isTrue();
			assertThat(again.changes()).isEqualTo(report.changes());
			assertThat(counts(again)).isEqualTo(counts(report));
		}
	}

	private static void diesAndEndsAsOneUndisturbedRun(String haltPoint, int passes)
			throws IOException, InterruptedException {
		harness.clear();
		harness.run(Request.full(before));

		assertThat(importAndDie(haltPoint, passes)).isEqualTo(CrashingImport.DIED);
		if (haltPoint.equals("stage") || haltPoint.equals("apply-end")) {
			// Where staging and the merge are at their fullest; the search takes seconds.
			assertThat(filesWithCanary()).isEmpty();
		}
		RunReport again = harness.run(Request.full(after));

		assertThat(harness.state()).isEqualTo(undisturbed);
		assertThat(again.status()).isEqualTo(report.status());
		assertThat(again.changes()).isEqualTo(report.changes());
		assertThat(again.topErrors()).isEqualTo(report.topErrors());
		assertThat(again.inputs())
			.allSatisfy((input) -> assertThat(input.read()).isEqualTo(input.accepted() + input.rejected()));
		assertThat(counts(again)).isEqualTo(counts(report));
		assertThat(rejects(again)).isEqualTo(rejects(report));
		assertThat(harness.run(Request.full(after)).status()).isEqualTo("UNCHANGED");
		assertThat(RosterHarness.strings(harness.centre().work(),
				"SELECT tablename FROM pg_tables WHERE schemaname = 'staging'"))
			.isEmpty();
	}

	@Test
	void readsAgainWhatStagingHasLost() throws IOException, InterruptedException {
		harness.clear();
		harness.run(Request.full(before));
		assertThat(importAndDie("reconcile-begin", 0)).isEqualTo(CrashingImport.DIED);
		List<String> staged = RosterHarness.strings(harness.centre().work(),
				"SELECT tablename FROM pg_tables WHERE schemaname = 'staging' AND tablename LIKE 'student_rows_%'");
		RosterHarness.execute(harness.centre().work(),
				List.of("DELETE FROM staging." + staged.get(0) + " WHERE row_no % 7 = 0"));

		RunReport again = harness.run(Request.full(after));

		assertThat(harness.state()).isEqualTo(undisturbed);
		assertThat(again.changes()).isEqualTo(report.changes());
	}

	/**
	 * Files of the home, the server's data and log among them, that show a personal
	 * value.
	 */
	private static List<Path> filesWithCanary() throws IOException {
		byte[] canary = CANARY.getBytes(StandardCharsets.UTF_8);
		List<Path> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(harness.home())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				boolean mayHold = file.toString().contains("/input/")
						|| file.getFileName().toString().startsWith("rejects-");
				if (file.toString().endsWith(".lock")) {
					// Empty; and to close it would give up this process's own lock on it.
					continue;
				}
				if (!mayHold && Files.exists(file) && holds(Files.readAllBytes(file), canary)) {
					found.add(file);
				}
			}
		}
		catch (NoSuchFileException | UncheckedIOException ex) {
			// The server is at work and removes files of its own: look again.
			return filesWithCanary();
		}
		return found;
	}

	private static boolean holds(byte[] content, byte[] wanted) {
		for (int i = 0; i <= content.length - wanted.length; i++) {
			if (content[i] == wanted[0] && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
				return true;
			}
		}
		return false;
	}

	private static List<String> counts(RunReport run) {
		return run.inputs()
			.stream()
			.map((input) -> input.file() + " " + input.read() + " " + input.rejected() + " " + input.warnings())
			.toList();
	}

	private static List<List<String>> rejects(RunReport run) throws IOException {
		List<List<String>> files = new ArrayList<>();
		for (RunReport.Input input : run.inputs()) {
			if (input.rejects() != null) {
				files.add(Files.readAllLines(harness.home().resolve(input.rejects())));
			}
		}
		return files;
	}

	/** The same drop a month later: some have moved house, some are gone. */
	private static void later(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.toList()) {
				List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
				if (file.getFileName().toString().startsWith("students")) {
					for (int i = lines.size() - 1; i > 0; i--) {
						if (i % 211 == 0) {
							lines.remove(i);
						}
						else if (i % 3 == 0) {
							lines.set(i, lines.get(i).replace("号", "号" + CANARY));
						}
					}
				}
				Files.write(to.resolve(file.getFileName().toString()), lines, StandardCharsets.UTF_8);
			}
		}
	}

	private static void killServer(Path home) throws IOException {
		long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
		ProcessHandle.of(pid).ifPresent((server) -> {
			server.destroyForcibly();
			server.onExit().join();
		});
	}

	private static int importAndDie(String haltPoint, int passes) throws IOException, InterruptedException {
		Process process = importIn(folder.resolve("home"), haltPoint, String.valueOf(passes));
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("the import does not end");
		}
		return process.exitValue();
	}

	private static Process importIn(Path home, String haltPoint, String how) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
				CrashingImport.class.getName(), home.toString(), after.toString(), haltPoint, how)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

}
