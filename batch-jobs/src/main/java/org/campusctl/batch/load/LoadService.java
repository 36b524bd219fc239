package org.campusctl.batch.load;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.DropLimits;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;
import org.campusctl.storage.HostName;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.ObjectMapper;

/**
 * Runs a drop through the pipeline, under the lock of its scope: says UNCHANGED when the
 * same was imported last, takes up a run that died, starts a new one otherwise.
 */
public final class LoadService {

	private static final Logger LOG = LoggerFactory.getLogger(LoadService.class);

	private static final long CANCEL_MILLIS = 300;

	private final LoadTools tools;

	private final RunMapper runs;

	private final LoadMapper load;

	private final RunReports reports;

	private final RunFolders folders;

	private final Executions executions;

	private final HaltPoint haltPoint;

	private final AtomicReference<@Nullable AtWork> current = new AtomicReference<>();

	private volatile boolean stopping;

	public LoadService(LoadTools tools) {
		this(tools, HaltPoint.NONE);
	}

	/**
	 * Create the service with halt points, for the tests of crash and restart.
	 * @param tools what loads need
	 * @param haltPoint called at every halt point
	 */
	public LoadService(LoadTools tools, HaltPoint haltPoint) {
		this.tools = tools;
		BatchInfrastructure infrastructure = tools.infrastructure();
		this.runs = infrastructure.mapper(RunMapper.class);
		this.load = infrastructure.mapper(LoadMapper.class);
		this.reports = new RunReports(tools, this.runs);
		this.folders = new RunFolders(tools.home());
		this.executions = new Executions(infrastructure);
		this.haltPoint = haltPoint;
	}

	/**
	 * Load a drop.
	 * @param request what to load and how
	 * @param listener told of the progress
	 * @return the account, also of a refused or stopped run
	 * @throws Failure if nothing could be done: locked, input not found, disk full
	 */
	public RunReport load(LoadRequest request, LoadListener listener) {
		try {
			RunLock lock = RunLock.acquire(this.tools, this.runs, request.job(), request.authority());
			try {
				return loadLocked(request, listener);
			}
			finally {
				lock.close();
			}
		}
		catch (RuntimeException ex) {
			throw (StepFailure.isConnectionLost(ex) || isOutOfRoom(ex))
					? new Failure(ex, FailureKind.DATABASE_UNREACHABLE, "run.database-lost") : ex;
		}
	}

	/**
	 * Ask the load at work, if any, to stop at the end of its chunk. Called from another
	 * thread.
	 */
	public void stop() {
		this.stopping = true;
		this.tools.patience().cancel();
		AtWork work = this.current.get();
		if (work != null) {
			this.executions.stop(work.run().request().job(), work.run().id());
			Thread cancelling = new Thread(() -> cancelUntilItEnds(work), "stop");
			cancelling.setDaemon(true);
			cancelling.start();
		}
	}

