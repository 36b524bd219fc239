package org.campusctl.admission.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.admission.MapCells;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.compliance.Problem;
import org.campusctl.failure.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AdmissionRowRulesTests {

	private static final String TEST_KEY = "61ed377e85d386a8dfee6b864bd85b0bfaa5af81";

	@ParameterizedTest
	@CsvSource({ "state, pink, error value.code", "state, '', error value.required",
			"platform, symbian, error value.code", "package_id, '', error value.required",
			"signers, abc, error value.format", "signers, sha256:12;" + TEST_KEY + ", error value.format",
			"version_min, latest, error value.format", "version_min, 99999999999999999999, error value.format",
			"version_min, 300, error value.range", "stages, 大学, error value.code", "stages, 小学;幼儿, error value.code",
			"grades, 13, error value.code", "grades, 6-1, error value.code", "school_types, 999, error value.code",
			"valid_from, 2026-02-30, error value.date", "valid_from, 2027-01-01, error value.range",
			"review_due, soon, error value.date", "list_valid_to, soon, error value.date",
			"app_filing, 教APP备330001号, warning filing.form", "icp_filing, 浙ICP备1号, warning filing.form",
			"mlps_filing, 123, warning filing.form", "mlps_level, 9, warning value.code",
			"package_id, com.1a.b, warning package.form",
			"signers, " + TEST_KEY + ", warning signer.published-test-key" })
	void whitelistTellsWhatIsWrong(String column, String value, String expected) {
		Map<String, String> row = new HashMap<>(Map.of("state", "black", "platform", "android", "package_id",
				"com.edu.a", "version_max", "200", "valid_to", "2026-12-31"));
		row.put(column, value);
		List<String> problems = problems("whitelist", new MapCells(row));
		assertThat(problems).contains(expected);
		if (expected.equals("error value.required")) {
			assertThat(problems).containsOnly(expected);
		}
		else if (expected.startsWith("error")) {
			assertThatIllegalArgumentException().isThrownBy(() -> WhitelistRows.read("city", new MapCells(row)))
				.withMessage("Not an accepted row: %s %s", fieldOfFirst(row), expected.substring("error ".length()));
		}
		else {
			assertThat(problems).hasSize(1);
			assertThat(WhitelistRows.read("city", new MapCells(row)).state()).isEqualTo(WhitelistEntry.State.BLACK);
		}
	}

	@Test
	void whitelistTakesARowInFull() {
		MapCells row = MapCells.of("state", "白", "app_name", "学习", "developer", "某某", "platform", "安卓", "package_id",
				"com.edu.a", "signers",
				"sha256:" + "11".repeat(32) + "; " + "22:".repeat(19)
						+ "22;MzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM=",
				"version_min", "2147483648", "version_max", "3000000000", "app_filing", "教APP备3300123号", "icp_filing",
				"浙ICP备12345678号-1A", "mlps_filing", "33020012345-00001", "mlps_level", "三级", "stages", "小学;初中",
				"grades", "1-3;七年级;初二;高三", "school_types", "211;九年一贯;中职", "valid_from", "2026-01-01", "valid_to",
				"2026-01-01", "review_due", "2026-06-01");
		assertThat(problems("whitelist", row)).isEmpty();
		WhitelistEntry entry = WhitelistRows.read("city", row);
		assertThat(entry.platform()).isEqualTo(Platform.ANDROID);
		assertThat(entry.signers().fingerprints()).hasSize(3);
		assertThat(entry.scope().grades()).containsExactly(1, 2, 3, 7, 8, 12);
		assertThat(entry.scope().schoolTypes()).containsExactly("211", "312", "360");
		assertThat(entry.filings().isMalformed()).isFalse();
		assertThat(entry.versions()).hasToString("2147483648 .. 3000000000");
		assertThat(entry.key()).isEqualTo("whitelist:city:android:com.edu.a");
	}

	@Test
	void whitelistAsksForNameAndDeveloperWherePackageIsMissing() {
		assertThat(problems("whitelist", MapCells.of("app_name", "学习", "developer", "某某"))).isEmpty();
		assertThat(problems("whitelist", MapCells.of("app_name", "学习"))).containsExactly("error value.required");
		assertThat(problems("whitelist", MapCells.of("developer", "某某"))).containsExactly("error value.required");
		assertThat(problems("whitelist", MapCells.of("package_id", "com.edu.a"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "provider-ban, developer, 甲, from, 2026-02-01, to, 2026-01-01, error value.range",
			"provider-ban, developer, 甲, from, tomorrow, to, 2026-01-01, error value.date",
			"school-filing, school_code, 3, approver, 局, approved_on, 2026-01-01, error value.required",
			"school-filing, package_id, a.b, valid_to, 2025-01-01, approved_on, 2026-01-01, error value.range",
			"harmful-app, platform, android, category, stalkerware, source, feed, error value.required",
			"harmful-app, name, Spy, category, stalkerware, source, feed, warning harmful.no-identifier",
			"harmful-app, package_id, a.b, signer, xyz, source, feed, error value.format",
			"system-app, platform, android, vendor, 某厂, signers, '', error value.required",
			"general-app, platform, android, name, 微信, reason, 通用, error value.required",
			"app, platform, any, package_id, a.b, app_name, x, error value.code",
			"app, platform, android, package_id, '', app_name, '', warning app.unidentified",
			"app, platform, android, package_id, a.b, version_code, 1.2, warning value.format",
			"app, platform, android, package_id, a.b, signer, MD5:00, warning value.format" })
	void otherDatasetsTellWhatIsWrong(String dataset, String column1, String value1, String column2, String value2,
			String column3, String value3, String expected) {
		assertThat(problems(dataset, MapCells.of(column1, value1, column2, value2, column3, value3)))
			.containsExactly(expected);
	}

	@Test
	void watchwareIsNotHarmful() {
		assertThat(HarmfulRows.read("city", MapCells.of("package_id", "a.b", "category", "Watchware")).watchware())
			.isTrue();
	}

	@Test
	void inventoryRowsBecomeApps() {
		App app = AppRows.read(MapCells.of("platform", "android", "package_id", " com.edu.a ", "signer",
				"sha1:" + "ab".repeat(20) + ";n/a", "version_code", "2100000001", "preinstalled", "1"));
		assertThat(app.versionCode()).isEqualTo(2_100_000_001L);
		assertThat(app.signers().fingerprints()).hasSize(1);
		assertThat(app.preinstalled()).isTrue();
		assertThat(app.packageId()).isEqualTo("com.edu.a");
		assertThat(AppRows.read(MapCells.of("platform", "android", "version_code", "-3")).versionCode()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "value.range", "filing.form", "package.form", "signer.published-test-key",
			"harmful.no-identifier", "app.unidentified" })
	void everyCodeOfOursHasItsTextInBothLanguages(String code) {
		String english = Problem.warning("x", code, "y", "z").text(Locale.ENGLISH);
		String chinese = Problem.warning("x", code, "y", "z").text(Locale.CHINA);
		assertThat(Messages.in(Locale.ENGLISH).has(code)).isTrue();
		assertThat(english).doesNotContain("{").matches("\\p{ASCII}+");
		assertThat(chinese).doesNotContain("{").isNotEqualTo(english);
	}

	@Test
	void aMessageNamesTheColumnsOfTheFile() {
		List<String> texts = new ArrayList<>();
		MapCells row = MapCells.of("package_id", "com.edu.a", "version_min", "300", "version_max", "200", "app_filing",
				"教APP备1号");
		AdmissionRowRules.of("whitelist").check(row, (problem) -> texts.add(problem.text(Locale.ENGLISH)));
		assertThat(texts).containsExactlyInAnyOrder("最高版本 lies before 最低版本. Correct one of the two.",
				"教育App备案号 does not have the expected form, such as 教APP备1234567号. Compare it with the filing notice.");
	}

	@Test
	void knowsItsDatasets() {
		assertThat(AdmissionRowRules.datasets()).containsExactlyInAnyOrder("whitelist", "provider-ban", "school-filing",
				"harmful-app", "system-app", "general-app", "app");
		assertThatIllegalArgumentException().isThrownBy(() -> AdmissionRowRules.of("student"));
	}

	private static String fieldOfFirst(Map<String, String> row) {
		List<String> fields = new ArrayList<>();
		AdmissionRowRules.of("whitelist").check(new MapCells(row), (problem) -> fields.add(problem.field()));
		return fields.get(0);
	}

	private static List<String> problems(String dataset, MapCells row) {
		List<String> problems = new ArrayList<>();
		AdmissionRowRules.of(dataset).check(row, (problem) -> {
			problems.add((problem.isError() ? "error " : "warning ") + problem.code());
			assertThat(problem.text(Locale.ENGLISH)).doesNotContain("{", problem.code());
		});
		return problems;
	}

}
