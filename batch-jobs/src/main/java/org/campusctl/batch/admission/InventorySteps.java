package org.campusctl.batch.admission;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.StagedTables;

import org.jspecify.annotations.Nullable;

/**
 * Reduces an inventory to apps per school with exact device counts, and has them decided.
 */
final class InventorySteps implements DatasetSteps {

	private static final int RANK_REFERENCE = 1000;

	private static final int RANK_GUARD = 4000;

	private final AdmissionMapper mapper;

	private final InventoryDecisions decisions;

	private final @Nullable String authority;

	InventorySteps(AdmissionMapper mapper, InventoryDecisions decisions, @Nullable String authority) {
		this.mapper = mapper;
		this.decisions = decisions;
		this.authority = authority;
	}

	@Override
	public boolean isTransient() {
		return true;
	}

	@Override
	public void reconcile(StagedTables tables, DropFacts drop) {
		this.mapper.useMoreMemory();
		this.mapper.createSchoolLookup(tables);
		this.mapper.findSchools(tables);
		if (this.mapper.hasUnknownSchools(tables)) {
			this.mapper.reportUnknownSchools(tables, RANK_REFERENCE);
		}
		if (this.authority != null) {
			this.mapper.reportOtherAuthority(tables, this.authority, RANK_GUARD);
		}
		this.mapper.findApps(tables);
		if (this.mapper.hasUnknownApps(tables)) {
			throw new IllegalStateException("staged rows refer to apps that no row says");
		}
		// Unless they are known to be small, the millions of rows are hashed in their
		// stead.
		this.mapper.analyze(tables.resolved());
		this.mapper.analyze(tables.matched());
		this.mapper.reduce(tables, this.authority);
		this.mapper.indexReduced(tables);
		if (this.mapper.hasSharedLines(tables)) {
			this.mapper.countSharedLines(tables);
		}
		this.mapper.countDevices(tables, this.authority);
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.decisions.store(tables);
	}

}