	/** A cancellation that comes between two statements is lost: the next one counts. */
	private void cancelUntilItEnds(AtWork work) {
		try {
			while (this.current.get() != null) {
				work.steps().cancelStatement();
				Thread.sleep(CANCEL_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			LOG.warn("a statement could not be cancelled: {}", StepFailure.safe(ex).getMessage());
		}
	}

	private RunReport loadLocked(LoadRequest request, LoadListener listener) {
		List<ColumnProfile> profiles = request.datasets().stream().map(Dataset::profile).toList();
		Path frozen = this.folders.frozen(request.paths());
		Path incoming = (frozen != null) ? frozen : this.folders.incoming();
		try {
			Drop received = (frozen != null) ? Drop.reopen(frozen, profiles)
					: Drop.receive(request.paths(), incoming, profiles, DropLimits.standard());
			if (received.files().isEmpty()) {
				throw new Failure(FailureKind.INPUT_REFUSED, "drop.nothing-to-read");
			}
			// Each in a transaction of its own: other runs may be dropping theirs.
			this.load.leftovers().forEach(this.load::dropTable);
			String digest = RequestDigest.of(request, received, this.tools.contentVersion());
			Optional<RunRow> unfinished = unfinished(request, digest);
			if (unfinished.isEmpty() && frozen != null) {
				throw new Failure(FailureKind.CONFIGURATION, "run.cannot-restart");
			}
			if (unfinished.isEmpty() && !request.force() && !request.dryRun() && isLastCompleted(request, digest)) {
				return unchanged(request, received, digest, incoming);
			}
			long id = unfinished.map(RunRow::id).orElseGet(() -> insert(request, digest));
			if (unfinished.isPresent()) {
				takeOver(id);
			}
			listener.started(id, unfinished.isPresent());
			Path folder = this.folders.of(id);
			if (unfinished.isEmpty() || !Drop.isComplete(folder.resolve("input"))) {
				this.folders.adopt(incoming, id);
			}
			Drop drop = Drop.reopen(folder.resolve("input"), profiles);
			return execute(new LoadRun(id, folder, request, drop), listener);
		}
		finally {
			if (frozen == null) {
				RunFolders.delete(incoming);
			}
		}
	}

	private RunReport execute(LoadRun run, LoadListener listener) {
		LoadSteps steps = new LoadSteps(run, this.tools, listener, this.haltPoint);
		this.current.set(new AtWork(run, steps));
		try {
			for (Dataset dataset : run.datasets()) {
				dataset.steps().beforeStage(run.drop());
			}
			if (Refusals.refuses(run.drop())) {
				return refuse(run);
			}
			if (this.stopping) {
				return stopped(run);
			}
			JobExecution execution = this.executions.run(steps.job(), run.id(), steps.staging()::holds);
			if (execution.getStatus() != BatchStatus.COMPLETED && !isStopping(run) && steps.mustSealAll()) {
				execution = this.executions.run(steps.job(), run.id(), steps.staging()::holds);
			}
			if (execution.getStatus() != BatchStatus.COMPLETED && isStopping(run)) {
				return stopped(run);
			}
			if (execution.getStatus() != BatchStatus.COMPLETED) {
				throw failure(run, execution);
			}
			boolean refused = execution.getExecutionContext().containsKey(LoadSteps.REFUSED);
			RunReport report = this.reports.complete(run, refused);
			steps.staging().drop();
			RunFolders.delete(run.inputFolder());
			return report;
		}
		catch (RuntimeException ex) {
			// As when the server comes up on a full disk and refuses whoever enters.
			RuntimeException known = isOutOfRoom(ex) ? outOfRoom(run, ex) : ex;
			fail(run, known);
			throw known;
		}
		finally {
			this.current.set(null);
		}
	}

	private RunReport stopped(LoadRun run) {
		this.runs.end(run.id(), "STOPPED", FailureKind.INTERRUPTED.exitCode());
		return this.reports.write(run, FailureKind.INTERRUPTED.exitCode());
	}

	private RunReport refuse(LoadRun run) {
		this.tools.infrastructure()
			.transactions()
			.executeWithoutResult(
					(status) -> new LoadSteps(run, this.tools, LoadListener.SILENT, HaltPoint.NONE).storeInputs());
		RunReport report = this.reports.complete(run, true);
		RunFolders.delete(run.inputFolder());
		return report;
	}

	/** Asked to by this process, or by {@code job stop} of another. */
	private boolean isStopping(LoadRun run) {
		if (this.stopping) {
			return true;
		}
		try {
			RunRow row = this.runs.find(run.id());
			return row != null && row.exitCode() != null;
		}
		catch (RuntimeException ex) {
			// The database is gone, and that is why the run ended.
			return false;
		}
	}

	private static RuntimeException failure(LoadRun run, JobExecution execution) {
		for (Throwable cause : execution.getAllFailureExceptions()) {
			RuntimeException safe = StepFailure.safe(cause);
			if (safe instanceof StepFailure failed) {
				String state = failed.sqlState();
				if (isOutOfRoom(failed)) {
					return outOfRoom(run, failed);
				}
				if ("55P03".equals(state) || "40P01".equals(state)) {
					return new Failure(failed, FailureKind.LOCKED, "run.rows-locked", run.id());
				}
				if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
					return new Failure(failed, FailureKind.DATABASE_UNREACHABLE, "run.connection-lost", run.id());
				}
			}
			return safe;
		}
		return new IllegalStateException("run " + run.id() + " ended as " + execution.getStatus());
	}

	private static boolean isOutOfRoom(RuntimeException failure) {
		String state = (failure instanceof StepFailure failed) ? failed.sqlState() : null;
		return state != null && state.startsWith("53");
	}

	private static Failure outOfRoom(LoadRun run, RuntimeException failure) {
		return new Failure(failure, FailureKind.CANNOT_WRITE, "run.database-full", run.id());
	}

	private void fail(LoadRun run, RuntimeException failure) {
		int code = (failure instanceof Failure known) ? known.kind().exitCode() : 1;
		// Class and SQL state only: StepFailure keeps no message of the driver.
		LOG.error("run {} failed: {}", run.id(),
				(failure instanceof StepFailure) ? failure.getMessage() : failure.getClass().getName());
		try {
			this.runs.end(run.id(), "FAILED", code);
			this.reports.write(run, code);
		}
		catch (RuntimeException ex) {
			// The database is gone: the run is shown as dead, and taken up by the same
			// command.
			failure.addSuppressed(StepFailure.safe(ex));
		}
	}

	private Optional<RunRow> unfinished(LoadRequest request, String digest) {
		List<RunRow> candidates = this.runs.unfinished(request.job(), request.scope());
		RunRow completed = this.runs.lastCompleted(request.job(), request.scope());
		Optional<RunRow> same = candidates.stream()
			.filter((run) -> digest.equals(run.digest()) && (completed == null || run.id() > completed.id()))
			.filter(this::isOfThisBuild)
			.findFirst();
		for (RunRow run : candidates) {
			// Under the lock nobody works on them.
			if (run.status().equals("RUNNING") && same.map((found) -> found.id() != run.id()).orElse(true)) {
				this.runs.end(run.id(), "FAILED", 1);
			}
		}
		return same;
	}

	/**
	 * What another build staged may have another shape; what it applied only needs its
	 * reports.
	 */
	private boolean isOfThisBuild(RunRow run) {
		return run.status().equals("APPLIED") || (run.toolVersion().equals(this.tools.tool().version())
				&& run.toolCommit().equals(this.tools.tool().commit()));
	}

	private boolean isLastCompleted(LoadRequest request, String digest) {
		RunRow last = this.runs.lastCompleted(request.job(), request.scope());
		return last != null && digest.equals(last.digest());
	}

	private RunReport unchanged(LoadRequest request, Drop drop, String digest, Path incoming) {
		long id = insert(request, digest);
		LoadRun run = new LoadRun(id, this.folders.of(id), request, drop);
		this.folders.adopt(incoming, id);
		RunReport report = this.reports.unchanged(run);
		RunFolders.delete(run.inputFolder());
		return report;
	}

	private long insert(LoadRequest request, String digest) {
		ProcessHandle process = ProcessHandle.current();
		return this.runs
			.insert(new RunRow(0, request.job(), "RUNNING", request.dryRun(), request.mode(), request.scope(), digest,
					new ObjectMapper().writeValueAsString(request.options()), OffsetDateTime.now(ZoneOffset.UTC), null,
					process.pid(), host(), user(), this.tools.tool().version(), this.tools.tool().commit(), null));
	}

	private void takeOver(long id) {
		this.runs.takeOver(id, ProcessHandle.current().pid(), host(), user());
	}

	static String host() {
		return HostName.get();
	}

	private static String user() {
		return System.getProperty("user.name", "unknown");
	}

	/**
	 * A load at work.
	 *
	 * @param run its run
	 * @param steps its steps
	 */
	private record AtWork(LoadRun run, LoadSteps steps) {

	}

}
