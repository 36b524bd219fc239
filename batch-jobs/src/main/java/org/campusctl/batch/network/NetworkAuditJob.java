package org.campusctl.batch.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.campusctl.batch.load.Executions;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.RunLock;
import org.campusctl.batch.load.StepFailure;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.table.AuditMapper;
import org.campusctl.mappings.table.AuditedSchool;
import org.campusctl.mappings.table.InventoryMapper;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;
import org.campusctl.mappings.table.WaiverMapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The job {@code network-audit}: every open school of the population against a rule
 * sheet, one campus at a time.
 */
public final class NetworkAuditJob {

	/** Name of the job. */
	public static final String JOB = "network-audit";

	private static final Logger LOG = LoggerFactory.getLogger(NetworkAuditJob.class);

	private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final LoadTools tools;

	private final AuditMapper mapper;

	private final RunMapper runs;

	private final LoadMapper versions;

	private final WaiverMapper waivers;

	private final InventoryReader reader;

	private final Collection<Set<String>> sharedCampuses;

	private final Executions executions;

	private volatile boolean stopping;

	/**
	 * Create the job on a data centre in which no schools share a campus.
	 * @param tools what jobs need
	 */
	public NetworkAuditJob(LoadTools tools) {
		this(tools, Map.of());
	}

	/**
	 * Create the job on a data centre.
	 * @param tools what jobs need
	 * @param sharedCampuses name of the campus by the code of each school that shares one
	 */
	public NetworkAuditJob(LoadTools tools, Map<String, String> sharedCampuses) {
		this.tools = tools;
		this.sharedCampuses = campuses(sharedCampuses);
		this.executions = new Executions(tools.infrastructure());
		this.mapper = tools.infrastructure().mappers().getMapper(AuditMapper.class);
		this.versions = tools.infrastructure().mappers().getMapper(LoadMapper.class);
		this.runs = tools.infrastructure().mappers().getMapper(RunMapper.class);
		this.waivers = tools.infrastructure().mappers().getMapper(WaiverMapper.class);
		InventoryMapper inventory = tools.infrastructure().mappers().getMapper(InventoryMapper.class);
		this.reader = new InventoryReader(this.mapper,
				NetworkDatasets.with(new NetworkSettings(ColumnProfiles.network(), LocalDate.EPOCH, null), inventory,
						tools.infrastructure().mappers().getMapper(RosterMapper.class)));
	}

	private static Collection<Set<String>> campuses(Map<String, String> campusBySchool) {
		Map<String, Set<String>> schools = new TreeMap<>();
		campusBySchool
			.forEach((school, campus) -> schools.computeIfAbsent(campus, (name) -> new TreeSet<>()).add(school));
		return List.copyOf(schools.values());
	}

	/**
	 * Audit.
	 * @param options what to audit and how
	 * @param listener told of the progress
	 * @return the account
	 * @throws Failure NOT_FOUND {@code audit.school-unknown}; NOT_PERMITTED
	 * {@code audit.school-outside}; LOCKED; CANNOT_WRITE
	 */
	public NetworkAuditReport run(Options options, LoadListener listener) {
		RunLock lock = RunLock.acquire(this.tools, this.runs, JOB, options.authority());
		try {
			return runLocked(options, listener);
		}
		finally {
			lock.close();
		}
	}

	/**
	 * Ask the audit at work to stop behind the school it is at. Called from another
	 * thread.
	 */
	public void stop() {
		this.stopping = true;
	}

