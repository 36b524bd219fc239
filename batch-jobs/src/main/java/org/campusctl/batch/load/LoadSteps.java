package org.campusctl.batch.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.campusctl.batch.load.DatasetSteps.DropFacts;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.FileCount;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.RunInputRow;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.StagedTables;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The loading job of one run: receive, stage, reconcile, apply, report.
 */
final class LoadSteps {

	/** Rows per chunk and transaction of the stage step. */
	static final int CHUNK = 5000;

	static final String REFUSED = "refused";

	private static final String PLANNED_VERSION = "plannedVersion";

	private final LoadRun run;

	private final BatchInfrastructure infrastructure;

	private final Staging staging;

	private final Supplier<StagingProcessor> processors;

	private final Reconciliation reconciliation;

	private final ApplyPlan applyPlan;

	private final RunFiles files;

	private final LoadMapper mapper;

	private final RunMapper runs;

	private final LoadListener listener;

	private final HaltPoint haltPoint;

	private final KnownContent known;

	/** Server process of the statement at work, or 0; a stop cancels it. */
	private final AtomicInteger backend = new AtomicInteger();

	LoadSteps(LoadRun run, LoadTools tools, LoadListener listener, HaltPoint haltPoint) {
		this.run = run;
		this.infrastructure = tools.infrastructure();
		this.mapper = this.infrastructure.mapper(LoadMapper.class);
		this.runs = this.infrastructure.mapper(RunMapper.class);
		this.staging = new Staging(run, this.mapper, this.infrastructure.dataSource(),
				this.infrastructure.transactions());
		this.known = new KnownContent(run, tools.known(), this.mapper, this.infrastructure.transactions());
		this.processors = () -> new StagingProcessor(run, new CellNormaliser(tools.codes()), tools.contentVersion(),
				tools.keys(), this.known::of);
		this.reconciliation = new Reconciliation(run, this.mapper, this.runs,
				new SealedMerge(this.mapper, this.infrastructure.dataSource(), tools.keys()));
		this.applyPlan = new ApplyPlan(this.mapper, tools.bulk());
		this.files = new RunFiles(run, this.mapper, this.runs, tools.home(), tools.reportLocale());
		this.listener = listener;
		this.haltPoint = haltPoint;
	}

	Job job() {
		return new JobBuilder(this.run.request().job(), this.infrastructure.jobRepository())
			.start(tasklet("receive", this::receive))
			.next(stage())
			.next(tasklet("reconcile", this::reconcile))
			.next(tasklet("apply", this::apply))
			.next(tasklet("report", this::report))
			.build();
	}

	Staging staging() {
		return this.staging;
	}

	private Step stage() {
		DropReader reader = new DropReader(this.run, this.staging, this.known, this.processors, this.listener);
		return new StepBuilder("stage", this.infrastructure.jobRepository())
			.<StagedBlock, StagedBlock>chunk(CHUNK / RowsAhead.BLOCK)
			.transactionManager(this.infrastructure.transactionManager())
			.reader(reader)
			.writer((chunk) -> {
				try {
					this.staging.write(chunk);
				}
				catch (Exception ex) {
					throw StepFailure.safe(ex);
				}
				this.haltPoint.reached("stage");
			})
			.listener(reader)
			.listener(new StepStarted(this.listener))
			.build();
	}

	/**
	 * Tell whether the run ended because rows that were not sealed must be, and let all
	 * be sealed when it is run again. Staging is dropped then.
	 * @return whether to run again
	 */
	boolean mustSealAll() {
		if (!this.reconciliation.lacksContent() || !this.known.ignore()) {
			return false;
		}
		this.staging.drop();
		return true;
	}

	private Step tasklet(String name, Work work) {
		Tasklet tasklet = (contribution, context) -> {
			try {
				this.listener.step(name);
				this.haltPoint.reached(name + "-begin");
				this.backend.set(this.mapper.backend());
				work.run(contribution, context);
				this.haltPoint.reached(name + "-end");
				return RepeatStatus.FINISHED;
			}
			catch (RuntimeException ex) {
				throw StepFailure.safe(ex);
			}
			finally {
				endOfStatements();
			}
		};
		return new StepBuilder(name, this.infrastructure.jobRepository())
			.tasklet(tasklet, this.infrastructure.transactionManager())
			.build();
	}

