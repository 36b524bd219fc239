package org.campusctl.batch.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.campusctl.batch.network.NetworkAuditReport.RuleCount;
import org.campusctl.batch.network.NetworkAuditReport.Worst;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.compliance.Verdict;
import org.campusctl.mappings.file.ReportCsv;
import org.campusctl.mappings.table.VerdictRow;
import org.campusctl.network.Score;

/**
 * Counts schools per verdict: by rule, authority and city. Every school counts once in
 * every rule, also one of which nothing is known.
 */
final class AuditTally {

	private static final String CITY = "city";

	private static final String WAIVED = "waived";

	private static final int WORST = 10;

	private final RuleSheet sheet;

	private final Map<String, Map<String, Map<String, Integer>>> byAuthority = new TreeMap<>();

	private final Map<String, Map<String, Integer>> city;

	private final Map<String, Standing> schools = new LinkedHashMap<>();

	AuditTally(RuleSheet sheet) {
		this.sheet = sheet;
		this.city = rules();
	}

	private Map<String, Map<String, Integer>> rules() {
		Map<String, Map<String, Integer>> rules = new LinkedHashMap<>();
		this.sheet.rules().forEach((rule) -> rules.put(rule.id(), zeros()));
		return rules;
	}

	private static Map<String, Integer> zeros() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (Verdict verdict : Verdict.values()) {
			counts.put(verdict.name(), 0);
		}
		counts.put(WAIVED, 0);
		return counts;
	}

	void add(VerdictRow row, Rule rule) {
		boolean fails = row.verdict().equals(Verdict.FAIL.name());
		boolean waived = fails && row.waivedUntil() != null;
		count(this.city, row, waived);
		count(this.byAuthority.computeIfAbsent(row.authorityCode(), (code) -> rules()), row, waived);
		this.schools.computeIfAbsent(row.schoolCode(), (code) -> new Standing(row.schoolName()))
			.add(row.verdict(), rule.mandatory(), waived);
	}

	private static void count(Map<String, Map<String, Integer>> rules, VerdictRow row, boolean waived) {
		Map<String, Integer> counts = rules.computeIfAbsent(row.rule(), (rule) -> zeros());
		counts.merge(row.verdict(), 1, Integer::sum);
		if (waived) {
			counts.merge(WAIVED, 1, Integer::sum);
		}
	}

	Path write(long run, Path file) {
		try (ReportCsv csv = new ReportCsv(file, "run", "authority_code", "rule", "clause", "mandatory", "schools",
				"PASS", "FAIL", "OBSERVATION", "UNKNOWN", "NOT_APPLICABLE", WAIVED)) {
			this.byAuthority.forEach((authority, rules) -> write(csv, run, authority, rules));
			write(csv, run, CITY, this.city);
			csv.finish();
		}
		return file;
	}

	private void write(ReportCsv csv, long run, String authority, Map<String, Map<String, Integer>> rules) {
		for (Rule rule : this.sheet.rules()) {
			Map<String, Integer> counts = rules.getOrDefault(rule.id(), zeros());
			List<Object> cells = new ArrayList<>(
					List.of(run, authority, rule.id(), rule.clause(), FindingFiles.mandatory(rule), schools(counts)));
			cells.addAll(counts.values());
			csv.row(cells.toArray());
		}
	}

	private static int schools(Map<String, Integer> counts) {
		int schools = 0;
		for (Verdict verdict : Verdict.values()) {
			schools += counts.getOrDefault(verdict.name(), 0);
		}
		return schools;
	}

	Map<String, Integer> verdicts() {
		Map<String, Integer> sum = zeros();
		this.city.values()
			.forEach((counts) -> counts.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum)));
		return sum;
	}

	List<RuleCount> rules(Locale locale) {
		return this.sheet.rules()
			.stream()
			.map((rule) -> new RuleCount(rule.id(), rule.clause(), rule.mandatory(), rule.criterion().in(locale),
					this.city.getOrDefault(rule.id(), zeros())))
			.toList();
	}

	int schools() {
		return this.schools.size();
	}

	List<Worst> worst() {
		return this.schools.entrySet()
			.stream()
			.filter((school) -> school.getValue().fails > 0)
			.map((school) -> school.getValue().shown(school.getKey()))
			.sorted(Comparator.comparingInt(Worst::mandatoryFails)
				.thenComparingInt(Worst::fails)
				.thenComparingInt(Worst::unknown)
				.reversed()
				.thenComparing(Worst::schoolCode))
			.limit(WORST)
			.toList();
	}

	/**
	 * Return the score of the city: all its schools' mandatory rules together.
	 * @return the score
	 */
	Score score() {
		int passed = 0;
		int applicable = 0;
		int unknown = 0;
		for (Standing school : this.schools.values()) {
			passed += school.passed;
			applicable += school.applicable;
			unknown += school.unknown;
		}
		return new Score(passed, applicable, unknown);
	}

	/**
	 * Return the exit code.
	 * @return 4 for a FAIL that no waiver covers, else 5 for a mandatory UNKNOWN, else 0
	 */
	int exitCode() {
		boolean question = false;
		for (Standing school : this.schools.values()) {
			if (school.fails > 0) {
				return 4;
			}
			question |= school.unknown > 0;
		}
		return question ? 5 : 0;
	}

	/** How one school stands: its breaches, and its mandatory rules. */
	private static final class Standing {

		private final String name;

		private int mandatoryFails;

		private int fails;

		private int passed;

		private int applicable;

		private int unknown;

		Standing(String name) {
			this.name = name;
		}

		void add(String verdict, boolean mandatory, boolean waived) {
			boolean open = verdict.equals(Verdict.FAIL.name()) && !waived;
			this.fails += open ? 1 : 0;
			if (mandatory && !verdict.equals(Verdict.NOT_APPLICABLE.name())) {
				this.applicable++;
				this.mandatoryFails += open ? 1 : 0;
				this.passed += verdict.equals(Verdict.PASS.name()) ? 1 : 0;
				this.unknown += verdict.equals(Verdict.UNKNOWN.name()) ? 1 : 0;
			}
		}

		Worst shown(String code) {
			Score score = new Score(this.passed, this.applicable, this.unknown);
			return new Worst(code, this.name, this.mandatoryFails, this.fails, this.unknown,
					NetworkAuditReport.share(score.value()), NetworkAuditReport.share(score.evidenceCoverage()));
		}

	}

}
