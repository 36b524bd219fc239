package org.campusctl.batch.roster;

import java.util.Collection;
import java.util.List;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.StagedTables;

/**
 * Schools: codes change and former ones keep resolving; records follow their school to
 * another authority.
 */
final class SchoolSteps implements DatasetSteps {

	private static final List<String> TABLES_OF_SCHOOLS = List.of("campus.class", "campus.staff", "campus.student",
			"campus.guardian", "campus.delivery", "campus.building", "campus.device", "campus.interface", "campus.link",
			"campus.segment", "campus.address", "campus.coverage", "campus.uplink", "campus.attestation",
			"campus.completeness");

	private final RosterMapper mapper;

	SchoolSteps(RosterMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public boolean createLookup(StagedTables tables, Collection<String> columns, boolean planned) {
		this.mapper.createSchoolLookup(tables, planned);
		return true;
	}

	@Override
	public void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
		this.mapper.matchRenamedSchools(tables);
		this.mapper.matchSchoolsByFormerCode(tables);
		this.mapper.reportSchoolsListedTwice(tables, Ranks.DUPLICATE);
		this.mapper.reportFormerCodesOfSchools(tables, Ranks.REFERENCE);
		this.mapper.leaveSchoolCodeAlone(tables, tables.rows());
		this.mapper.leaveSchoolCodeAlone(tables, tables.resolved());
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.mapper.storeSchoolCodes(tables);
		this.mapper.storeDeliveries(tables);
		TABLES_OF_SCHOOLS.forEach((table) -> this.mapper.followAuthority(table, tables.run()));
	}

}
