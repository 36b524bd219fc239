package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import org.campusctl.compliance.Evidence;
import org.campusctl.network.inventory.Building;
import org.campusctl.network.inventory.Coverage;
import org.campusctl.network.inventory.InventoryDataset;

import org.jspecify.annotations.Nullable;

/**
 * WIFI-01 and WIFI-02: radio in the main teaching area, outlets and access points in
 * every building.
 */
final class CoverageRules {

	static final List<String> SURVEY = List.of("teaching", "aps", "survey_percent_over_65dbm");

	static final List<String> COUNTS = List.of("wired_outlets", "aps");

	private CoverageRules() {
	}

	static void judge(Audit audit) {
		LocalDate fresh = audit.terms().fresh();
		Map<String, List<Sourced<Coverage>>> byBuilding = new TreeMap<>();
		for (Sourced<Coverage> area : audit.campus().coverage().values()) {
			byBuilding.computeIfAbsent(area.row(fresh).building(), (name) -> new ArrayList<>()).add(area);
			judgeArea(audit, area);
		}
		for (Sourced<Building> building : audit.campus().buildings().values()) {
			List<Sourced<Coverage>> areas = byBuilding.remove(building.subject());
			judgeBuilding(audit, building, building.subject(), (areas != null) ? areas : List.of());
		}
		// Buildings that only the coverage list knows are buildings all the same.
		byBuilding.forEach((name, areas) -> judgeBuilding(audit, null, name, areas));
		audit.tally(NetworkRule.WIFI_02).whole(Ruling.blank("building"));
	}

	private static void judgeArea(Audit audit, Sourced<Coverage> area) {
		Terms terms = audit.terms();
		LocalDate cutoff = area.any((row) -> !Double.isNaN(row.surveyPercent())) ? terms.freshSurvey() : terms.fresh();
		Coverage row = area.row(cutoff);
		Boolean teaching = (row.teaching() != null) ? row.teaching() : teaching(audit, row.building());
		boolean none = Boolean.FALSE.equals(teaching) && !area.any((one) -> Boolean.TRUE.equals(one.teaching()));
		Ruling doubtful = area.doubtful(cutoff, SURVEY);
		Ruling ruling;
		if (none) {
			ruling = Ruling.NOT_APPLICABLE;
		}
		else if (doubtful != null) {
			ruling = doubtful;
		}
		else {
			ruling = (teaching != null) ? covered(row, terms) : Ruling.blank("teaching");
		}
		audit.tally(NetworkRule.WIFI_01).judge(ruling, area);
	}

	private static @Nullable Boolean teaching(Audit audit, String building) {
		Sourced<Building> known = audit.campus().buildings().get(building);
		LocalDate fresh = audit.terms().fresh();
		return (known != null && known.doubt(fresh, List.of("teaching")) == null) ? known.row(fresh).teaching() : null;
	}

	private static Ruling covered(Coverage row, Terms terms) {
		if (!Double.isNaN(row.surveyPercent())) {
			LocalDate day = (row.surveyDate() != null) ? row.surveyDate() : row.evidence().collectedAt();
			if (day.isBefore(terms.freshSurvey())) {
				return Ruling.unknown(Reason.STALE, day.toString());
			}
			return (row.surveyPercent() >= terms.number(NetworkRule.WIFI_01, "min_percent")) ? Ruling.PASS
					: Ruling.fail(Reason.BELOW_THRESHOLD, number(row.surveyPercent()) + " %");
		}
		if (row.aps() == 0) {
			return Ruling.fail(Reason.STATED_NONE, "aps: 0");
		}
		return (row.aps() > 0) ? Ruling.observe(Reason.BLANK, "aps: " + row.aps()) : Ruling.blank("aps");
	}

	private static String number(double percent) {
		return (percent == Math.rint(percent)) ? String.valueOf((long) percent) : String.valueOf(percent);
	}

	private static void judgeBuilding(Audit audit, @Nullable Sourced<Building> building, String name,
			List<Sourced<Coverage>> areas) {
		LocalDate fresh = audit.terms().fresh();
		List<Evidence> evidence = new ArrayList<>();
		Ruling doubtful = null;
		if (building != null) {
			evidence.addAll(building.evidence());
			doubtful = building.doubtful(fresh, List.of());
			missingTeaching(audit, building, areas);
		}
		for (Sourced<Coverage> area : areas) {
			evidence.addAll(area.evidence());
			Ruling doubt = area.doubtful(fresh, COUNTS);
			doubtful = (doubtful == null || doubtful.reason() == Reason.STALE) && doubt != null ? doubt : doubtful;
		}
		evidence.sort(Comparator.comparing(Evidence::reference).thenComparing(Evidence::source));
		audit.tally(NetworkRule.WIFI_02)
			.judge((doubtful != null) ? doubtful : equipped(audit, areas, fresh), name, evidence);
	}

	/**
	 * A teaching building of which no area is listed is not covered as far as we know.
	 */
	private static void missingTeaching(Audit audit, Sourced<Building> building, List<Sourced<Coverage>> areas) {
		if (areas.isEmpty() && !audit.campus().coverage().isEmpty()
				&& Boolean.TRUE.equals(building.row(audit.terms().fresh()).teaching())) {
			audit.tally(NetworkRule.WIFI_01).judge(Ruling.blank("area"), building);
		}
	}

	private static Ruling equipped(Audit audit, List<Sourced<Coverage>> areas, LocalDate fresh) {
		if (areas.isEmpty()) {
			return audit.campus().vouched(EnumSet.of(InventoryDataset.COVERAGE))
					? Ruling.fail(Reason.STATED_NONE, "coverage") : Ruling.blank("coverage");
		}
		int outlets = sum(areas, fresh, Coverage::wiredOutlets);
		int aps = sum(areas, fresh, Coverage::aps);
		if (outlets == 0 || aps == 0) {
			return Ruling.fail(Reason.STATED_NONE, (outlets == 0) ? "wired_outlets: 0" : "aps: 0");
		}
		if (outlets < 0 || aps < 0) {
			return Ruling.blank((outlets < 0) ? "wired_outlets" : "aps");
		}
		return Ruling.PASS;
	}

	/** What the areas have together; negative where none has any and one does not say. */
	private static int sum(List<Sourced<Coverage>> areas, LocalDate fresh, ToIntFunction<Coverage> count) {
		int sum = 0;
		boolean blank = false;
		for (Sourced<Coverage> area : areas) {
			int one = count.applyAsInt(area.row(fresh));
			blank |= one < 0;
			sum += Math.max(one, 0);
		}
		return (sum == 0 && blank) ? -1 : sum;
	}

}