	/** Cancel the statement of a set-based step; a chunk step stops by itself. */
	synchronized void cancelStatement() {
		int process = this.backend.get();
		if (process != 0) {
			this.mapper.cancel(process);
		}
	}

	/** Behind this, no cancellation comes that was meant for what was before it. */
	private synchronized void endOfStatements() {
		this.backend.set(0);
	}

	private void receive(StepContribution contribution, ChunkContext context) {
		storeInputs();
	}

	/** Keep account of the files of the drop, none of whose rows has been read. */
	void storeInputs() {
		this.runs.deleteInputs(this.run.id());
		for (ReceivedFile file : this.run.drop().files()) {
			this.runs.insertInput(new RunInputRow(this.run.id(), file.number(), file.name(), file.sha256(),
					file.bytes(), file.encoding(), file.dataset(), this.run.isDelta(file), 0, 0, 0, 0, null, null));
		}
	}

	private void reconcile(StepContribution contribution, ChunkContext context) {
		this.staging.analyze();
		long version = this.reconciliation.reconcile();
		ExecutionContext shared = contribution.getStepExecution().getJobExecution().getExecutionContext();
		shared.putLong(PLANNED_VERSION, version);
		List<FileCount> counts = this.run.datasets()
			.stream()
			.flatMap((dataset) -> this.mapper.fileCounts(this.run.tables(dataset)).stream())
			.toList();
		contribution.getStepExecution()
			.getExecutionContext()
			.putLong(DropReader.REJECTED,
					counts.stream().mapToLong((count) -> count.rowsRejected() - count.stagedRejects()).sum());
		List<String> refusals = refusals(counts);
		if (!refusals.isEmpty()) {
			shared.putString(REFUSED, String.join("\n", refusals));
		}
		storeChanges();
	}

	private List<String> refusals(List<FileCount> counts) {
		return counts.stream()
			.filter((count) -> this.mapper.hasFileErrors(this.run.problems(), count.fileNo())
					|| Refusals.tooMany(count.ownRejects(), count.rowsRead(), this.run.request().maxRejects()))
			.map((count) -> String.valueOf(count.fileNo()))
			.toList();
	}

	private void apply(StepContribution contribution, ChunkContext context) {
		ExecutionContext shared = contribution.getStepExecution().getJobExecution().getExecutionContext();
		if (this.run.request().dryRun() || shared.containsKey(REFUSED)) {
			return;
		}
		this.mapper.lockApply();
		this.mapper.raiseMemory();
		if (this.mapper.dataVersion() != shared.getLong(PLANNED_VERSION)) {
			shared.putLong(PLANNED_VERSION, this.reconciliation.reconcile());
			storeChanges();
		}
		DropFacts facts = this.run.facts();
		for (Dataset dataset : this.run.datasets()) {
			StagedTables tables = this.run.tables(dataset);
			dataset.steps().beforeApply(tables, facts);
			if (dataset.steps().isTransient()) {
				dataset.steps().afterApply(tables, facts);
				continue;
			}
			this.applyPlan.apply(tables);
			dataset.steps().afterApply(tables, facts);
			this.haltPoint.reached("apply-" + dataset.name());
		}
		this.mapper.raiseDataVersion();
		this.runs.setStatus(this.run.id(), "APPLIED");
	}

	private void report(StepContribution contribution, ChunkContext context) {
		this.files.write();
	}

	private void storeChanges() {
		this.runs.deleteChanges(this.run.id());
		for (Map.Entry<String, Map<String, Long>> dataset : this.reconciliation.changes().entrySet()) {
			dataset.getValue()
				.forEach((change, rows) -> this.runs.insertChange(this.run.id(), dataset.getKey(), change, rows));
		}
	}

	/** What a step does. */
	@FunctionalInterface
	private interface Work {

		void run(StepContribution contribution, ChunkContext context);

	}

}
