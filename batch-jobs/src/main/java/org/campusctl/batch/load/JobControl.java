package org.campusctl.batch.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.table.JobMapper;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stops runs of other processes, gives up runs that nobody works on, and finds what is
 * needed to go on with one.
 */
public final class JobControl {

	private static final Set<String> AT_WORK = Set.of("RUNNING", "APPLIED");

	private static final Set<String> UNFINISHED = Set.of("RUNNING", "APPLIED", "FAILED", "STOPPED");

	private static final long PAUSE_MILLIS = 200;

	private final LoadTools tools;

	private final RunMapper runs;

	private final JobMapper jobs;

	private final JobLog log;

	private final Executions executions;

	/**
	 * Create the control.
	 * @param tools what loads need
	 * @param log the runs that the caller may see
	 */
	public JobControl(LoadTools tools, JobLog log) {
		this.tools = tools;
		BatchInfrastructure infrastructure = tools.infrastructure();
		this.runs = infrastructure.mapper(RunMapper.class);
		this.jobs = infrastructure.mapper(JobMapper.class);
		this.log = log;
		this.executions = new Executions(infrastructure);
	}

	/**
	 * Ask a run to stop, on whatever host it is, and wait until it has. It stops at the
	 * end of its chunk; a longer statement is cancelled.
	 * @param run number of the run
	 * @param patience how long to wait
	 * @return the run afterwards; at work still if it did not stop in time
	 * @throws Failure 66 if there is none, 77 if it is not the caller's
	 */
	public JobEntry stop(long run, Duration patience) {
		JobEntry entry = this.log.show(run).entry();
		if (!isAtWork(entry)) {
			return entry;
		}
		this.runs.requestStop(run, FailureKind.INTERRUPTED.exitCode());
		this.executions.stop(entry.job(), run);
		long end = System.nanoTime() + patience.toNanos();
		while (isAtWork(entry) && System.nanoTime() < end) {
			this.jobs.cancelStatements(run);
			pause();
			entry = this.log.show(run).entry();
		}
		return entry;
	}

	/**
	 * Give up a run that did not come to its end: what it staged and its frozen input are
	 * removed, and the same drop is imported anew.
	 * @param run number of the run
	 * @return the run afterwards
	 * @throws Failure 66 if there is none, 64 if it came to its end, 75 if it is at work
	 */
	public JobEntry abandon(long run) {
		JobEntry entry = unfinished(run, "run.not-abandonable");
		RunLock lock = RunLock.acquire(this.tools, this.runs, entry.job(), authority(entry));
		try {
			this.executions.abandon(entry.job(), run);
			LoadMapper mapper = this.tools.infrastructure().mapper(LoadMapper.class);
			this.runs.staged(run).forEach(mapper::dropTable);
			RunFolders.delete(new RunFolders(this.tools.home()).of(run).resolve("input"));
			this.runs.end(run, "ABANDONED", FailureKind.INTERRUPTED.exitCode());
		}
		finally {
			lock.close();
		}
		return this.log.show(run).entry();
	}

	/**
	 * Find what is needed to go on with a run.
	 * @param run number of the run
	 * @return its frozen input and its options
	 * @throws Failure 66 if there is no such run or its input is not in this home, 64 if
	 * it came to its end
	 */
	public Frozen frozen(long run) {
		JobEntry entry = unfinished(run, "run.not-restartable");
		Path input = new RunFolders(this.tools.home()).of(run).resolve("input");
		if (!Drop.isComplete(input)) {
			throw new Failure(FailureKind.NOT_FOUND, "run.no-frozen-input", String.valueOf(run), entry.owner().host());
		}
		RunRow row = this.runs.find(run);
		Map<String, String> options = new TreeMap<>();
		if (row != null) {
			JsonNode stored = JsonMapper.shared().readTree(row.options());
			stored.properties().forEach((option) -> options.put(option.getKey(), option.getValue().asString("")));
		}
		return new Frozen(entry.job(), List.of(input), entry.mode().equals("delta"), entry.dryRun(), authority(entry),
				options);
	}

	private JobEntry unfinished(long run, String otherwise) {
		JobEntry entry = this.log.show(run).entry();
		if (!UNFINISHED.contains(entry.status())) {
			throw new Failure(FailureKind.USAGE, otherwise, String.valueOf(run), entry.status());
		}
		return entry;
	}

	private static boolean isAtWork(JobEntry entry) {
		return AT_WORK.contains(entry.status()) && !entry.died();
	}

	private static @Nullable String authority(JobEntry entry) {
		return entry.scope().equals("*") ? null : entry.scope();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure(ex, FailureKind.INTERRUPTED, "run.wait-stopped");
		}
	}

	/**
	 * What a run is gone on with.
	 *
	 * @param job name of the job
	 * @param paths its frozen input
	 * @param delta whether absent rows mean nothing
	 * @param dryRun whether to stop before apply
	 * @param authority the authority it is limited to, or null
	 * @param options the options it was given
	 */
	public record Frozen(String job, List<Path> paths, boolean delta, boolean dryRun, @Nullable String authority,
			Map<String, String> options) {

		/**
		 * Return an option.
		 * @param name its name
		 * @return its value; empty if it was not recorded
		 */
		public String option(String name) {
			return this.options.getOrDefault(name, "");
		}

	}

}
