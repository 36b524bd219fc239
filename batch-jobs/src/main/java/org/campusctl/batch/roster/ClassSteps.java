package org.campusctl.batch.roster;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.StagedTables;
import org.campusctl.mappings.table.TableShape;

/**
 * Classes: an absent one is closed only when no active pupil is in it.
 */
final class ClassSteps implements DatasetSteps {

	private final RosterMapper mapper;

	private final TableShape student;

	ClassSteps(RosterMapper mapper, TableShape student) {
		this.mapper = mapper;
		this.student = student;
	}

	@Override
	public void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
		if (findings.formerCodes()) {
			this.mapper.reportFormerSchoolCodes(tables, Ranks.REFERENCE);
		}
	}

	@Override
	public void afterAllPlans(StagedTables tables, DropFacts drop) {
		this.mapper.keepClassesInUse(tables, new StagedTables(tables.run(), this.student),
				drop.datasets().contains(this.student.dataset()));
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.mapper.storeDeliveries(tables);
	}

}