	private NetworkAuditReport runLocked(Options options, LoadListener listener) {
		List<AuditedSchool> population = population(options);
		OffsetDateTime started = OffsetDateTime.now(ZoneOffset.UTC);
		String digest = digest(options);
		Long unfinished = unfinished(options, digest);
		long run = (unfinished != null) ? unfinished : insert(options, digest);
		if (unfinished != null) {
			this.runs.takeOver(run, ProcessHandle.current().pid(), host(), user());
		}
		listener.started(run, unfinished != null);
		try {
			Path folder = (options.out() != null) ? options.out().toAbsolutePath().normalize()
					: this.tools.home().resolve("runs").resolve(String.valueOf(run));
			AuditSteps steps = new AuditSteps(run, folder, options, population, this.tools, this.mapper, this.reader,
					this.waivers, this.sharedCampuses, listener, () -> this.stopping);
			JobExecution execution = this.executions.run(steps.job(), run, (rows) -> true);
			boolean stopped = execution.getStatus() != BatchStatus.COMPLETED && isStopping(run);
			if (execution.getStatus() != BatchStatus.COMPLETED && !stopped) {
				throw failure(run, execution);
			}
			NetworkAuditReport report = report(run, started, options, steps, stopped);
			write(run, folder, report);
			this.runs.end(run, report.status(), report.exitCode());
			return report;
		}
		catch (RuntimeException ex) {
			// Class and SQL state only: StepFailure keeps no message of the driver.
			LOG.error("run {} failed: {}", run,
					(ex instanceof StepFailure) ? ex.getMessage() : ex.getClass().getName());
			try {
				this.runs.end(run, "FAILED", (ex instanceof Failure known) ? known.kind().exitCode() : 1);
			}
			catch (RuntimeException gone) {
				// The database is gone: the run is shown as dead, and the same command
				// goes on.
				ex.addSuppressed(StepFailure.safe(gone));
			}
			throw ex;
		}
	}

	/**
	 * Find the run that did not come to its end and can go on: the last audit of all, for
	 * the same schools, rules and day, on the same inventories, by the same build. Of any
	 * other run the schools that it did are done again.
	 */
	private @Nullable Long unfinished(Options options, String digest) {
		Long last = this.mapper.lastAudit(JOB);
		Long same = null;
		for (RunRow candidate : this.runs.unfinished(JOB, scope(options))) {
			if (last != null && last == candidate.id() && digest.equals(candidate.digest())) {
				same = candidate.id();
			}
			else if (candidate.status().equals("RUNNING")) {
				// Under the lock nobody works on it.
				this.runs.end(candidate.id(), "FAILED", 1);
			}
		}
		return same;
	}

