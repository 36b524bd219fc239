package org.campusctl.benchmarks.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.campusctl.admission.AdmissionCheck;
import org.campusctl.admission.CheckParameters;
import org.campusctl.admission.LookalikeIndex;
import org.campusctl.admission.ObservedApp;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.SchoolFiling;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.admission.rows.AppRows;
import org.campusctl.admission.rows.SchoolFilingRows;
import org.campusctl.admission.rows.WhitelistRows;
import org.campusctl.benchmarks.Benchmark;
import org.campusctl.benchmarks.Figures;
import org.campusctl.benchmarks.Options;
import org.campusctl.compliance.Cells;
import org.campusctl.school.SchoolType;

/**
 * How many distinct (school, app) pairs a second one core decides: 10,000 list entries,
 * 3,000 distinct apps, 2,000 schools, 100,000 filings; and what the hints of imitation
 * cost beside holding an app against the lists.
 */
public final class DecisionBenchmark implements Benchmark {

	private static final int ENTRIES = 10_000;

	private static final int APPS = 3_000;

	private static final int SCHOOLS = 2_000;

	private static final int FILINGS = 100_000;

	private static final int ROUNDS = 7;

	private static final String AUTHORITY = "330203";

	@Override
	public String name() {
		return "admission-engine";
	}

	@Override
	public String summary() {
		return "pairs of school and app decided per second on one core, and the cost of look-alike hints";
	}

	@Override
	public void run(Options options, Figures figures) {
		Random random = new Random(1);
		AdmissionLists lists = lists(random);
		List<App> apps = apps(random);
		List<SchoolProfile> schools = schools();
		long start = System.nanoTime();
		AdmissionCheck check = AdmissionCheck.of(lists, CheckParameters.on(LocalDate.of(2026, 3, 1)));
		figures.figure("index of " + ENTRIES + " entries and " + FILINGS + " filings", seconds(start) * 1e3, "ms");
		double[] judged = new double[ROUNDS];
		double[] hinted = new double[ROUNDS];
		double[] decided = new double[ROUNDS];
		LookalikeIndex packages = new LookalikeIndex(lists.whitelist().stream().map(WhitelistEntry::packageId).toList(),
				6);
		LookalikeIndex names = new LookalikeIndex(lists.whitelist().stream().map(WhitelistEntry::appName).toList(), 3);
		for (int round = 0; round < ROUNDS; round++) {
			start = System.nanoTime();
			apps.forEach(check::judge);
			judged[round] = seconds(start) * 1e6 / APPS;
			start = System.nanoTime();
			long hints = apps.stream()
				.filter((app) -> Optional.of(app.packageId())
					.flatMap(packages::imitatedBy)
					.or(() -> names.imitatedBy(app.name()))
					.isPresent())
				.count();
			hinted[round] = seconds(start) * 1e6 / APPS;
			start = System.nanoTime();
			long passed = decide(check, apps, schools);
			decided[round] = (double) APPS * SCHOOLS / seconds(start) / 1e6;
			if (hints == 0 || passed == 0) {
				throw new IllegalStateException("nothing is hinted at, or nothing passes");
			}
		}
		figures.figure("hold an app against all lists", Figures.median(judged), "us");
		figures.atMost("of that, look for what it imitates", Figures.median(hinted), "us", Figures.median(judged));
		figures.atLeast("decide pairs of school and app, one core", Figures.median(decided), "M/s", 1);
	}

	private static long decide(AdmissionCheck check, List<App> apps, List<SchoolProfile> schools) {
		long passed = 0;
		for (SchoolProfile school : schools) {
			for (App app : apps) {
				if (check.decide(school, new ObservedApp(school.code(), app, 1)).decision().letsStand()) {
					passed++;
				}
			}
		}
		return passed;
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private static AdmissionLists lists(Random random) {
		List<WhitelistEntry> entries = new ArrayList<>();
		for (int entry = 0; entry < ENTRIES; entry++) {
			Map<String, String> row = new HashMap<>();
			row.put("platform", "android");
			row.put("package_id", "com.edu.vendor" + entry);
			row.put("app_name", "应用" + entry);
			row.put("signers", (random.nextInt(20) == 0) ? signer(entry + 1) : signer(entry));
			row.put("stages", (random.nextInt(3) == 0) ? "小学;初中" : "");
			row.put("version_min", (random.nextInt(5) == 0) ? "100" : "");
			row.put("valid_to", (random.nextInt(20) == 0) ? "2025-01-01" : "");
			row.put("state", (random.nextInt(50) == 0) ? "black" : "white");
			entries.add(WhitelistRows.read("city", new Row(row)));
		}
		List<SchoolFiling> filings = new ArrayList<>();
		for (int filing = 0; filing < FILINGS; filing++) {
			filings.add(SchoolFilingRows.read("city", AUTHORITY,
					new Row(Map.of("school_code", schoolCode(filing % SCHOOLS), "package_id",
							"com.edu.vendor" + random.nextInt(ENTRIES), "app_name", "", "approved_on", "2025-01-01",
							"approver", "示例"))));
		}
		return new AdmissionLists(entries, List.of(), filings, List.of(), List.of(), List.of());
	}

	private static List<App> apps(Random random) {
		List<App> apps = new ArrayList<>();
		for (int app = 0; app < APPS; app++) {
			int number = random.nextInt(ENTRIES * 3 / 2);
			apps.add(AppRows.read(new Row(Map.of("platform", "android", "package_id", "com.edu.vendor" + number,
					"app_name", "应用" + number, "signer", signer(number), "version_code", "" + random.nextInt(300)))));
		}
		return apps;
	}

	private static List<SchoolProfile> schools() {
		List<SchoolType> types = List.of(SchoolType.PRIMARY, SchoolType.JUNIOR, SchoolType.SENIOR,
				SchoolType.NINE_YEAR);
		List<SchoolProfile> schools = new ArrayList<>();
		for (int school = 0; school < SCHOOLS; school++) {
			schools.add(SchoolProfile.of(schoolCode(school), (school % 2 == 0) ? AUTHORITY : "330206",
					types.get(school % types.size())));
		}
		return schools;
	}

	private static String schoolCode(int number) {
		return "%010d".formatted(2_133_000_000L + number);
	}

	private static String signer(int number) {
		return "sha256:%064x".formatted(number);
	}

	/**
	 * A row of a list or an inventory.
	 *
	 * @param values values by column
	 */
	private record Row(Map<String, String> values) implements Cells {

		@Override
		public boolean has(String column) {
			return this.values.containsKey(column);
		}

		@Override
		public String get(String column) {
			return this.values.getOrDefault(column, "");
		}

	}

}
