package org.campusctl.batch.roster;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.StagedTables;
import org.campusctl.mappings.table.TableShape;
import org.campusctl.roster.GuardianRules;

/**
 * Guardians: at most four a pupil; they follow the pupil and leave with a graduate.
 */
final class GuardianSteps implements DatasetSteps {

	private final RosterMapper mapper;

	private final TableShape student;

	GuardianSteps(RosterMapper mapper, TableShape student) {
		this.mapper = mapper;
		this.student = student;
	}

	@Override
	public void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
		this.mapper.reportTooManyGuardians(tables, GuardianRules.MOST, Ranks.DUPLICATE, drop.deltaFiles());
	}

	@Override
	public void afterPlan(StagedTables tables, DropFacts drop) {
		StagedTables students = new StagedTables(tables.run(), this.student);
		boolean studentsPlanned = drop.datasets().contains(this.student.dataset());
		if (studentsPlanned) {
			this.mapper.keepGuardiansOfMovingPupils(tables, students);
		}
		this.mapper.markGuardiansOfGraduates(tables, students, studentsPlanned);
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.mapper.storeDeliveries(tables);
	}

}
