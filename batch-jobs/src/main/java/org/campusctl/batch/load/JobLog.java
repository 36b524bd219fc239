package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.JobCountRow;
import org.campusctl.mappings.table.JobMapper;
import org.campusctl.mappings.table.JobRow;
import org.campusctl.mappings.table.RunChangeRow;
import org.campusctl.mappings.table.RunInputRow;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs of all jobs, and which of them are at work. A run whose owner died is known by
 * its lock, which the database frees with its owner, so that it shows from any host.
 */
public final class JobLog {

	private static final JobMapper.LockClasses LOCKS = new JobMapper.LockClasses(RunLock.CITY, RunLock.AUTHORITY);

	private final Executions executions;

	private final JobMapper jobs;

	private final RunMapper runs;

	private final Path home;

	private final @Nullable String authority;

	/**
	 * Create the log.
	 * @param infrastructure what jobs run on
	 * @param home the tool's home
	 * @param authority the authority to act as, whose runs alone are shown; null for all
	 */
	public JobLog(BatchInfrastructure infrastructure, Path home, @Nullable String authority) {
		this.executions = new Executions(infrastructure);
		this.jobs = infrastructure.mapper(JobMapper.class);
		this.runs = infrastructure.mapper(RunMapper.class);
		this.home = home;
		this.authority = authority;
	}

	/**
	 * Return the last runs.
	 * @param last at most so many
	 * @param status only with this status, {@link JobEntry#DIED} included, or null
	 * @return the runs, the newest first
	 */
	public List<JobEntry> list(int last, @Nullable String status) {
		return entries(this.jobs.jobs(LOCKS, new JobMapper.Filter(null, this.authority, status, false, last)));
	}

	/**
	 * Return the runs that say they are at work, dead or alive.
	 * @return the runs, the newest first
	 */
	public List<JobEntry> atWork() {
		return entries(
				this.jobs.jobs(LOCKS, new JobMapper.Filter(null, this.authority, null, true, Integer.MAX_VALUE)));
	}

	/**
	 * Return the runs that wait for somebody to go on: of each job and scope the last
	 * one, if it failed, was stopped or refused, or its owner died.
	 * @return the runs with what to do, by number
	 */
	public Map<JobEntry, GoOn> troubled() {
		Map<JobEntry, GoOn> troubled = new LinkedHashMap<>();
		for (JobEntry entry : entries(this.jobs.lastOfEachScope(LOCKS, this.authority))) {
			if (entry.died() || List.of("FAILED", "STOPPED", "REFUSED").contains(entry.status())) {
				troubled.put(entry, GoOn.after(entry, lastCompleted(entry)));
			}
		}
		return troubled;
	}

	/**
	 * Count the locks of runs that are held now, on any host.
	 * @return number of locks
	 */
	public int heldLocks() {
		return this.jobs.heldLocks(LOCKS);
	}

	/**
	 * Return a run in full.
	 * @param run number of the run
	 * @return the run
	 * @throws Failure 66 if there is none, 77 if it is not one of the authority acted as
	 */
	public JobDetail show(long run) {
		List<JobEntry> found = entries(this.jobs.jobs(LOCKS, new JobMapper.Filter(run, null, null, false, 1)));
		if (found.isEmpty()) {
			throw new Failure(FailureKind.NOT_FOUND, "run.unknown", String.valueOf(run));
		}
		JobEntry entry = found.get(0);
		if (this.authority != null && !this.authority.equals(entry.scope())) {
			throw new Failure(FailureKind.NOT_PERMITTED, "run.other-authority", String.valueOf(run), this.authority);
		}
		return new JobDetail(entry, steps(entry), reportFiles(run), changes(run),
				GoOn.after(entry, lastCompleted(entry)), report(run));
	}

	private List<JobEntry> entries(List<JobRow> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Map<Long, List<JobEntry.Count>> counts = new HashMap<>();
		for (JobCountRow count : this.jobs.counts(rows.stream().map(JobRow::id).toList())) {
			counts.computeIfAbsent(count.runId(), (id) -> new ArrayList<>())
				.add(new JobEntry.Count(count.dataset(), count.files(), count.rowsRead(), count.rowsAccepted(),
						count.rowsRejected(), count.warnings()));
		}
		String host = LoadService.host();
		return rows.stream().map((row) -> entry(row, host, counts.getOrDefault(row.id(), List.of()))).toList();
	}

