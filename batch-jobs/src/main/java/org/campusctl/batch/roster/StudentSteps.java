package org.campusctl.batch.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.RosterMapper.FinalGrade;
import org.campusctl.mappings.table.StagedTables;
import org.campusctl.mappings.table.TableShape;
import org.campusctl.roster.GraduationSeason;
import org.campusctl.school.SchoolType;

/**
 * Pupils: unknown classes are made where a school sends no class file, a pupil may come
 * under another student number, and final grades graduate in the season.
 */
final class StudentSteps implements DatasetSteps {

	private static final byte[] NO_FINGERPRINT = {};

	private final RosterMapper mapper;

	private final RosterSettings settings;

	private final SchoolTypes types;

	private final TableShape schoolClass;

	StudentSteps(RosterMapper mapper, RosterSettings settings, SchoolTypes types, TableShape schoolClass) {
		this.mapper = mapper;
		this.settings = settings;
		this.types = types;
		this.schoolClass = schoolClass;
	}

	@Override
	public void beforeStage(Drop drop) {
		this.mapper.schoolTypes().forEach((row) -> this.types.put(row.schoolCode(), row.schoolType()));
		this.types.read(drop, this.settings.profile("school"), new CellNormaliser(this.settings.codes()));
	}

	@Override
	public boolean makeParents(StagedTables tables, DropFacts drop, boolean lacking) {
		if (!lacking) {
			this.mapper.createNoClasses(tables);
			return false;
		}
		StagedTables classes = new StagedTables(tables.run(), this.schoolClass);
		this.mapper.createUnknownClasses(tables, classes, drop.datasets().contains(this.schoolClass.dataset()));
		return this.mapper.addUnknownClassesToLookup(tables, classes) > 0;
	}

	@Override
	public void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
		if (findings.formerCodes()) {
			this.mapper.reportFormerSchoolCodes(tables, Ranks.REFERENCE);
		}
		this.mapper.reportUnknownClasses(tables, Ranks.REFERENCE);
		if (findings.changedKeys()) {
			this.mapper.reportRenumbered(tables, Ranks.DUPLICATE);
		}
		this.mapper.reportPossibleDoubles(tables, Ranks.DUPLICATE);
	}

	@Override
	public void afterPlan(StagedTables tables, DropFacts drop) {
		if (drop.graduationSeason()) {
			LocalDate day = this.settings.day();
			String youngest = GraduationSeason.youngestSchoolAge(day).toString();
			List<FinalGrade> grades = new ArrayList<>();
			for (SchoolType type : SchoolType.values()) {
				type.finalGrades().forEach((grade) -> grades.add(new FinalGrade(type.code(), grade)));
			}
			this.mapper.markGraduates(tables, youngest, grades);
			this.mapper.markMovingGraduates(tables, youngest, grades);
		}
	}

	@Override
	public void beforeApply(StagedTables tables, DropFacts drop) {
		this.mapper.insertUnknownClasses(tables, NO_FINGERPRINT);
		this.mapper.keepHistoryOfReopenedClasses(tables, new StagedTables(tables.run(), this.schoolClass));
		this.mapper.reopenClasses(tables, NO_FINGERPRINT);
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.mapper.followPupils(tables.run());
		this.mapper.storeDeliveries(tables);
	}

}
