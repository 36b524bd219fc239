package org.campusctl.batch.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.JobControl;
import org.campusctl.batch.load.JobEntry;
import org.campusctl.batch.load.JobLog;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadService;
import org.campusctl.batch.load.Patience;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Stopping, going on with and giving up runs, and queueing behind them.
 */
class JobControlTests {

	@TempDir
	static Path folder;

	static RosterHarness harness;

	static Path drop;

	static String undisturbed;

	@BeforeAll
	static void open() {
		drop = folder.resolve("drop");
		SampleGenerator.generate(SampleRequest.of(drop, 3, 120, 20, 7).withDefects(2));
		harness = RosterHarness.open(folder.resolve("home"));
		harness.run(Request.full(drop));
		undisturbed = harness.state();
	}

	@AfterAll
	static void leave() {
		harness.close();
	}

	@BeforeEach
	void clear() {
		harness.clear();
	}

	@Test
	void aRunThatIsStoppedFromElsewhereGoesOnFromItsFrozenInput() throws Exception {
		long run = stoppedAt("stage");
		assertThat(harness.state()).isNotEqualTo(undisturbed);

		JobControl.Frozen frozen = control().frozen(run);
		assertThat(frozen.option("max-departures")).isEqualTo("10");
		RunReport report = harness.run(Request.full(frozen.paths().get(0)));

		assertThat(report.run()).isEqualTo(run);
		assertThat(report.inputs())
			.allSatisfy((input) -> assertThat(input.read()).isEqualTo(input.accepted() + input.rejected()));
		assertThat(harness.state()).isEqualTo(undisturbed);
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> control().frozen(run))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("run.not-restartable"));
	}

	@Test
	void aStatementIsCancelledForAStop() throws Exception {
		AtomicReference<@Nullable JobEntry> after = new AtomicReference<>();
		AtomicReference<@Nullable Thread> stopping = new AtomicReference<>();
		RunReport report = harness.run(Request.full(drop), (reached) -> {
			if (reached.equals("reconcile-begin")) {
				Thread thread = new Thread(() -> after.set(control().stop(runAtWork().run(), Duration.ofSeconds(60))));
				stopping.set(thread);
				thread.start();
				// Stands for a long statement of the step.
				RosterHarness.strings(harness.centre().work(), "SELECT pg_sleep(60)::text");
			}
		});
		Objects.requireNonNull(stopping.get()).join();

		assertThat(report.status()).isEqualTo("STOPPED");
		assertThat(report.exitCode()).isEqualTo(FailureKind.INTERRUPTED.exitCode());
		assertThat(after.get()).isNotNull().extracting(JobEntry::status).isEqualTo("STOPPED");
		harness.run(Request.full(drop));
		assertThat(harness.state()).isEqualTo(undisturbed);
	}

	@Test
	void aStopThatComesBetweenTwoStatementsCancelsTheNext() {
		AtomicReference<@Nullable RosterImport> job = new AtomicReference<>();
		RunReport report = importing(job, LoadListener.SILENT, (reached) -> {
			if (reached.equals("apply-school")) {
				Objects.requireNonNull(job.get()).stop();
				// On the connection of the step.
				new JdbcTemplate(harness.tools().infrastructure().dataSource()).execute("SELECT pg_sleep(60)");
			}
		});

		assertThat(report.status()).isEqualTo("STOPPED");
		assertThat(report.seconds()).isLessThan(30);
		assertThat(harness.records("school")).isEmpty();
		assertThat(harness.run(Request.full(drop)).run()).isEqualTo(report.run());
		assertThat(harness.state()).isEqualTo(undisturbed);
	}

	@Test
	void aStopThatComesWhileFilesAreReceivedIsNotForgotten() {
		AtomicReference<@Nullable RosterImport> job = new AtomicReference<>();
		RunReport report = importing(job, new LoadListener() {
			@Override
			public void started(long run, boolean resumed) {
				Objects.requireNonNull(job.get()).stop();
			}
		}, HaltPoint.NONE);

		assertThat(report.status()).isEqualTo("STOPPED");
		assertThat(report.exitCode()).isEqualTo(FailureKind.INTERRUPTED.exitCode());
		assertThat(harness.run(Request.full(drop)).run()).isEqualTo(report.run());
		assertThat(harness.state()).isEqualTo(undisturbed);
	}

	private static RunReport importing(AtomicReference<@Nullable RosterImport> job, LoadListener listener,
			HaltPoint haltPoint) {
		RosterImport made = new RosterImport(new LoadService(harness.tools(), haltPoint),
				harness.tools().infrastructure(), harness.settings());
		job.set(made);
		return made.run(Request.full(drop).options(), listener);
	}

	@Test
	void aRunThatIsGivenUpLeavesNothingAndIsNotGoneOnWith() throws Exception {
		long run = stoppedAt("stage");

		assertThat(control().abandon(run).status()).isEqualTo("ABANDONED");

		assertThat(harness.home().resolve("runs").resolve(String.valueOf(run)).resolve("input")).doesNotExist();
		assertThat(RosterHarness.strings(harness.centre().work(),
				"SELECT tablename FROM pg_tables WHERE schemaname = 'staging'"))
			.isEmpty();
		assertThat(harness.run(Request.full(drop)).run()).isGreaterThan(run);
		assertThat(harness.state()).isEqualTo(undisturbed);
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> control().abandon(run))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("run.not-abandonable"));
	}

	@Test
	void aRunAtWorkIsNotTakenOver() {
		harness.run(Request.full(drop), (reached) -> {
			if (reached.equals("reconcile-begin")) {
				long run = runAtWork().run();
				assertThatExceptionOfType(Failure.class).isThrownBy(() -> control().abandon(run))
					.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.LOCKED))
					.withMessageContaining("process " + ProcessHandle.current().pid());
				assertThatExceptionOfType(Failure.class).isThrownBy(() -> harness.run(Request.full(drop)))
					.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.LOCKED));
				assertThat(control().frozen(run).paths()).allMatch(Files::isDirectory);
			}
		});
		assertThat(harness.state()).isEqualTo(undisturbed);
	}

	@Test
	void whoWaitsIsServedWhenTheLockIsFree() throws Exception {
		CountDownLatch queued = new CountDownLatch(1);
		AtomicReference<@Nullable CompletableFuture<RunReport>> second = new AtomicReference<>();
		harness.run(Request.full(drop), (reached) -> {
			if (reached.equals("reconcile-begin")) {
				Patience patience = new Patience(Duration.ofMinutes(1), (holder) -> queued.countDown());
				second.set(CompletableFuture
					.supplyAsync(() -> harness.run(Request.full(drop).forced(), HaltPoint.NONE, patience)));
				await(queued);
			}
		});
		assertThat(Objects.requireNonNull(second.get()).get(1, TimeUnit.MINUTES).status())
			.isEqualTo("COMPLETED_WITH_REJECTS");
		assertThat(harness.state()).isEqualTo(undisturbed);
	}

	@Test
	void patienceEnds() {
		List<String> holders = new CopyOnWriteArrayList<>();
		harness.run(Request.full(drop), (reached) -> {
			if (reached.equals("reconcile-begin")) {
				Patience patience = new Patience(Duration.ofMillis(50), (holder) -> holders.add(holder.code()));
				assertThatExceptionOfType(Failure.class)
					.isThrownBy(() -> harness.run(Request.full(drop), HaltPoint.NONE, patience))
					.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.LOCKED));
			}
		});
		assertThat(holders).containsExactly("run.locked");
	}

	/** Stop a run when it reaches a place, from another thread. */
	private static long stoppedAt(String place) throws InterruptedException {
		AtomicReference<@Nullable Thread> stopping = new AtomicReference<>();
		RunReport report = harness.run(Request.full(drop), (reached) -> {
			if (reached.equals(place) && stopping.get() == null) {
				Thread thread = new Thread(() -> control().stop(runAtWork().run(), Duration.ofSeconds(60)));
				stopping.set(thread);
				thread.start();
				while (RosterHarness
					.strings(harness.centre().work(), "SELECT 1 FROM batch_job_execution WHERE status = 'STOPPING'")
					.isEmpty()) {
					Thread.onSpinWait();
				}
			}
		});
		Objects.requireNonNull(stopping.get()).join();
		assertThat(report.status()).isEqualTo("STOPPED");
		return report.run();
	}

	private static JobEntry runAtWork() {
		return log().atWork().get(0);
	}

	private static JobControl control() {
		return new JobControl(harness.tools(), log());
	}

	private static JobLog log() {
		return new JobLog(harness.tools().infrastructure(), harness.home(), null);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
