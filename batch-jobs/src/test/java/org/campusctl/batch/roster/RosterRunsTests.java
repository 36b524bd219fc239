package org.campusctl.batch.roster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Runs that end otherwise than planned: nothing half done is ever seen, and the same
 * command again ends as one undisturbed run.
 */
class RosterRunsTests {

	private static final int CHUNK = 5000;

	@TempDir
	private static Path base;

	private static RosterHarness harness;

	@BeforeAll
	static void open() {
		harness = RosterHarness.open(base.resolve("home"));
	}

	@AfterAll
	static void close() {
		harness.close();
	}

	@BeforeEach
	void clear() {
		harness.clear();
	}

	@Test
	void halfAChunkIsNeverCommitted() {
		Request request = Request.full(classes(CHUNK + 1000));
		AtomicInteger chunks = new AtomicInteger();
		HaltPoint inTheSecondChunk = (name) -> {
			if (name.equals("stage") && chunks.incrementAndGet() == 2) {
				throw new IllegalStateException("halted");
			}
		};

		assertThatThrownBy(() -> harness.run(request, inTheSecondChunk)).isInstanceOf(RuntimeException.class);

		assertThat(single("SELECT count(*) FROM staging.class_rows_" + lastRun())).isEqualTo(String.valueOf(CHUNK));
		assertThat(harness.records("class")).isEmpty();
		assertThat(single("SELECT status FROM campus.run WHERE id = " + lastRun())).isEqualTo("FAILED");

		String died = lastRun();
		RunReport report = harness.run(request);

		assertThat(String.valueOf(report.run())).isEqualTo(died);
		assertThat(report.status()).isEqualTo("COMPLETED");
		assertThat(report.inputs()).extracting(RunReport.Input::read).containsExactly(CHUNK + 1000L, 1L);
		assertThat(harness.records("class")).hasSize(CHUNK + 1000);
		assertThat(single("SELECT count(*) FROM pg_tables WHERE schemaname = 'staging'")).isEqualTo("0");
	}

	@Test
	void whatAFinishedRunLeftInStagingIsDroppedByTheNext() {
		harness.run(Request.full(pupils(1)));
		String finished = lastRun();
		assertThatThrownBy(() -> harness.run(Request.full(pupils(2)), haltedAt("reconcile-begin")))
			.isInstanceOf(RuntimeException.class);
		String died = lastRun();
		RosterHarness.execute(harness.centre().work(),
				List.of("CREATE TABLE staging.class_rows_" + finished + " (row_no bigint)",
						"CREATE TABLE staging.class_rows_" + died + "0000 (row_no bigint)"));

		harness.run(Request.full(pupils(3)));

		// Of a run that can still be taken up, and of one that is not known, nothing is
		// touched while the next one starts; the next one overtakes the former.
		assertThat(staged()).contains("class_rows_" + died + "0000", "student_rows_" + died)
			.doesNotContain("class_rows_" + finished);
		harness.run(Request.full(pupils(4)));
		assertThat(staged()).containsExactly("class_rows_" + died + "0000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "receive-begin", "receive-end", "stage", "reconcile-begin", "reconcile-end", "apply-begin",
			"apply-school", "apply-student", "apply-end", "report-begin", "report-end" })
	void theSameCommandAgainEndsAsOneUndisturbedRun(String place) {
		Request request = Request.full(pupils(12));
		harness.run(request);
		String undisturbed = harness.state();
		harness.clear();

		assertThatThrownBy(() -> harness.run(request, haltedAt(place))).isInstanceOf(RuntimeException.class);
		boolean applied = Set.of("report-begin", "report-end").contains(place);
		assertThat(harness.records("student")).hasSize(applied ? 12 : 0);

		RunReport report = harness.run(request);

		assertThat(report.exitCode()).isZero();
		assertThat(report.changes().get("student")).containsEntry("created", 12L);
		assertThat(harness.state()).isEqualTo(undisturbed);
		assertThat(harness.run(request).status()).isEqualTo("UNCHANGED");
	}

	@Test
	void aSecondRunIsTurnedAwayAndToldWhoHoldsTheLock() {
		Request request = Request.full(pupils(2));
		AtomicReference<@Nullable Failure> second = new AtomicReference<>();
		RunReport first = harness.run(request, (name) -> {
			if (name.equals("reconcile-begin")) {
				second.set(catchThrowableOfType(Failure.class, () -> harness.run(request)));
			}
		});

		assertThat(first.status()).isEqualTo("COMPLETED");
		Failure turnedAway = Objects.requireNonNull(second.get());
		assertThat(turnedAway.kind()).isEqualTo(FailureKind.LOCKED);
		assertThat(turnedAway.kind().exitCode()).isEqualTo(75);
		assertThat(turnedAway.getMessage()).contains(String.valueOf(first.run()), "roster-import",
				String.valueOf(ProcessHandle.current().pid()));
	}

