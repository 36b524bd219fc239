package org.campusctl.batch.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

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
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SyncTaskExecutor;

/**
 * The audit job of one run: compare the prefixes of all schools, audit school by school
 * in one partition an authority, write the files.
 */
final class AuditSteps {

	/** Schools per transaction. */
	private static final int CHUNK = 25;

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

	private final LoadListener listener;

	private final AuditTally tally;

	private final AtomicLong done = new AtomicLong();

	private @Nullable NetworkAudit audit;

	private List<Path> files = List.of();

	AuditSteps(long run, Path folder, Options options, List<AuditedSchool> population, LoadTools tools,
			AuditMapper mapper, InventoryReader reader, WaiverMapper waivers, LoadListener listener) {
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
		return new JobBuilder(NetworkAuditJob.JOB, this.infrastructure.jobRepository())
			.start(step("compare", (contribution, context) -> {
				compare();
				return RepeatStatus.FINISHED;
			}))
			.next(audit())
			.next(step("findings", (contribution, context) -> {
				this.listener.step("findings");
				this.files = new FindingFiles(this.run, this.folder, this.options.sheet(), this.mapper)
					.write(this.tally);
				return RepeatStatus.FINISHED;
			}))
			.build();
	}

	List<Path> files() {
		return this.files;
	}

	AuditTally tally() {
		return this.tally;
	}

	private Step audit() {
		return new StepBuilder("audit", this.infrastructure.jobRepository())
			.partitioner("audit-authority", (gridSize) -> contexts())
			.step(step("audit-authority", (contribution, context) -> next(context)))
			.gridSize(Math.max(1, this.partitions.size()))
			.taskExecutor(new SyncTaskExecutor())
			.build();
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

	private Step step(String name, Tasklet work) {
		Tasklet safe = (contribution, context) -> {
			try {
				return work.execute(contribution, context);
			}
			catch (RuntimeException ex) {
				throw StepFailure.safe(ex);
			}
		};
		return new StepBuilder(name, this.infrastructure.jobRepository())
			.tasklet(safe, this.infrastructure.transactionManager())
			.build();
	}

	/** Prefixes are compared among all schools of the city, whoever is audited. */
	private void compare() {
		this.listener.step("compare");
		SpecialPurposeRegistry registry = RuleSheets.specialPurpose();
		PrefixOverlaps overlaps = PrefixOverlaps.among(this.reader.prefixes(this.options.sheet(), this.options.asOf()),
				List.of(), registry);
		List<Waiver> standing = this.waivers.list(null, false)
			.stream()
			.map((row) -> new Waiver(row.rule(), row.schoolCode(), row.subject(), row.justification(), row.approver(),
					row.until()))
			.toList();
		this.audit = NetworkAudit.of(this.options.sheet(), registry, this.options.asOf(), standing, overlaps);
		this.listener.step("audit");
	}

	private RepeatStatus next(ChunkContext context) {
		NetworkAudit ready = Objects.requireNonNull(this.audit);
		ExecutionContext state = context.getStepContext().getStepExecution().getExecutionContext();
		List<AuditedSchool> schools = this.partitions.getOrDefault(state.getString(AUTHORITY), List.of());
		int from = state.getInt(NEXT, 0);
		int to = Math.min(from + CHUNK, schools.size());
		for (AuditedSchool school : schools.subList(from, to)) {
			this.store.store(this.run, school, ready.audit(this.reader.read(school)));
		}
		this.listener.rows(this.done.addAndGet(to - from), 0, 0);
		state.putInt(NEXT, to);
		return RepeatStatus.continueIf(to < schools.size());
	}

}
