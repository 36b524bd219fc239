package org.campusctl.batch.network;

import java.util.List;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.table.InventoryMapper;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.StagedTables;

/**
 * Inventories: names that no list knows are warnings, evidence is renewed, and a list of
 * which rows were rejected is not whole, whoever vouches for it.
 */
final class InventorySteps implements DatasetSteps {

	private static final int RANK_FORMER = 1900;

	private static final int RANK_LISTING = 1950;

	private final InventoryMapper mapper;

	private final RosterMapper schools;

	private final List<Listing> listings;

	private final NetworkSettings settings;

	private final NetBoxExports exports;

	InventorySteps(InventoryMapper mapper, RosterMapper schools, List<Listing> listings, NetworkSettings settings,
			NetBoxExports exports) {
		this.exports = exports;
		this.mapper = mapper;
		this.schools = schools;
		this.listings = List.copyOf(listings);
		this.settings = settings;
	}

	@Override
	public void beforeStage(Drop drop) {
		this.exports.read(drop);
	}

	@Override
	public void beforePlan(StagedTables tables, DropFacts drop, Findings findings) {
		if (findings.formerCodes()) {
			this.schools.reportFormerSchoolCodes(tables, RANK_FORMER);
		}
		for (Listing listing : this.listings) {
			boolean present = drop.datasets().contains(listing.list().dataset());
			this.mapper.reportUnlisted(tables, listing.column(), listing.list(),
					present ? new StagedTables(tables.run(), listing.list()).resolved() : null, RANK_LISTING);
		}
	}

	@Override
	public void afterApply(StagedTables tables, DropFacts drop) {
		this.mapper.refreshEvidence(tables);
		// Only a whole list, or a reject file that comes back, mends what was rejected.
		this.mapper.closeStatements(tables, "import", false);
		this.mapper.stateRejected(tables, this.settings.day());
		// A word for an earlier list is none for this one.
		this.mapper.closeStatements(tables, "vouch", true);
		String by = this.settings.vouchedBy();
		if (by != null) {
			this.mapper.stateVouched(tables, this.settings.day(), by);
		}
	}

}
