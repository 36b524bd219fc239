package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.storage.StorageSettings;
import org.campusctl.storage.TestDataCentre;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Whatever goes wrong under an import, nothing is lost, doubled or half-applied, and the
 * same import again ends as an undisturbed one ({@code docs/reliability.md}).
 */
class FaultTests {

	@TempDir
	static Path folder;

	static RosterHarness harness;

	static StorageSettings settings;

	static Path before;

	static Path after;

	static String untouched;

	static String undisturbed;

	static @Nullable RunReport report;

	@BeforeAll
	static void playUndisturbed() {
		before = folder.resolve("before");
		after = folder.resolve("after");
		SampleGenerator.generate(SampleRequest.of(before, 3, 110, 20, 7).withDefects(2));
		SampleGenerator.generate(SampleRequest.of(after, 3, 130, 20, 8).withDefects(2));
		settings = TestDataCentre.empty(folder.resolve("home"));
		harness = RosterHarness.at(settings);
		harness.run(Request.full(before));
		untouched = harness.state();
		report = harness.run(Request.full(after));
		undisturbed = harness.state();
	}

	@AfterAll
	static void leave() {
		harness.close();
	}

	@BeforeEach
	void importBefore() {
		harness.clear();
		harness.run(Request.full(before));
		assertThat(harness.state().equals(untouched)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "receive-begin", "stage", "reconcile-begin", "reconcile-end", "apply-begin",
			"apply-student", "apply-end", "report-begin", "report-end" })
	void connectionsAreEndedByTheServer(String place) {
		Failure failure = importFailing(once(place,
				() -> RosterHarness.strings(harness.centre().owner(),
						"SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE usename = 'campus_work'"
								+ " AND datname = current_database()")));

		assertThat(failure.kind()).isEqualTo(FailureKind.DATABASE_UNREACHABLE);
		assertThat(failure.code()).isEqualTo("run.connection-lost");
		if (!place.startsWith("report")) {
			assertThat(harness.state().equals(untouched)).isTrue();
		}
		againEndsAsUndisturbed();
	}

	@ParameterizedTest
	@CsvSource({ "stage,2000,false", "stage,2000,true", "reconcile-end,0,true", "apply-student,0,false" })
	void theLineIsCut(String place, long bytes, boolean hard) throws IOException {
		try (FaultyLine line = new FaultyLine(port()); RosterHarness far = RosterHarness.at(through(line))) {
			HaltPoint cutting = once(place, () -> line.cutAfter(bytes, hard));
			Failure failure = catchThrowableOfType(Failure.class, () -> far.run(Request.full(after), cutting));
			assertThat(failure.kind()).isEqualTo(FailureKind.DATABASE_UNREACHABLE);
		}
		awaitLocksFree();
		assertThat(harness.state().equals(untouched)).isTrue();
		againEndsAsUndisturbed();
	}

	@Test
	void theLineIsSlow() throws IOException {
		try (FaultyLine line = new FaultyLine(port()); RosterHarness far = RosterHarness.at(through(line))) {
			line.delay(2_000_000);
			assertThat(far.run(Request.full(after)).status()).isEqualTo("COMPLETED_WITH_REJECTS");
		}
		assertThat(harness.state().equals(undisturbed)).isTrue();
	}

	@Test
	void rowsThatSomebodyElseLocksAreWaitedForOrTryLater() throws Exception {
		RosterHarness.execute(harness.centre().owner(),
				List.of("ALTER DATABASE " + database() + " SET lock_timeout = '200ms'"));
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		Thread other = new Thread(() -> lockPupils(locked, done));
		other.start();
		locked.await();
		try (RosterHarness impatient = RosterHarness.at(settings)) {
			Failure failure = catchThrowableOfType(Failure.class, () -> impatient.run(Request.full(after)));
			assertThat(failure.kind()).isEqualTo(FailureKind.LOCKED);
		}
		finally {
			done.countDown();
			other.join();
			RosterHarness.execute(harness.centre().owner(),
					List.of("ALTER DATABASE " + database() + " RESET lock_timeout"));
		}
		assertThat(harness.state().equals(untouched)).isTrue();
		againEndsAsUndisturbed();
	}

	@ParameterizedTest
	@ValueSource(strings = { "changed", "truncated", "removed" })
	void theInputIsDisturbedWhileItIsRead(String how) throws IOException {
		Path drop = copyOf(after, folder.resolve("copy-" + how));
		RunReport disturbed = harness.run(Request.full(drop), once("receive-end", () -> disturb(drop, how)));
		assertThat(disturbed.changes()).isEqualTo(reference().changes());
		assertThat(harness.state().equals(undisturbed)).isTrue();
	}

