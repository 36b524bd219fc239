package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.compliance.Waiver;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.InventoryDataset;

import org.jspecify.annotations.Nullable;

/**
 * One case of a case file: an inventory snippet and what the rule must say of it.
 */
record RuleCase(String rule, Map<String, Object> data) {

	static final String SCHOOL = "3133029901";

	private static final Set<String> KEYS = Set.of("name", "type", "as_of", "vouched", "waivers", "others", "shared",
			"parameters", "expect", "counts", "rest", "findings", "evidence", "waived");

	RuleCase {
		Set<String> unknown = new HashSet<>(data.keySet());
		unknown.removeAll(KEYS);
		for (InventoryDataset dataset : InventoryDataset.values()) {
			unknown.remove(dataset.code());
		}
		if (!unknown.isEmpty()) {
			throw new IllegalArgumentException("keys " + unknown + " in a case of " + rule);
		}
	}

	String name() {
		return this.rule + ": " + this.data.get("name");
	}

	@Nullable String text(String key) {
		Object value = this.data.get(key);
		return (value != null) ? value.toString() : null;
	}

	String expected() {
		return String.valueOf(this.data.get("expect"));
	}

	LocalDate asOf() {
		String day = text("as_of");
		return (day != null) ? LocalDate.parse(day) : InventoryBuilder.DAY;
	}

	CampusInventory inventory() {
		String type = text("type");
		InventoryBuilder builder = new InventoryBuilder(SCHOOL, (type != null) ? type : "211");
		for (InventoryDataset dataset : InventoryDataset.values()) {
			for (Object row : list(dataset.code())) {
				builder.row(dataset, map(row));
			}
		}
		for (Object dataset : list("vouched")) {
			builder.row(InventoryDataset.COMPLETENESS, Map.of("dataset", dataset, "complete", "yes", "line", "1"));
		}
		return builder.build();
	}

	SchoolAudit audit() {
		CampusInventory school = inventory();
		RuleSheet sheet = sheet();
		List<SchoolPrefix> prefixes = new ArrayList<>(NetworkAudit.prefixes(sheet, asOf(), school));
		for (Object other : list("others")) {
			Map<String, Object> row = map(other);
			CampusInventory neighbour = new InventoryBuilder(String.valueOf(row.get("school")), "211")
				.row(InventoryDataset.SEGMENT, row)
				.build();
			prefixes.addAll(NetworkAudit.prefixes(sheet, asOf(), neighbour));
		}
		List<Set<String>> shared = new ArrayList<>();
		for (Object group : list("shared")) {
			Set<String> codes = new HashSet<>();
			((List<?>) group).forEach((code) -> codes.add(String.valueOf(code)));
			shared.add(codes);
		}
		PrefixOverlaps overlaps = PrefixOverlaps.among(prefixes, shared, Shipped.REGISTRY);
		return NetworkAudit.of(sheet, Shipped.REGISTRY, asOf(), waivers(), overlaps).audit(school);
	}

	List<Waiver> waivers() {
		List<Waiver> waivers = new ArrayList<>();
		for (Object item : list("waivers")) {
			Map<String, Object> row = map(item);
			waivers.add(new Waiver(this.rule, String.valueOf(row.getOrDefault("school", SCHOOL)),
					String.valueOf(row.getOrDefault("subject", "")), "in the plan of next year", "approver",
					LocalDate.parse(String.valueOf(row.get("until")))));
		}
		return waivers;
	}

	private RuleSheet sheet() {
		Map<String, String> set = new HashMap<>();
		map(this.data.getOrDefault("parameters", Map.of())).forEach((key, value) -> set.put(key, value.toString()));
		RuleSheet shipped = Shipped.SHEET;
		List<Rule> rules = new ArrayList<>();
		for (Rule one : shipped.rules()) {
			Map<String, String> parameters = new LinkedHashMap<>(one.parameters());
			if (one.id().equals(this.rule)) {
				parameters.putAll(set);
			}
			rules.add(new Rule(one.id(), one.clause(), one.mandatory(), one.criterion(), one.remedy(), parameters));
		}
		return new RuleSheet(shipped.id(), shipped.version(), shipped.validFrom(), shipped.validTo(), shipped.source(),
				shipped.onlyTypes(), shipped.exceptTypes(), shipped.clauses(), rules);
	}

	Map<String, String> expectedFindings() {
		Map<String, String> findings = new TreeMap<>();
		map(this.data.getOrDefault("findings", Map.of())).forEach((key, value) -> findings.put(key, value.toString()));
		return findings;
	}

	Map<String, String> expectedEvidence() {
		Map<String, String> evidence = new TreeMap<>();
		map(this.data.getOrDefault("evidence", Map.of())).forEach((key, value) -> evidence.put(key, value.toString()));
		return evidence;
	}

	static String shown(Finding finding) {
		return (finding.verdict() + " " + finding.reason() + " " + finding.value()).replaceAll(" +", " ").strip();
	}

	private List<?> list(String key) {
		Object value = this.data.get(key);
		return (value instanceof List<?> list) ? list : List.of();
	}

	private static Map<String, Object> map(Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		((Map<?, ?>) value).forEach((key, item) -> map.put(String.valueOf(key), (item != null) ? item : ""));
		return map;
	}

}
