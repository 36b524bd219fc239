package org.campusctl.batch.roster;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.StagedTables;

/**
 * Staff: one person may work at two schools, with a warning.
 */
final class StaffSteps implements DatasetSteps {

	private final RosterMapper mapper;

	StaffSteps(RosterMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
		if (findings.formerCodes()) {
			this.mapper.reportFormerSchoolCodes(tables, Ranks.REFERENCE);
		}
		this.mapper.reportSecondPosts(tables, Ranks.DUPLICATE);
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.mapper.storeDeliveries(tables);
	}

}