	@Test
	void anotherAuthorityWorksAtTheSameTimeAndTheCityDoesNot() {
		harness.run(Request.full(harness.drop(Map.of("schools.csv", table("school", "school\n南小\n北小")))));
		Request south = Request.full(harness.drop(Map.of("students.csv", table("student", "pupil | school\n1 | 南小"))))
			.as("330203");
		Request north = Request.full(harness.drop(Map.of("students.csv", table("student", "pupil | school\n2 | 北小"))))
			.as("330205");
		RunReport report = harness.run(south, (name) -> {
			if (name.equals("apply-begin")) {
				CompletableFuture.runAsync(() -> {
					assertThat(harness.run(north).changes().get("student")).containsEntry("created", 1L);
					assertThatThrownBy(() -> harness.run(Request.full(pupils(3)))).isInstanceOf(Failure.class);
				}).join();
			}
		});

		assertThat(report.changes().get("student")).containsEntry("created", 1L);
		assertThat(harness.records("student")).hasSize(2);
	}

	@Test
	void aDryRunChangesNothingAndDoesNotCountAsTheLastOne() {
		Request request = Request.full(pupils(3));
		String before = harness.state();

		RunReport plan = harness.run(request.dry());

		assertThat(plan.dryRun()).isTrue();
		assertThat(plan.changes().get("student")).containsEntry("created", 3L);
		assertThat(harness.state()).isEqualTo(before);
		assertThat(harness.run(request).status()).isEqualTo("COMPLETED");
		assertThat(harness.run(request.dry()).changes().get("student")).containsEntry("unchanged", 3L);
		assertThat(harness.run(request).status()).isEqualTo("UNCHANGED");
		assertThat(harness.run(request.forced()).changes().get("student")).containsEntry("unchanged", 3L);
		assertThat(harness.run(request.inDelta()).status()).isEqualTo("COMPLETED");
	}

	@Test
	void theReportOfAPlanIsWhatTheImportDoes() {
		harness.run(Request.full(pupils(12)));
		Request next = Request.full(pupils(11));

		Map<String, Map<String, Long>> planned = harness.run(next.dry()).changes();

		assertThat(harness.run(next).changes()).isEqualTo(planned);
		assertThat(planned.get("student")).containsEntry("departed", 1L).containsEntry("unchanged", 11L);
	}

	/** Under a key of several columns, where the planner expects to find next to none. */
	@Test
	@Timeout(120)
	void thousandsOfRepeatedRowsAreFoundInTimeThatGrowsWithTheirNumber() {
		Path drop = harness.drop(
				Map.of("schools.csv", table("school", "school\n南小"), "students.csv", table("student", "pupil\n1..3000"),
						"guardians.csv", table("guardian", "pupil | guardian\n1..3000 | 1\n1..3000 | 1\n1 | 2")));

		RunReport report = harness.run(Request.full(drop));

		assertThat(report.changes().get("guardian")).containsEntry("created", 3001L).containsEntry("unchanged", 3000L);
		assertThat(report.inputs()).filteredOn((input) -> "guardian".equals(input.dataset()))
			.extracting(RunReport.Input::read, RunReport.Input::rejected, RunReport.Input::warnings)
			.containsExactly(tuple(6001L, 0L, 3000L));
	}

	private static HaltPoint haltedAt(String place) {
		return (name) -> {
			if (name.equals(place)) {
				throw new IllegalStateException("halted");
			}
		};
	}

	private static Path classes(int number) {
		StringBuilder rows = new StringBuilder("school_code,class_code,name,grade\n");
		for (int i = 1; i <= number; i++) {
			rows.append(Fiction.schoolCode("南小")).append(',').append(i).append(',').append(i).append("班,3\n");
		}
		return harness.drop(Map.of("schools.csv", table("school", "school\n南小"), "classes.csv",
				rows.toString().getBytes(StandardCharsets.UTF_8)));
	}

	private static Path pupils(int number) {
		return harness.drop(Map.of("schools.csv", table("school", "school\n南小"), "students.csv",
				table("student", "pupil\n1.." + number)));
	}

	private static byte[] table(String dataset, String text) {
		return RosterHarness.csv(CaseTable.parse(text).asFile(dataset, Set.of()));
	}

	private static String lastRun() {
		return single("SELECT max(id) FROM campus.run");
	}

	private static List<String> staged() {
		return RosterHarness.strings(harness.centre().work(),
				"SELECT tablename FROM pg_tables WHERE schemaname = 'staging' ORDER BY tablename");
	}

	private static String single(String sql) {
		return RosterHarness.strings(harness.centre().work(), sql).get(0);
	}

}