	@Test
	void aFrozenInputThatWasDamagedIsNotGoneOnWith() throws IOException {
		importFailing(once("reconcile-begin", () -> {
			throw new IllegalStateException("power cut");
		}));
		long run = Long
			.parseLong(RosterHarness.strings(harness.centre().work(), "SELECT max(id)::text FROM campus.run").get(0));
		Path input = harness.home().resolve("runs").resolve(String.valueOf(run)).resolve("input");
		try (Stream<Path> copies = Files.list(input)) {
			for (Path copy : copies.filter((file) -> !file.toString().endsWith(".json")).toList()) {
				Files.write(copy, new byte[] { 'x' });
			}
		}
		Failure failure = catchThrowableOfType(Failure.class, () -> harness.run(Request.full(after)));
		assertThat(failure.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
		assertThat(harness.state().equals(untouched)).isTrue();
	}

	@Test
	void theClockIsSetBackAnHour() {
		importFailing(once("reconcile-end", () -> {
			throw new IllegalStateException("power cut");
		}));
		// Seen from a clock that was set back, everything so far lies in the future.
		RosterHarness.execute(harness.centre().owner(), List.of(
				"UPDATE campus.run SET started = started + interval '1 hour', ended = ended + interval '1 hour'",
				"UPDATE batch_job_execution SET create_time = create_time + interval '1 hour',"
						+ " start_time = start_time + interval '1 hour', end_time = end_time + interval '1 hour',"
						+ " last_updated = last_updated + interval '1 hour'",
				"UPDATE batch_step_execution SET create_time = create_time + interval '1 hour',"
						+ " start_time = start_time + interval '1 hour', end_time = end_time + interval '1 hour',"
						+ " last_updated = last_updated + interval '1 hour'"));
		againEndsAsUndisturbed();
	}

	private static void againEndsAsUndisturbed() {
		RunReport again = harness.run(Request.full(after));
		assertThat(harness.state().equals(undisturbed)).as("the same as an undisturbed import").isTrue();
		assertThat(again.status()).isEqualTo(reference().status());
		assertThat(again.changes()).isEqualTo(reference().changes());
		assertThat(again.topErrors()).isEqualTo(reference().topErrors());
		assertThat(again.inputs())
			.allSatisfy((input) -> assertThat(input.read()).isEqualTo(input.accepted() + input.rejected()));
		assertThat(rejects(again).equals(rejects(reference()))).as("the same reject files").isTrue();
		assertThat(harness.run(Request.full(after)).status()).isEqualTo("UNCHANGED");
	}

	private static RunReport reference() {
		if (report == null) {
			throw new IllegalStateException("not played yet");
		}
		return report;
	}

	private static List<Integer> rejects(RunReport run) {
		return run.inputs().stream().map((input) -> Math.toIntExact(input.rejected())).toList();
	}

	private static Failure importFailing(HaltPoint fault) {
		try {
			harness.run(Request.full(after), fault);
		}
		catch (Failure ex) {
			return ex;
		}
		catch (RuntimeException ex) {
			return new Failure(ex, FailureKind.INTERRUPTED, "other");
		}
		throw new AssertionError("the import did not fail");
	}

	private static HaltPoint once(String place, Runnable fault) {
		boolean[] done = { false };
		return (reached) -> {
			if (reached.equals(place) && !done[0]) {
				done[0] = true;
				fault.run();
			}
		};
	}

	/** The server notices a dead client within a second. */
	private static void awaitLocksFree() {
		while (!RosterHarness
			.strings(harness.centre().work(),
					"SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid IN (4712, 4713)"
							+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.isEmpty()) {
			Thread.onSpinWait();
		}
	}

	private static void lockPupils(CountDownLatch locked, CountDownLatch done) {
		try (var connection = harness.centre().owner().getConnection(); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("LOCK TABLE campus.student IN ACCESS EXCLUSIVE MODE");
			locked.countDown();
			done.await();
			connection.rollback();
			connection.setAutoCommit(true);
		}
		catch (java.sql.SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void disturb(Path drop, String how) {
		try (Stream<Path> files = Files.list(drop)) {
			for (Path file : files.toList()) {
				switch (how) {
					case "changed" -> Files.writeString(file, "name\nsomebody else\n");
					case "truncated" -> Files.write(file, new byte[0]);
					default -> Files.delete(file);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path copyOf(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : new ArrayList<>(files.toList())) {
				Files.copy(file, to.resolve(file.getFileName().toString()));
			}
		}
		return to;
	}

	private static int port() {
		String address = String.valueOf(settings.url()).replaceFirst(".*//", "").replaceFirst("/.*", "");
		return Integer.parseInt(address.substring(address.indexOf(':') + 1));
	}

	private static String database() {
		return String.valueOf(settings.url()).replaceFirst(".*/", "").replaceFirst("\\?.*", "");
	}

	private static StorageSettings through(FaultyLine line) {
		return new StorageSettings(settings.home(),
				String.valueOf(settings.url()).replace(":" + port() + "/", ":" + line.port() + "/"), settings.owner(),
				settings.ownerPasswordFile(), settings.work(), settings.workPasswordFile(), false);
	}

}
