package org.campusctl.batch.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.batch.load.DatasetSteps.DropFacts;
import org.campusctl.batch.load.DatasetSteps.Findings;
import org.campusctl.mappings.table.ChangeCount;
import org.campusctl.mappings.table.KeyShape;
import org.campusctl.mappings.table.Lifecycle;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.PlanCheck;
import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.RowSurvey;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.SchoolLosses;
import org.campusctl.mappings.table.StagedTables;
import org.campusctl.mappings.table.WithheldRow;

import org.jspecify.annotations.Nullable;

/**
 * Finds out, set by set, what a staged drop means against what the data centre has:
 * references, duplicates, new, changed, same and gone records, and what the guards hold
 * back. Changes nothing but the run's own tables, so it can be repeated at any time.
 */
final class Reconciliation {

	/** Ranks above those of a row's own problems. */
	private static final int RANK_REFERENCE = 1000;

	private static final int RANK_DUPLICATE = 2000;

	private static final int RANK_TRANSFER = 3000;

	private static final int RANK_GUARD = 4000;

	private final LoadRun run;

	private final LoadMapper mapper;

	private final RunMapper runs;

	private final SealedMerge merge;

	private final Map<String, Dataset> known = new LinkedHashMap<>();

	private boolean lacksContent;

	Reconciliation(LoadRun run, LoadMapper mapper, RunMapper runs, SealedMerge merge) {
		this.run = run;
		this.mapper = mapper;
		this.runs = runs;
		this.merge = merge;
		run.request().known().forEach((dataset) -> this.known.put(dataset.name(), dataset));
	}

	/**
	 * Plan everything anew, in the caller's transaction.
	 * @return the data version that the plan was made against
	 */
	long reconcile() {
		this.mapper.raiseMemory();
		this.mapper.sampleLess();
		long version = this.mapper.dataVersion();
		DropFacts facts = this.run.facts();
		this.mapper.deleteReconcileProblems(this.run.problems());
		this.runs.deleteWithheld(this.run.id());
		dropTables();
		Set<String> lookups = new LinkedHashSet<>();
		for (Dataset dataset : this.run.datasets()) {
			StagedTables tables = this.run.tables(dataset);
			if (dataset.steps().isTransient()) {
				dataset.steps().reconcile(tables, facts);
				continue;
			}
			for (ReferenceShape reference : dataset.shape().references()) {
				if (lookups.add(reference.parent())) {
					createLookup(reference.parent(), facts);
				}
			}
			boolean misleading = plan(dataset, tables, facts);
			findGone(dataset, tables, facts, misleading);
		}
		for (Dataset dataset : this.run.datasets()) {
			dataset.steps().afterAllPlans(this.run.tables(dataset), facts);
		}
		this.mapper.sampleAsBefore();
		return version;
	}

	/**
	 * Tell whether planning ended because a row was not sealed that must be.
	 * @return whether the rows must be staged again
	 */
	boolean lacksContent() {
		return this.lacksContent;
	}

	/**
	 * Return what the plan would change, by dataset.
	 * @return counts by kind of change
	 */
	Map<String, Map<String, Long>> changes() {
		Map<String, Map<String, Long>> changes = new LinkedHashMap<>();
		for (Dataset dataset : stored()) {
			Map<String, Long> counts = new LinkedHashMap<>();
			for (ChangeCount count : this.mapper.plannedChanges(this.run.tables(dataset))) {
				counts.merge(count.change().equals("closed") ? "departed" : count.change(), count.rows(), Long::sum);
			}
			changes.put(dataset.name(), counts);
		}
		return changes;
	}

	/** Return the datasets that have a table. */
	private List<Dataset> stored() {
		return this.run.datasets().stream().filter((dataset) -> !dataset.steps().isTransient()).toList();
	}

	private void dropTables() {
		for (Dataset dataset : this.run.request().known()) {
			StagedTables tables = this.run.tables(dataset);
			List.of(tables.resolved(), tables.matched(), tables.plan(), tables.merged(), tables.gone(), tables.made(),
					tables.lookup())
				.forEach(this.mapper::dropTable);
		}
	}

	private void createLookup(String parent, DropFacts facts) {
		Dataset dataset = known(parent);
		Set<String> columns = new LinkedHashSet<>();
		for (Dataset child : this.known.values()) {
			for (ReferenceShape reference : child.shape().references()) {
				if (reference.parent().equals(parent)) {
					reference.alternatives()
						.forEach((alternative) -> alternative.pairs()
							.forEach((pair) -> columns.add(pair.parentColumn())));
				}
			}
		}
		StagedTables tables = this.run.tables(dataset);
		boolean planned = facts.datasets().contains(parent);
		if (!dataset.steps().createLookup(tables, columns, planned)) {
			this.mapper.createLookup(tables, columns, planned);
		}
		this.mapper.analyze(tables.lookup());
	}

