package org.campusctl.admission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.rows.AppRows;
import org.campusctl.compliance.Cells;
import org.campusctl.school.SchoolType;

/**
 * Small lists and apps drawn from so few values that they collide all the time: one
 * package in several lines, states, stages, signers, dates and versions.
 */
final class RandomAdmission {

	private static final List<String> SIGNERS = List.of("", "", "sha256:" + "a1".repeat(32),
			"sha256:" + "b2".repeat(32), "sha1:" + "c3".repeat(20),
			"sha256:" + "a1".repeat(32) + ";sha1:" + "c3".repeat(20));

	private static final List<String> PACKAGES = List.of("com.edu.a", "com.edu.a", "com.edu.a", "com.edu.b");

	private static final List<String> NAMES = List.of("学习", "学习通", "画板");

	private static final List<String> DEVELOPERS = List.of("", "甲公司", "乙公司");

	private static final List<String> DATES = List.of("", "", "2025-12-31", "2026-03-01", "2026-12-31");

	private final Random random;

	RandomAdmission(long seed) {
		this.random = new Random(seed);
	}

	Random random() {
		return this.random;
	}

	ListsBuilder lists() {
		ListsBuilder lists = new ListsBuilder();
		for (int entries = this.random.nextInt(8); entries >= 0; entries--) {
			lists.add("whitelist", whitelistRow(one(List.of("white", "white", "white", "grey", "black"))));
		}
		for (int entries = this.random.nextInt(2); entries > 0; entries--) {
			lists.add("provider-ban", MapCells.of("developer", one(DEVELOPERS.subList(1, 3)), "from", "2026-01-01",
					"to", one(List.of("2026-02-01", "2026-12-31"))));
		}
		for (int entries = this.random.nextInt(8) - 5; entries > 0; entries--) {
			lists.add("school-filing", MapCells.of("school_code", one(List.of("1", "2")), "package_id", one(PACKAGES),
					"approved_on", "2025-09-01", "valid_to", one(DATES)));
		}
		if (this.random.nextInt(4) == 0) {
			lists.add("harmful-app", MapCells.of("platform", "android", "package_id", one(PACKAGES), "signer",
					one(SIGNERS), "category", one(List.of("stalkerware", "watchware"))));
		}
		if (this.random.nextInt(3) == 0) {
			lists.add("system-app",
					MapCells.of("platform", "android", "package_id", one(PACKAGES), "signers", one(SIGNERS)));
		}
		if (this.random.nextInt(3) == 0) {
			lists.add("general-app",
					MapCells.of("platform", "any", "package_id", one(PACKAGES), "signers", one(SIGNERS)));
		}
		return lists;
	}

	Cells whitelistRow(String state) {
		Map<String, String> row = new HashMap<>();
		row.put("state", state);
		row.put("platform", one(List.of("android", "any", "any", "ios")));
		row.put("app_name", one(NAMES));
		row.put("developer", one(DEVELOPERS));
		row.put("package_id", (this.random.nextInt(4) == 0) ? "" : one(PACKAGES));
		row.put("signers", one(SIGNERS));
		row.put("stages", one(List.of("", "", "小学", "高中")));
		String version = one(List.of("", "", "2", "1.5"));
		row.put(this.random.nextBoolean() ? "version_min" : "version_max", version);
		row.put(this.random.nextBoolean() ? "valid_from" : "valid_to", one(DATES));
		return new MapCells(row);
	}

	App app() {
		return AppRows.read(MapCells.of("platform", one(List.of("android", "android", "ios")), "package_id",
				(this.random.nextInt(4) == 0) ? "" : one(PACKAGES), "app_name", one(NAMES), "developer",
				one(DEVELOPERS), "signer", one(SIGNERS), "version_code", one(List.of("", "1", "3")), "version_name",
				one(List.of("", "1.0", "2.0")), "preinstalled", (this.random.nextInt(6) == 0) ? "1" : "0"));
	}

	SchoolProfile school() {
		return SchoolProfile.of(one(List.of("1", "2")), ListsBuilder.AUTHORITY,
				one(List.of(SchoolType.PRIMARY, SchoolType.SENIOR)));
	}

	private <T> T one(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
