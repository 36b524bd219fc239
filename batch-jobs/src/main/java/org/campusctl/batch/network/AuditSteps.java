package org.campusctl.batch.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.StepFailure;
import org.campusctl.batch.network.NetworkAuditJob.Options;
import org.campusctl.compliance.Waiver;
import org.campusctl.mappings.file.RuleSheets;
import org.campusctl.mappings.table.AuditMapper;
import org.campusctl.mappings.table.AuditedSchool;
import org.campusctl.mappings.table.WaiverMapper;
import org.campusctl.network.NetworkAudit;
import org.campusctl.network.PrefixOverlaps;
import org.campusctl.network.address.SpecialPurposeRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * The audit job of one run: compare the prefixes of all schools, audit school by school
 * in one partition an authority, write the files.
 */
final class AuditSteps {

	/** Schools per transaction. */
	private static final int CHUNK = 25;

	/** Authorities audited at a time. */
	private static final int WORKERS = 2;

	private static final String AUTHORITY = "authority";

	private static final String NEXT = "next";

	private final long run;

	private final Path folder;

	private final Options options;

	private final Map<String, List<AuditedSchool>> partitions = new LinkedHashMap<>();

	private final BatchInfrastructure infrastructure;

	private final AuditMapper mapper;

	private final InventoryReader reader;

	private final WaiverMapper waivers;

	private final FindingStore store;

	private final Collection<Set<String>> sharedCampuses;

	private final LoadListener listener;

	private final BooleanSupplier stopping;

	private final AtomicLong done = new AtomicLong();

	private volatile @Nullable NetworkAudit audit;

	private List<Path> files = List.of();

	private AuditTally tally;

	AuditSteps(long run, Path folder, Options options, List<AuditedSchool> population, LoadTools tools,
			AuditMapper mapper, InventoryReader reader, WaiverMapper waivers, Collection<Set<String>> sharedCampuses,
			LoadListener listener, BooleanSupplier stopping) {
		this.sharedCampuses = sharedCampuses;
		this.stopping = stopping;
		this.run = run;
		this.folder = folder;
		this.options = options;
		this.infrastructure = tools.infrastructure();
		this.mapper = mapper;
		this.reader = reader;
		this.waivers = waivers;
		this.listener = listener;
		this.store = new FindingStore(mapper, this.infrastructure.dataSource(), options.sheet(), options.asOf(),
				tools.reportLocale());
		this.tally = new AuditTally(options.sheet());
		for (AuditedSchool school : population) {
			this.partitions.computeIfAbsent(school.authorityCode(), (authority) -> new ArrayList<>()).add(school);
		}
	}

	Job job() {
		return new JobBuilder(NetworkAuditJob.JOB, this.infrastructure.jobRepository()).start(compared())
			.next(audit())
			.next(step("findings", (contribution, context) -> {
				this.listener.step("findings");
				AuditTally counted = new AuditTally(this.options.sheet());
				this.files = new FindingFiles(this.run, this.folder, this.options.sheet(), this.mapper).write(counted,
						this.stopping);
				this.tally = counted;
				if (this.stopping.getAsBoolean()) {
					contribution.getStepExecution().setTerminateOnly();
				}
				return RepeatStatus.FINISHED;
			}).build())
			.build();
	}

	List<Path> files() {
		return this.files;
	}

	AuditTally tally() {
		return this.tally;
	}

	/** The comparison is kept in memory only: a run that goes on makes it again. */
	private Step compared() {
		return step("compare", (contribution, context) -> {
			compare();
			return RepeatStatus.FINISHED;
		}).allowStartIfComplete(true).build();
	}

	private Step audit() {
		return new StepBuilder("audit", this.infrastructure.jobRepository())
			.partitioner("audit-authority", (gridSize) -> contexts())
			.step(step("audit-authority", this::next).build())
			.gridSize(Math.max(1, this.partitions.size()))
			.taskExecutor(workers())
			.build();
	}

	/** While one school is judged, the database can read the next. */
	private static TaskExecutor workers() {
		SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("audit-");
		workers.setConcurrencyLimit(WORKERS);
		return workers;
	}

	private Map<String, ExecutionContext> contexts() {
		Map<String, ExecutionContext> contexts = new HashMap<>();
		for (String authority : this.partitions.keySet()) {
			ExecutionContext context = new ExecutionContext();
			context.putString(AUTHORITY, authority);
			contexts.put(authority, context);
		}
		return contexts;
	}

	private TaskletStepBuilder step(String name, Tasklet work) {
		Tasklet safe = (contribution, context) -> {
			try {
				return work.execute(contribution, context);
			}
			catch (RuntimeException ex) {
				throw StepFailure.safe(ex);
			}
		};
		return new StepBuilder(name, this.infrastructure.jobRepository()).tasklet(safe,
				this.infrastructure.transactionManager());
	}

	/** Prefixes are compared among all schools of the city, whoever is audited. */
	private void compare() {
		this.listener.step("compare");
		SpecialPurposeRegistry registry = RuleSheets.specialPurpose();
		PrefixOverlaps overlaps = PrefixOverlaps.among(this.reader.prefixes(this.options.sheet(), this.options.asOf()),
				this.sharedCampuses, registry);
		List<Waiver> standing = this.waivers.list(null, false)
			.stream()
			.map((row) -> new Waiver(row.rule(), row.schoolCode(), row.subject(), row.justification(), row.approver(),
					row.until()))
			.toList();
		this.audit = NetworkAudit.of(this.options.sheet(), registry, this.options.asOf(), standing, overlaps);
		this.listener.step("audit");
	}

	/**
	 * Audit the next schools of an authority. A stop is heard between two schools; those
	 * before it are committed with the place to go on from.
	 */
	private RepeatStatus next(StepContribution contribution, ChunkContext context) {
		NetworkAudit ready = Objects.requireNonNull(this.audit);
		ExecutionContext state = contribution.getStepExecution().getExecutionContext();
		List<AuditedSchool> schools = this.partitions.getOrDefault(state.getString(AUTHORITY), List.of());
		int from = state.getInt(NEXT, 0);
		int next = from;
		while (next < Math.min(from + CHUNK, schools.size()) && !this.stopping.getAsBoolean()) {
			AuditedSchool school = schools.get(next);
			this.store.store(this.run, school, ready.audit(this.reader.read(school)));
			next++;
		}
		synchronized (this.done) {
			this.listener.rows(this.done.addAndGet(next - from), 0, 0);
		}
		state.putInt(NEXT, next);
		if (this.stopping.getAsBoolean()) {
			contribution.getStepExecution().setTerminateOnly();
		}
		return RepeatStatus.continueIf(next < schools.size());
	}

}
