package org.campusctl.batch.load;

import java.util.Collection;
import java.util.Set;

import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.table.StagedTables;

/**
 * What a dataset does besides the common pipeline, at fixed points of reconcile and
 * apply. Every method runs inside the transaction of its step.
 */
public interface DatasetSteps {

	/** Nothing besides. */
	DatasetSteps NONE = new DatasetSteps() {
	};

	/**
	 * Look at the drop before its rows are read.
	 * @param drop the frozen drop
	 */
	default void beforeStage(Drop drop) {
	}

	/**
	 * Tell whether the rows are no records of a table: the common resolving, planning and
	 * merging are left out, {@link #reconcile} and {@link #afterApply} do everything.
	 * @return whether the dataset has no table of its own
	 */
	default boolean isTransient() {
		return false;
	}

	/**
	 * Reconcile a transient dataset: add problems of rows, prepare what is applied.
	 * @param tables tables of the dataset
	 * @param drop what else is in the drop
	 */
	default void reconcile(StagedTables tables, DropFacts drop) {
	}

	/**
	 * Make parents that rows name and that are not there.
	 * @param tables tables of the dataset, references resolved
	 * @param drop what else is in the drop
	 * @param lacking whether there is such a row
	 * @return whether some were made, so that references must be resolved again
	 */
	default boolean makeParents(StagedTables tables, DropFacts drop, boolean lacking) {
		return false;
	}

	/**
	 * Add problems after the common ones have been found and before the plan is made.
	 * @param tables tables of the dataset
	 * @param drop what else is in the drop
	 * @param findings what there is among the rows
	 */
	default void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
	}

	/**
	 * Correct the plan and the absent records, before the guards look at them.
	 * @param tables tables of the dataset
	 * @param drop what else is in the drop
	 */
	default void afterPlan(StagedTables tables, DropFacts drop) {
	}

	/**
	 * Finish the plan once every dataset of the drop has been planned.
	 * @param tables tables of the dataset
	 * @param drop what else is in the drop
	 */
	default void afterAllPlans(StagedTables tables, DropFacts drop) {
	}

	/**
	 * Make the table in which children find their parents, where the common one does not
	 * do.
	 * @param tables tables of the dataset
	 * @param columns columns by which children look
	 * @param planned whether the dataset is in the drop
	 * @return whether it was made here
	 */
	default boolean createLookup(StagedTables tables, Collection<String> columns, boolean planned) {
		return false;
	}

	/**
	 * Write what the common merge does not, before it.
	 * @param tables tables of the dataset
	 * @param drop what else is in the drop
	 */
	default void beforeApply(StagedTables tables, DropFacts drop) {
	}

	/**
	 * Write what the common merge does not, after it.
	 * @param tables tables of the dataset
	 * @param drop what else is in the drop
	 */
	default void afterApply(StagedTables tables, DropFacts drop) {
	}

	/**
	 * What the steps of a dataset may know of the drop.
	 *
	 * @param datasets datasets with at least one file in the drop
	 * @param deltaFiles numbers of the files whose absent rows mean nothing
	 * @param graduationSeason whether pupils of a final grade graduate by being absent
	 */
	record DropFacts(Set<String> datasets, Set<Integer> deltaFiles, boolean graduationSeason) {

		public DropFacts {
			datasets = Set.copyOf(datasets);
			deltaFiles = Set.copyOf(deltaFiles);
		}

	}

	/**
	 * What of the less common there is among the rows of a dataset.
	 *
	 * @param formerCodes whether a row names its school by a former code
	 * @param changedKeys whether a row with a first key found its record by its second
	 */
	record Findings(boolean formerCodes, boolean changedKeys) {

	}

}
