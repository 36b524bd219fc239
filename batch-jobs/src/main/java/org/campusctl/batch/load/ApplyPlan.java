package org.campusctl.batch.load;

import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.PlannedRows;
import org.campusctl.mappings.table.StagedTables;

/**
 * Writes what is planned for one dataset into its table, within the caller's transaction,
 * in one of two ways that end in the same records: in place, or in bulk, without indexes
 * and foreign keys, which are put on again behind the rows.
 */
final class ApplyPlan {

	private final LoadMapper mapper;

	private final BulkRule rule;

	ApplyPlan(LoadMapper mapper, BulkRule rule) {
		this.mapper = mapper;
		this.rule = rule;
	}

	void apply(StagedTables tables) {
		PlannedRows planned = this.mapper.plannedRows(tables);
		String table = tables.shape().name();
		String history = table + "_history";
		boolean isBulk = begin(table, planned.created() + planned.replaced(), tables.shape().target());
		boolean isHistoryBulk = begin(history, planned.replaced(), tables.shape().history());
		int kept = (planned.replaced() > 0) ? this.mapper.keepHistory(tables) : 0;
		if (isHistoryBulk) {
			this.mapper.endBulk(history);
		}
		if (planned.created() > 0) {
			this.mapper.insertCreated(tables);
		}
		int changed = (planned.changed() > 0) ? this.mapper.updateChanged(tables, planned) : 0;
		if (planned.gone() > 0) {
			changed += this.mapper.updateGone(tables);
		}
		if (kept != changed) {
			throw new IllegalStateException(changed + " records of " + tables.shape().dataset() + " changed, " + kept
					+ " previous images kept");
		}
		if (isBulk) {
			this.mapper.endBulk(table);
		}
	}

	/** Begin to write in bulk if that pays and nobody else is at the table. */
	private boolean begin(String table, long written, String qualified) {
		if (!this.rule.mayPay(written) || !this.rule.pays(written, this.mapper.count(qualified))) {
			return false;
		}
		this.mapper.waitAtMost(this.rule.waitMillis());
		boolean begun = this.mapper.beginBulk(table);
		this.mapper.waitAsBefore();
		return begun;
	}

}