	/** Plan; tell whether a row may name a record that it does not mean. */
	private boolean plan(Dataset dataset, StagedTables tables, DropFacts facts) {
		RowSurvey survey = resolve(dataset, tables, facts);
		List<ReferenceShape> references = dataset.shape().references();
		for (int i = 0; survey.lacksParents() && i < references.size(); i++) {
			ReferenceShape reference = references.get(i);
			if (!this.mapper.lacksParents(tables, reference)) {
				continue;
			}
			this.mapper.reportMissingParents(tables, i, reference, RANK_REFERENCE + i, stagedParent(reference, facts));
			this.mapper.markRejected(tables);
		}
		String authority = this.run.request().authority();
		if (authority != null && dataset.shape().ofSchool()) {
			this.mapper.reportOtherAuthority(tables, authority, RANK_GUARD);
			this.mapper.markRejected(tables);
		}
		boolean shared = survey.findsRecords() && this.mapper.sharesRecords(tables);
		int rank = RANK_DUPLICATE;
		for (KeyShape key : dataset.shape().keys()) {
			boolean isFirst = rank == RANK_DUPLICATE;
			this.mapper.reportDuplicates(tables, key, rank++, isFirst && !shared);
		}
		this.mapper.markRejected(tables);
		boolean misleading = dataset.shape().keys().size() > 1 && (shared || survey.contradicts());
		if (misleading) {
			if (this.mapper.claim(tables) > 0) {
				this.mapper.leaveClaimed(tables);
			}
			this.mapper.reportKeyConflicts(tables, dataset.shape().keys().get(1), rank);
		}
		if (survey.changesSchool()) {
			this.mapper.reportContested(tables, facts.deltaFiles(), RANK_TRANSFER);
		}
		dataset.steps().beforePlan(tables, facts, new Findings(survey.namesFormerCode(), survey.changesKey()));
		if (authority != null && !dataset.shape().ofSchool() && dataset.shape().has("authority_code")) {
			this.mapper.reportRecordsOfOtherAuthority(tables, authority, RANK_GUARD);
		}
		this.mapper.markRejected(tables);
		this.mapper.plan(tables);
		this.mapper.analyze(tables.plan());
		PlanCheck check = this.mapper.checkPlan(tables);
		if (check.lackingContent() > 0) {
			this.lacksContent = true;
			throw new IllegalStateException("rows of " + dataset.name() + " are not as they were known");
		}
		if (check.doublyPlanned() > 0) {
			throw new IllegalStateException("two rows of " + dataset.name() + " were planned for one record");
		}
		this.mapper.createMerged(tables);
		if (check.toMerge() > 0) {
			this.merge.merge(tables, dataset);
		}
		return misleading;
	}

	/** Find parents and records; tell what there is among the rows. */
	private RowSurvey resolve(Dataset dataset, StagedTables tables, DropFacts facts) {
		this.mapper.resolve(tables);
		RowSurvey survey = this.mapper.survey(tables);
		if (dataset.steps().makeParents(tables, facts, survey.lacksParents())) {
			this.mapper.dropTable(tables.resolved());
			this.mapper.resolve(tables);
			survey = this.mapper.survey(tables);
		}
		this.mapper.analyze(tables.resolved());
		return survey;
	}

	private void findGone(Dataset dataset, StagedTables tables, DropFacts facts, boolean misleading) {
		Lifecycle lifecycle = dataset.shape().lifecycle();
		if (lifecycle == Lifecycle.STAYS || dataset.shape().scope().isEmpty()) {
			this.mapper.createGone(tables);
		}
		else {
			this.mapper.findGone(tables, (lifecycle == Lifecycle.DEPARTS) ? "departed" : "closed", facts.deltaFiles(),
					misleading);
		}
		dataset.steps().afterPlan(tables, facts);
		if (lifecycle == Lifecycle.CLOSES && dataset.shape().ofSchool()) {
			this.mapper.keepUncertain(tables, facts.deltaFiles());
		}
		if (lifecycle != Lifecycle.DEPARTS) {
			return;
		}
		for (SchoolLosses losses : this.mapper.losses(tables, facts.deltaFiles())) {
			LossGuard.Decision decision = this.run.request().guard().decide(losses);
			if (decision.withheld()) {
				this.mapper.withholdGone(tables, losses.schoolId(), decision.graduates());
				this.mapper.withholdMoves(tables, losses.schoolId(), decision.graduates());
				this.runs.insertWithheld(this.run.id(), new WithheldRow(dataset.name(), losses.schoolCode(),
						decision.reason(), leaving(losses, decision), losses.active()));
			}
		}
	}

	private static long leaving(SchoolLosses losses, LossGuard.Decision decision) {
		return losses.departing() + losses.moving() + (decision.graduates() ? losses.graduating() : 0);
	}

	private @Nullable String stagedParent(ReferenceShape reference, DropFacts facts) {
		if (reference.parentKeyColumn() == null || !facts.datasets().contains(reference.parent())) {
			return null;
		}
		return this.run.tables(known(reference.parent())).rows();
	}

	private Dataset known(String name) {
		Dataset dataset = this.known.get(name);
		if (dataset == null) {
			throw new IllegalStateException("no dataset " + name + " for the references to it");
		}
		return dataset;
	}

}
