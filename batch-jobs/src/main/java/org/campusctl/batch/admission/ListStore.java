package org.campusctl.batch.admission;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.rows.GeneralAppRows;
import org.campusctl.admission.rows.HarmfulRows;
import org.campusctl.admission.rows.ProviderBanRows;
import org.campusctl.admission.rows.SchoolFilingRows;
import org.campusctl.admission.rows.SystemAppRows;
import org.campusctl.admission.rows.WhitelistRows;
import org.campusctl.batch.load.Dataset;
import org.campusctl.compliance.Cells;
import org.campusctl.mappings.table.AdmissionMapper;

/**
 * Reads the lists from the data centre as they stood after an import.
 */
final class ListStore {

	private final AdmissionMapper mapper;

	private final List<Dataset> datasets;

	ListStore(AdmissionMapper mapper, AdmissionSettings settings) {
		this.mapper = mapper;
		this.datasets = AdmissionDatasets.of(settings, "", null);
	}

	/**
	 * Find the import whose lists were in force at the end of a day. A day before the
	 * first import has no lists of its own: the newest are taken, and the account names
	 * them.
	 * @param day the day
	 * @param zone zone of the day
	 * @return run of the import; empty when there has been none at all
	 */
	Optional<Long> runOn(LocalDate day, ZoneId zone) {
		Long run = this.mapper.listRun(day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
		return (run != null) ? Optional.of(run) : latestRun();
	}

	private Optional<Long> latestRun() {
		return Optional.ofNullable(this.mapper.listRun(OffsetDateTime.now(ZoneId.of("UTC")).plusYears(100)));
	}

	/**
	 * Read the lists.
	 * @param run run of an import
	 * @return the lists as they stood after it
	 */
	AdmissionLists after(long run) {
		return new AdmissionLists(read("whitelist", run, WhitelistRows::read),
				read("provider-ban", run, ProviderBanRows::read),
				read("school-filing", run,
						(list, cells) -> SchoolFilingRows.read(list, cells.get("authority_code"), cells)),
				read("harmful-app", run, HarmfulRows::read), read("system-app", run, SystemAppRows::read),
				read("general-app", run, GeneralAppRows::read));
	}

	private <T> List<T> read(String name, long run, BiFunction<String, Cells, T> reader) {
		Dataset dataset = this.datasets.stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
		List<T> entries = new ArrayList<>();
		for (Map<String, String> row : this.mapper.entries(dataset.shape(), run)) {
			entries.add(reader.apply(Objects.requireNonNull(row.get("list_name")), new StoredCells(row)));
		}
		return entries;
	}

	/**
	 * Cells of a stored entry under the names of the contract.
	 *
	 * @param row columns of the table that are not null
	 */
	private record StoredCells(Map<String, String> row) implements Cells {

		@Override
		public boolean has(String column) {
			return true;
		}

		@Override
		public String get(String column) {
			return this.row.getOrDefault(AdmissionDatasets.sqlName(column), "");
		}

	}

}