	private static JobEntry entry(JobRow row, String host, List<JobEntry.Count> counts) {
		JobEntry.OwnerProcess process = JobEntry.OwnerProcess.ELSEWHERE;
		if (row.host().equals(host)) {
			process = ProcessHandle.of(row.pid()).map(ProcessHandle::isAlive).orElse(false)
					? JobEntry.OwnerProcess.ALIVE : JobEntry.OwnerProcess.GONE;
		}
		return new JobEntry(row.id(), row.job(), row.status(), row.died(), row.dryRun(), row.mode(), row.scope(),
				row.started(), row.ended(), tenths(row.seconds()),
				new JobEntry.Owner(row.osUser(), row.host(), row.pid(), process),
				new RunReport.Tool(row.toolVersion(), row.toolCommit()), row.exitCode(), row.files(), counts);
	}

	private List<JobDetail.Step> steps(JobEntry entry) {
		List<JobDetail.Step> steps = new ArrayList<>();
		int attempt = 0;
		for (JobExecution execution : this.executions.all(entry.job(), entry.run())) {
			attempt++;
			List<StepExecution> ordered = execution.getStepExecutions()
				.stream()
				.sorted(Comparator.comparingLong(StepExecution::getId))
				.toList();
			for (StepExecution step : ordered) {
				steps.add(step(attempt, step));
			}
		}
		return steps;
	}

	private static JobDetail.Step step(int attempt, StepExecution step) {
		LocalDateTime started = step.getStartTime();
		LocalDateTime ended = step.getEndTime();
		Double seconds = (started != null && ended != null)
				? tenths(Duration.between(started, ended).toMillis() / 1000.0) : null;
		return new JobDetail.Step(attempt, step.getStepName(), step.getStatus().name(), step.getReadCount(),
				step.getWriteCount(), rejected(step), zoned(started), zoned(ended), seconds,
				rate(step.getReadCount(), started, ended));
	}

	private static @Nullable Long rejected(StepExecution step) {
		ExecutionContext context = step.getExecutionContext();
		return context.containsKey(DropReader.REJECTED) ? context.getLong(DropReader.REJECTED) : null;
	}

	private static @Nullable Long rate(long read, @Nullable LocalDateTime started, @Nullable LocalDateTime ended) {
		if (read == 0 || started == null || ended == null) {
			return null;
		}
		return Math.round(read * 1000.0 / Math.max(1, Duration.between(started, ended).toMillis()));
	}

	/** The job repository keeps the local time of the host that ran the job. */
	private static @Nullable OffsetDateTime zoned(@Nullable LocalDateTime time) {
		return (time != null) ? time.atZone(ZoneId.systemDefault()).toOffsetDateTime() : null;
	}

	private static @Nullable Double tenths(@Nullable Double seconds) {
		return (seconds != null) ? Math.round(seconds * 10) / 10.0 : null;
	}

	private List<JobDetail.ReportFile> reportFiles(long run) {
		List<JobDetail.ReportFile> files = new ArrayList<>();
		for (RunInputRow input : this.runs.inputs(run)) {
			Stream.of(input.rejects(), input.warningFile())
				.filter((file) -> file != null)
				.forEach((file) -> files
					.add(new JobDetail.ReportFile(input.file(), file, Files.exists(this.home.resolve(file)))));
		}
		return files;
	}

	private Map<String, Map<String, Long>> changes(long run) {
		Map<String, Map<String, Long>> changes = new LinkedHashMap<>();
		for (RunChangeRow change : this.runs.changes(run)) {
			changes.computeIfAbsent(change.dataset(), (dataset) -> new LinkedHashMap<>())
				.put(change.change(), change.rows());
		}
		return changes;
	}

	private @Nullable Long lastCompleted(JobEntry entry) {
		RunRow completed = this.runs.lastCompleted(entry.job(), entry.scope());
		return (completed != null) ? completed.id() : null;
	}

	private @Nullable JsonNode report(long run) {
		Path file = new RunFolders(this.home).of(run).resolve("run.json");
		if (!Files.isRegularFile(file)) {
			return null;
		}
		try {
			return JsonMapper.shared().readTree(Files.readString(file));
		}
		catch (IOException | JacksonException ex) {
			// Everything else is in the database.
			return null;
		}
	}

}
