package org.campusctl.batch.admission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.AppTotalRow;
import org.campusctl.mappings.table.ChangeCount;
import org.campusctl.mappings.table.AppFindingRow;

/**
 * What a check is asked first: is anything harmful, denied or repackaged in a school,
 * where, on how many devices; then what is not listed; then the counts.
 *
 * @param dangers harmful, denied and repackaged apps, most devices first
 * @param unlisted apps that are not listed, most devices first
 * @param decisions findings by decision
 * @param changes changes since the last check, by kind
 */
public record CheckPicture(List<AppFindingRow> dangers, List<AppTotalRow> unlisted, Map<String, Long> decisions,
		Map<String, Long> changes) {

	/** Most lines of a part. */
	public static final int SHOWN = 15;

	public CheckPicture {
		dangers = List.copyOf(dangers);
		unlisted = List.copyOf(unlisted);
	}

	static CheckPicture of(AdmissionMapper mapper, long run) {
		return new CheckPicture(mapper.worst(run, List.of("HARMFUL", "SIGNER_MISMATCH", "DENIED"), SHOWN),
				mapper.totals(run, "NOT_LISTED", SHOWN), counts(mapper.decisions(run)),
				counts(mapper.changeCounts(run)));
	}

	static Map<String, Long> counts(List<ChangeCount> rows) {
		Map<String, Long> counts = new LinkedHashMap<>();
		rows.forEach((row) -> counts.put(row.change(), row.rows()));
		return counts;
	}

}
