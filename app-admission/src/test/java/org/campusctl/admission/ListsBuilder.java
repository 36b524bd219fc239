package org.campusctl.admission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.GeneralApp;
import org.campusctl.admission.lists.HarmfulEntry;
import org.campusctl.admission.lists.ProviderBan;
import org.campusctl.admission.lists.SchoolFiling;
import org.campusctl.admission.lists.SystemApp;
import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.admission.rows.GeneralAppRows;
import org.campusctl.admission.rows.HarmfulRows;
import org.campusctl.admission.rows.ProviderBanRows;
import org.campusctl.admission.rows.SchoolFilingRows;
import org.campusctl.admission.rows.SystemAppRows;
import org.campusctl.admission.rows.WhitelistRows;
import org.campusctl.compliance.Cells;

/**
 * Lists made of rows, as an import makes them. Holds one admitted app of its own, so that
 * the list is never empty.
 */
final class ListsBuilder {

	static final String AUTHORITY = "330203";

	final List<WhitelistEntry> whitelist = new ArrayList<>();

	final List<ProviderBan> bans = new ArrayList<>();

	final List<SchoolFiling> filings = new ArrayList<>();

	final List<HarmfulEntry> harmful = new ArrayList<>();

	final List<SystemApp> system = new ArrayList<>();

	final List<GeneralApp> general = new ArrayList<>();

	ListsBuilder() {
		add("whitelist", MapCells.of("platform", "android", "package_id", "org.campusctl.always.admitted"));
	}

	ListsBuilder add(String dataset, Cells row) {
		switch (dataset) {
			case "whitelist" -> this.whitelist.add(WhitelistRows.read("city", row));
			case "provider-ban" -> this.bans.add(ProviderBanRows.read("city", row));
			case "school-filing" -> this.filings.add(SchoolFilingRows.read("city", AUTHORITY, row));
			case "harmful-app" -> this.harmful.add(HarmfulRows.read("city", row));
			case "system-app" -> this.system.add(SystemAppRows.read("city", row));
			case "general-app" -> this.general.add(GeneralAppRows.read("city", row));
			default -> throw new IllegalArgumentException(dataset);
		}
		return this;
	}

	ListsBuilder whitelist(String... columnsAndValues) {
		return add("whitelist", MapCells.of(columnsAndValues));
	}

	ListsBuilder shuffle(Random random) {
		for (List<?> list : List.of(this.whitelist, this.bans, this.filings, this.harmful, this.system, this.general)) {
			Collections.shuffle(list, random);
		}
		return this;
	}

	AdmissionLists build() {
		return new AdmissionLists(this.whitelist, this.bans, this.filings, this.harmful, this.system, this.general);
	}

}
