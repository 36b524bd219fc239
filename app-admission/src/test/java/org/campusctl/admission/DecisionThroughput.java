package org.campusctl.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.rows.AppRows;
import org.campusctl.school.SchoolType;

/**
 * Measures how many distinct (school, app) pairs a second one core decides: 10,000 list
 * entries, 3,000 distinct apps, 2,000 schools, 100,000 filings. Not a test: start it by
 * hand on an idle machine.
 */
public final class DecisionThroughput {

	private static final int ENTRIES = 10_000;

	private static final int APPS = 3_000;

	private static final int SCHOOLS = 2_000;

	private DecisionThroughput() {
	}

	/**
	 * Measure five times.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		measure(System.out::println);
	}

	static void measure(Consumer<String> out) {
		Random random = new Random(1);
		ListsBuilder lists = new ListsBuilder();
		List<SchoolType> types = List.of(SchoolType.PRIMARY, SchoolType.JUNIOR, SchoolType.SENIOR,
				SchoolType.NINE_YEAR);
		for (int entry = 0; entry < ENTRIES; entry++) {
			lists.add("whitelist", row(random, entry));
		}
		for (int filing = 0; filing < 100_000; filing++) {
			lists.add("school-filing", MapCells.of("school_code", "33302" + (filing % SCHOOLS), "package_id",
					"com.edu.vendor" + random.nextInt(ENTRIES), "approved_on", "2025-01-01"));
		}
		List<App> apps = new ArrayList<>();
		for (int app = 0; app < APPS; app++) {
			int number = random.nextInt(ENTRIES * 3 / 2);
			apps.add(AppRows.read(MapCells.of("platform", "android", "package_id", "com.edu.vendor" + number,
					"app_name", "应用" + number, "signer", signer(number), "version_code", "" + random.nextInt(300))));
		}
		List<SchoolProfile> schools = new ArrayList<>();
		for (int school = 0; school < SCHOOLS; school++) {
			schools.add(SchoolProfile.of("33302" + school, (school % 2 == 0) ? ListsBuilder.AUTHORITY : "330206",
					types.get(school % types.size())));
		}
		long start = System.nanoTime();
		AdmissionCheck check = AdmissionCheck.of(lists.build(), CheckParameters.on(LocalDate.of(2026, 3, 1)));
		out.accept("build " + (System.nanoTime() - start) / 1_000_000 + " ms");
		start = System.nanoTime();
		apps.forEach(check::judge);
		out.accept("judge " + (System.nanoTime() - start) / 1_000 / APPS + " us an app");
		for (int round = 0; round < 5; round++) {
			round(check, apps, schools, out);
		}
	}

	private static void round(AdmissionCheck check, List<App> apps, List<SchoolProfile> schools, Consumer<String> out) {
		Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
		long start = System.nanoTime();
		for (SchoolProfile school : schools) {
			for (App app : apps) {
				counts.merge(check.decide(school, new ObservedApp(school.code(), app, 1)).decision(), 1, Integer::sum);
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		out.accept("%.2f million pairs/s %s".formatted(apps.size() * (double) schools.size() / seconds / 1e6, counts));
	}

	private static MapCells row(Random random, int entry) {
		Map<String, String> row = new HashMap<>();
		row.put("platform", "android");
		row.put("package_id", "com.edu.vendor" + entry);
		row.put("app_name", "应用" + entry);
		row.put("signers", (random.nextInt(20) == 0) ? signer(entry + 1) : signer(entry));
		row.put("stages", (random.nextInt(3) == 0) ? "小学;初中" : "");
		row.put("version_min", (random.nextInt(5) == 0) ? "100" : "");
		row.put("valid_to", (random.nextInt(20) == 0) ? "2025-01-01" : "");
		row.put("state", (random.nextInt(50) == 0) ? "black" : "white");
		return new MapCells(row);
	}

	private static String signer(int number) {
		return "sha256:%064x".formatted(number);
	}

}