	/** Everything that decides what an audit finds. */
	private String digest(Options options) {
		List<String> parts = List.of(String.valueOf(options.authority()), options.schools().toString(),
				canonical(options.sheet()), options.asOf().toString(), String.valueOf(options.out()),
				this.sharedCampuses.toString(), this.waivers.list(null, false).toString(),
				String.valueOf(this.versions.dataVersion()), this.tools.reportLocale().toLanguageTag(),
				this.tools.tool().toString());
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				digest.update(part.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The rules as one text, the same in every process. */
	private static String canonical(RuleSheet sheet) {
		StringBuilder text = new StringBuilder(sheet.id()).append(' ').append(sheet.version());
		text.append(new TreeSet<>(sheet.onlyTypes())).append(new TreeSet<>(sheet.exceptTypes()));
		for (Rule rule : sheet.rules()) {
			text.append('\n').append(rule.id()).append(' ').append(rule.clause()).append(' ').append(rule.mandatory());
			text.append(rule.remedy()).append(new TreeMap<>(rule.parameters()));
		}
		return text.toString();
	}

	private static String scope(Options options) {
		return (options.authority() != null) ? options.authority() : "*";
	}

	/** Asked to by this process, or by {@code job stop} of another. */
	private boolean isStopping(long run) {
		if (this.stopping) {
			return true;
		}
		try {
			RunRow row = this.runs.find(run);
			return row != null && row.exitCode() != null;
		}
		catch (RuntimeException ex) {
			// The database is gone, and that is why the run ended.
			return false;
		}
	}

	private static RuntimeException failure(long run, JobExecution execution) {
		for (Throwable cause : execution.getAllFailureExceptions()) {
			RuntimeException safe = StepFailure.safe(cause);
			String state = (safe instanceof StepFailure failed) ? failed.sqlState() : null;
			if (state != null && state.startsWith("53")) {
				return new Failure(safe, FailureKind.CANNOT_WRITE, "run.database-full", run);
			}
			if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
				return new Failure(safe, FailureKind.DATABASE_UNREACHABLE, "run.connection-lost", run);
			}
			return safe;
		}
		return new IllegalStateException("run " + run + " ended as " + execution.getStatus());
	}

	private List<AuditedSchool> population(Options options) {
		List<AuditedSchool> all = this.mapper.schools(options.authority());
		if (options.schools().isEmpty()) {
			return all;
		}
		Set<Long> wanted = new LinkedHashSet<>();
		for (String code : options.schools()) {
			Long id = this.mapper.schoolByCode(code);
			if (id == null) {
				throw new Failure(FailureKind.NOT_FOUND, "audit.school-unknown", code);
			}
			if (all.stream().noneMatch((school) -> school.id() == id)) {
				throw new Failure(FailureKind.NOT_PERMITTED, "audit.school-outside", code,
						String.valueOf(options.authority()));
			}
			wanted.add(id);
		}
		return all.stream().filter((school) -> wanted.contains(school.id())).toList();
	}

	private long insert(Options options, String digest) {
		Map<String, String> recorded = Map.of("rules", options.sheet().id() + " " + options.sheet().version(), "as-of",
				options.asOf().toString(), "school", String.join(",", options.schools()));
		return this.runs.insert(
				new RunRow(0, JOB, "RUNNING", false, "full", scope(options), digest, JSON.writeValueAsString(recorded),
						OffsetDateTime.now(ZoneOffset.UTC), null, ProcessHandle.current().pid(), host(), user(),
						this.tools.tool().version(), this.tools.tool().commit(), null));
	}

	private static String user() {
		return System.getProperty("user.name", "unknown");
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

	private NetworkAuditReport report(long run, OffsetDateTime started, Options options, AuditSteps steps,
			boolean stopped) {
		double seconds = Math.round(Duration.between(started, OffsetDateTime.now(ZoneOffset.UTC)).toMillis() / 100.0)
				/ 10.0;
		List<String> files = stopped ? List.of() : steps.files().stream().map(this::shown).toList();
		AuditTally tally = steps.tally();
		return new NetworkAuditReport(run, JOB, stopped ? "STOPPED" : "COMPLETED", false,
				started.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME), seconds, this.tools.tool(), List.of(), Map.of(),
				List.of(), options.sheet().id() + " " + options.sheet().version(), options.asOf().toString(),
				tally.schools(), tally.verdicts(), NetworkAuditReport.share(tally.score().value()),
				NetworkAuditReport.share(tally.score().evidenceCoverage()), tally.rules(this.tools.reportLocale()),
				tally.worst(), stopped ? null : files.get(0), files,
				stopped ? FailureKind.INTERRUPTED.exitCode() : tally.exitCode());
	}

	/** Relative to the home where the file is in it. */
	private String shown(Path file) {
		Path home = this.tools.home().toAbsolutePath().normalize();
		Path path = file.toAbsolutePath().normalize();
		return (path.startsWith(home) ? home.relativize(path) : path).toString().replace('\\', '/');
	}

	private void write(long run, Path folder, NetworkAuditReport report) {
		Path own = this.tools.home().resolve("runs").resolve(String.valueOf(run));
		Set<Path> folders = new LinkedHashSet<>(List.of(folder, own.toAbsolutePath().normalize()));
		for (Path target : folders) {
			Path file = target.resolve("run.json");
			Path part = target.resolve("run.json.part");
			try {
				Files.createDirectories(target);
				Files.writeString(part, JSON.writeValueAsString(report) + "\n", StandardCharsets.UTF_8);
				Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-write", file);
			}
		}
	}

	/**
	 * What to audit and how.
	 *
	 * @param schools codes of the schools; empty for all
	 * @param authority the authority to act as, or null for the city
	 * @param sheet the rules
	 * @param asOf the day
	 * @param out folder for the files, or null for the run's own
	 */
	public record Options(List<String> schools, @Nullable String authority, RuleSheet sheet, LocalDate asOf,
			@Nullable Path out) {

		public Options {
			schools = List.copyOf(schools);
		}

	}

}
