package org.campusctl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.campusctl.admission.Decision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * App admission from the samples to the findings, on an embedded server.
 */
class AdmissionIT {

	private static final Path SAMPLES = Path.of("..", "samples");

	private static final String INVENTORY = "school_code,device,platform,package_id,app_name,developer,version_code,"
			+ "version_name,signer,preinstalled,installed_at,source\n";

	@TempDir
	static Path folder;

	@BeforeAll
	static void start() {
		assertThat(run("db", "start").code()).isZero();
		assertThat(run("roster", "import", SAMPLES.resolve("roster").toString()).code()).isIn(0, 3);
		Trial.Result imported = run("admission", "import", SAMPLES.resolve("admission/lists").toString());
		assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
	}

	@AfterAll
	static void stop() {
		assertThat(run("db", "stop", "--force").code()).isZero();
	}

	@Test
	void theSamplesShowEveryDecision() {
		Path out = folder.resolve("every");
		Trial.Result checked = run("admission", "check", SAMPLES.resolve("admission/inventory").toString(), "--out",
				out.toString(), "--output", "json");
		assertThat(checked.code()).as(checked.err()).isEqualTo(4);
		JsonNode report = JsonMapper.builder().build().readTree(checked.out());
		assertThat(report.path("job").asString()).isEqualTo("admission-check");
		JsonNode input = report.path("inputs").path(0);
		assertThat(input.path("read").longValue())
			.isEqualTo(input.path("accepted").longValue() + input.path("rejected").longValue());
		List<Map<String, String>> findings = csv(out.resolve("admission-findings.csv"));
		assertThat(new TreeSet<>(findings.stream().map((row) -> row.get("decision")).toList()))
			.isEqualTo(new TreeSet<>(Arrays.stream(Decision.values())
				.filter((decision) -> decision != Decision.NOT_JUDGED)
				.map(Decision::name)
				.toList()));
		long fails = findings.stream().filter((row) -> "FAIL".equals(row.get("verdict"))).count();
		assertThat(report.path("verdicts").path("FAIL").longValue()).isEqualTo(fails);
		assertThat(report.path("details").path("listRevision").asString())
			.isEqualTo(findings.get(0).get("list_revision"));
		assertThat(report.path("details").path("decisions").path("HARMFUL").longValue()).isPositive();
		assertThat(findings).filteredOn((row) -> "com.example.homework".equals(row.get("package_id")))
			.extracting((row) -> row.get("school_code") + " " + row.get("devices") + " " + row.get("decision"))
			.containsExactly("2133900001 6 ALLOWED", "3133900004 5 ALLOWED", "3433900005 4 ALLOWED");
		List<Map<String, String>> schools = csv(out.resolve("admission-schools.csv"));
		assertThat(schools).filteredOn((row) -> "3133900003".equals(row.get("school_code")))
			.extracting((row) -> row.get("verdict") + " " + row.get("reason"))
			.containsExactly("UNKNOWN NOT_COLLECTED");
		assertThat(schools).filteredOn((row) -> "2133900001".equals(row.get("school_code")))
			.extracting((row) -> row.get("verdict") + " " + row.get("not_judged"))
			.containsExactly("FAIL 1");
	}

	@Test
	void aRejectedDenyRowRefusesTheListAndTheFormerStaysInForce() throws IOException {
		Path lists = Files.createDirectories(folder.resolve("broken"));
		Files.writeString(lists.resolve("whitelist.csv"), """
				state,app_name,developer,package_id,valid_from,valid_to
				white,示例新应用,示例,com.example.fresh,,
				black,示例违规,示例,com.example.banned,2026-05-01,2026-04-01
				""");
		Trial.Result refused = run("admission", "import", lists.toString(), "--output", "json");
		assertThat(refused.code()).isEqualTo(65);
		assertThat(refused.out()).contains("REFUSED");
		assertThat(decision("com.example.banned")).isEqualTo("DENIED");
		assertThat(decision("com.example.fresh")).isEqualTo("NOT_LISTED");
	}

	@Test
	void aRejectedWhiteRowIsLeftOutOnly() throws IOException {
		Path lists = Files.createDirectories(folder.resolve("other"));
		Files.writeString(lists.resolve("whitelist.csv"), """
				state,app_name,developer,package_id,valid_from,valid_to
				white,示例另一个,示例,com.example.other,,
				white,示例颠倒,示例,com.example.reversed,2026-05-01,2026-04-01
				""");
		Trial.Result imported = run("admission", "import", lists.toString(), "--list", "other");
		assertThat(imported.code()).as(imported.out() + imported.err()).isEqualTo(3);
		assertThat(decision("com.example.other")).isEqualTo("ALLOWED_UNVERIFIED");
		assertThat(decision("com.example.reversed")).isEqualTo("NOT_LISTED");
		assertThat(decision("com.example.banned")).isEqualTo("DENIED");
	}

	@Test
	void aDeviceCountsOnceAndTheNextCheckTellsWhatChanged() throws IOException {
		Path first = Files.createDirectories(folder.resolve("first"));
		Path second = Files.createDirectories(folder.resolve("second"));
		String row = "3633900007,PAD-1,android,com.example.tool,示例工具,,1,1.0,,0,,\n";
		Files.writeString(first.resolve("apps.csv"), INVENTORY + row
				+ row.replace("示例工具", "Example Tool").replace("PAD-1", "PAD-2") + row.replace("示例工具", "Example Tool"));
		Files.writeString(second.resolve("apps.csv"),
				INVENTORY + row + row.replace("com.example.tool", "com.example.spy"));
		Path out = folder.resolve("changes");
		assertThat(run("admission", "check", first.toString(), "--out", out.toString()).code()).isEqualTo(4);
		assertThat(csv(out.resolve("admission-findings.csv")))
			.extracting((line) -> line.get("devices") + line.get("previous_decision"))
			.containsExactly("2");
		Trial.Result again = run("admission", "check", second.toString(), "--out", out.toString());
		assertThat(again.out()).startsWith("HARMFUL, REPACKAGED OR DENIED APPS WERE FOUND");
		assertThat(csv(out.resolve("admission-findings.csv")))
			.extracting((line) -> line.get("package_id") + " " + line.get("previous_decision"))
			.containsExactly("com.example.spy ", "com.example.tool NOT_LISTED");
		assertThat(csv(out.resolve("admission-changes.csv")))
			.extracting((line) -> line.get("change") + " " + line.get("subject"))
			.containsExactly("NEWLY_SEEN android:com.example.spy");
	}

	@Test
	void aManagementReportIsReadAndACutLineRejected() throws IOException {
		Path export = Files.createDirectories(folder.resolve("reports")).resolve("export.jsonl");
		Files.writeString(export,
				"""
						{"device":"d1","packageName":"com.example.spy","displayName":"x","versionCode":2200000001,"state":"INSTALLED"}
						{"device":"d1","packageName":"com.example.gone","state":"REMOVED"}
						{"device":"d2","packageName":"com.exa
						""");
		Path out = folder.resolve("reports-out");
		Trial.Result checked = run("admission", "check", export.toString(), "--school", "3433900006", "--out",
				out.toString(), "--output", "json");
		assertThat(checked.code()).as(checked.err()).isEqualTo(4);
		JsonNode input = JsonMapper.builder().build().readTree(checked.out()).path("inputs").path(0);
		assertThat(input.path("read").longValue()).isEqualTo(2);
		assertThat(input.path("rejected").longValue()).isEqualTo(1);
		assertThat(csv(out.resolve("admission-findings.csv")))
			.extracting((line) -> line.get("package_id") + " " + line.get("version") + " " + line.get("decision"))
			.containsExactly("com.example.spy 2200000001 HARMFUL");
	}

	@Test
	void aBlackListWithoutStatesIsRefused() throws IOException {
		Path list = Files.createDirectories(folder.resolve("black")).resolve("黑名单.csv");
		Files.writeString(list, "app_name,developer,package_id\n示例违规,示例,com.example.evil\n");
		Trial.Result refused = run("admission", "import", list.toString());
		assertThat(refused.code()).isEqualTo(65);
		assertThat(refused.err()).contains("黑名单.csv has no column 状态 (state)");
		assertThat(decision("com.example.evil")).isEqualTo("NOT_LISTED");
	}

	@Test
	void exportsOfOtherToolsAreCheckedByTheSchoolInTheirPath() throws IOException {
		Path school = Files.createDirectories(folder.resolve("exports/5133900008"));
		Files.writeString(school.resolve("pad.plist"),
				"<plist><dict><key>InstalledApplicationList</key><array><dict><key>Identifier</key>"
						+ "<string>com.Example.maps</string></dict></array><key>UDID</key><string>u</string></dict></plist>");
		Files.writeString(school.resolve("deb_packages.csv"),
				"name,version,status\nlibc6,2.36,install ok installed\nexample-game,1.0,install ok installed\n");
		Path out = folder.resolve("exports-out");
		assertThat(run("admission", "check", folder.resolve("exports").toString(), "--out", out.toString()).code())
			.isEqualTo(4);
		assertThat(csv(out.resolve("admission-findings.csv")))
			.extracting((line) -> line.get("school_code") + " " + line.get("package_id") + " " + line.get("decision"))
			.containsExactly("5133900008 com.Example.maps OUT_OF_SCOPE", "5133900008 example-game NOT_LISTED");
		Path binary = Files.writeString(school.resolve("apps.csv"), "bplist00");
		assertThat(run("admission", "check", binary.toString(), "--school", "5133900008").code()).isEqualTo(65);
	}

	private static String decision(String app) {
		Trial.Result explained = run("admission", "explain", "--app", app, "--school", "2133900001", "--output",
				"json");
		assertThat(explained.code()).as(explained.err()).isZero();
		return JsonMapper.builder().build().readTree(explained.out()).path("decision").asString();
	}

	private static Trial.Result run(String... words) {
		return Trial.in(folder.resolve("home")).run(words);
	}

	private static List<Map<String, String>> csv(Path file) {
		try {
			String text = Files.readString(file, StandardCharsets.UTF_8);
			assertThat(text).startsWith("\ufeff").endsWith("\r\n");
			List<String> lines = text.substring(1).lines().toList();
			List<String> header = List.of(lines.get(0).split(",", -1));
			List<Map<String, String>> rows = new ArrayList<>();
			for (String line : lines.subList(1, lines.size())) {
				String[] cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
				assertThat(cells).hasSize(header.size());
				rows.add(IntStream.range(0, cells.length)
					.boxed()
					.collect(Collectors.toMap(header::get, (i) -> cells[i])));
			}
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
