package org.campusctl.batch.roster;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterCase.Step;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.failure.Failure;
import org.campusctl.roster.DepartureGuard;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays a case: writes its files, imports them, compares what came out.
 */
final class CasePlayer {

	private static final Set<String> EXPECTATIONS = Set.of("exit", "status", "failure", "files", "counts", "changes",
			"rejected", "warnings", "withheld", "top", "records", "history");

	private final RosterHarness harness;

	private @Nullable RunReport last;

	CasePlayer(RosterHarness harness) {
		this.harness = harness;
	}

	void play(RosterCase example) throws IOException {
		for (Step step : example.steps()) {
			if (!step.day().isEmpty()) {
				this.harness.on(LocalDate.parse(step.day()));
			}
			Path drop = this.harness.drop(files(step.drop()));
			try {
				RunReport report = this.harness.run(request(step.options(), drop));
				this.last = report;
				new Outcome(report).verify(step.then());
			}
			catch (Failure failure) {
				Map<String, Object> outcome = new LinkedHashMap<>();
				outcome.put("exit", failure.kind().exitCode());
				outcome.put("failure", failure.code());
				assertThat(outcome).as(failure.getMessage()).isEqualTo(step.then());
			}
		}
	}

	private static Request request(Map<String, Object> options, Path drop) {
		Set<String> accepted = new LinkedHashSet<>();
		for (String school : List.of(String.valueOf(options.getOrDefault("accept-departures", "")).split(" ", -1))) {
			if (!school.isEmpty()) {
				accepted.add(Fiction.schoolCode(school));
			}
		}
		boolean all = accepted.remove("all");
		DepartureGuard guard = new DepartureGuard(number(options, "min-departures", 10),
				number(options, "max-departures", 10), all, accepted);
		Object authority = options.get("authority");
		return new Request(List.of(drop), "delta".equals(options.get("mode")),
				Boolean.TRUE.equals(options.get("dry-run")), Boolean.TRUE.equals(options.get("force")),
				number(options, "max-rejects", 20), guard, (authority != null) ? String.valueOf(authority) : null);
	}

	private static int number(Map<String, Object> options, String name, int otherwise) {
		return Integer.parseInt(String.valueOf(options.getOrDefault(name, otherwise)));
	}

	private Map<String, byte[]> files(Map<String, Object> drop) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (Map.Entry<String, Object> entry : drop.entrySet()) {
			String name = entry.getKey().contains(".") ? entry.getKey() : entry.getKey() + ".csv";
			if (entry.getKey().equals("corrected")) {
				Map<String, Object> corrected = RosterCase.map(entry.getValue());
				files.put("rejects-" + corrected.get("dataset") + "-1.csv", corrected(corrected));
			}
			else if (entry.getValue() instanceof Map<?, ?> file) {
				files.put(name, content(dataset(name), RosterCase.map(file)));
			}
			else {
				files.put(name, table(dataset(name), String.valueOf(entry.getValue()), Set.of()));
			}
		}
		return files;
	}

	private static byte[] content(String dataset, Map<String, Object> file) {
		if (file.get("hex") instanceof String hex) {
			return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
		}
		Charset charset = Charset.forName(String.valueOf(file.getOrDefault("encoding", "UTF-8")));
		if (file.get("text") instanceof String text) {
			return Fiction.resolved(text).getBytes(charset);
		}
		Set<String> without = new LinkedHashSet<>(RosterCase.texts(file.getOrDefault("without", List.of())));
		byte[] table = table(dataset, String.valueOf(file.get("table")), without);
		return new String(table, StandardCharsets.UTF_8).getBytes(charset);
	}

	private static byte[] table(String dataset, String text, Set<String> without) {
		return RosterHarness.csv(CaseTable.parse(text).asFile(dataset, without));
	}

	/** The reject file of the import before, with cells corrected. */
	private byte[] corrected(Map<String, Object> corrected) throws IOException {
		String text = "";
		String dataset = String.valueOf(corrected.get("dataset"));
		for (RunReport.Input input : lastReport().inputs()) {
			String rejects = input.rejects();
			if (dataset.equals(input.dataset()) && rejects != null) {
				text = Files.readString(this.harness.home().resolve(rejects));
			}
		}
		assertThat(text).as("reject file of the import before").isNotEmpty();
		for (Map.Entry<String, Object> change : RosterCase.map(corrected.getOrDefault("replace", Map.of()))
			.entrySet()) {
			String wrong = Fiction.resolved(change.getKey());
			assertThat(text).contains(wrong);
			text = text.replace(wrong, Fiction.resolved(String.valueOf(change.getValue())));
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private RunReport lastReport() {
		RunReport report = this.last;
		if (report == null) {
			throw new IllegalStateException("nothing was imported before");
		}
		return report;
	}

	static List<String[]> csv(Path file) throws IOException {
		String text = Files.readString(file);
		assertThat(text).as("for spreadsheets").startsWith("\uFEFF");
		try (CSVReader reader = new CSVReaderBuilder(new StringReader(text.substring(1)))
			.withCSVParser(new RFC4180ParserBuilder().build())
			.build()) {
			return reader.readAll();
		}
		catch (CsvException ex) {
			throw new IOException(ex);
		}
	}

	private static String dataset(String name) {
		if (name.contains("school")) {
			return "school";
		}
		if (name.contains("class")) {
			return "class";
		}
		if (name.contains("staff")) {
			return "staff";
		}
		return name.contains("guardian") ? "guardian" : "student";
	}

	/** What came out of an import, in the words of the case files. */
	private final class Outcome {

		private final RunReport report;

		Outcome(RunReport report) {
			this.report = report;
		}

		void verify(Map<String, Object> then) throws IOException {
			assertThat(EXPECTATIONS).containsAll(then.keySet());
			Map<String, Object> expected = new LinkedHashMap<>();
			Map<String, Object> found = new LinkedHashMap<>();
			for (Map.Entry<String, Object> entry : then.entrySet()) {
				expected.put(entry.getKey(), expected(entry.getKey(), entry.getValue()));
				found.put(entry.getKey(), found(entry.getKey(), entry.getValue()));
			}
			// What is refused or held back must be told, also where a case does not ask.
			for (String told : List.of("rejected", "warnings", "files", "withheld")) {
				if (!expected.containsKey(told)) {
					expected.put(told, List.of());
					found.put(told, found(told, List.of()));
				}
			}
			assertThat(lines(found)).isEqualTo(lines(expected));
			for (RunReport.Input input : this.report.inputs()) {
				assertThat(input.accepted() + input.rejected()).isEqualTo(input.read());
			}
		}

		private String lines(Map<String, Object> outcome) {
			StringBuilder lines = new StringBuilder();
			outcome.forEach((key, value) -> {
				lines.append(key).append(":\n");
				if (value instanceof List<?> list) {
					list.forEach((line) -> lines.append("  ").append(line).append('\n'));
				}
				else if (value instanceof Map<?, ?> map) {
					map.forEach((name, line) -> lines.append("  ").append(name).append(": ").append(line).append('\n'));
				}
				else {
					lines.append("  ").append(value).append('\n');
				}
			});
			return lines.toString();
		}

		private Object expected(String key, Object value) {
			return switch (key) {
				case "rejected", "warnings", "files", "withheld", "top" -> RosterCase.texts(value);
				case "counts", "changes" -> sorted(value);
				case "records", "history" -> tables(value);
				default -> String.valueOf(value);
			};
		}

		private Object found(String key, Object expected) throws IOException {
			return switch (key) {
				case "exit" -> String.valueOf(this.report.exitCode());
				case "status" -> this.report.status();
				case "rejected" -> findings(true);
				case "warnings" -> findings(false);
				case "files" -> files();
				case "counts" -> counts();
				case "changes" -> changes();
				case "withheld" -> this.report.withheld()
					.stream()
					.map((school) -> school.dataset() + " " + Fiction.schoolName(school.schoolCode()) + " "
							+ school.leaving() + " of " + school.active() + " " + school.reason())
					.toList();
				case "top" -> this.report.topErrors()
					.stream()
					.map((error) -> (error.count() + " " + error.code() + " " + error.first() + " "
							+ String.join(" ", error.arguments()))
						.strip())
					.toList();
				case "records" -> records(expected, false);
				case "history" -> records(expected, true);
				default -> "none";
			};
		}

		private List<String> files() {
			List<String> problems = new ArrayList<>();
			this.report.inputs()
				.forEach((input) -> input.problems()
					.forEach(
							(problem) -> problems.add(input.file() + " " + problem.severity() + " " + problem.code())));
			return problems;
		}

		private Map<String, String> counts() {
			Map<String, String> counts = new TreeMap<>();
			this.report.inputs()
				.forEach((input) -> counts.put(input.file(),
						input.read() + " read, " + input.accepted() + " accepted, " + input.rejected() + " rejected"));
			return counts;
		}

		private Map<String, String> changes() {
			Map<String, String> changes = new TreeMap<>();
			this.report.changes().forEach((dataset, kinds) -> {
				List<String> parts = new ArrayList<>();
				kinds.forEach((kind, rows) -> {
					if (rows > 0) {
						parts.add(rows + " " + kind);
					}
				});
				changes.put(dataset, parts.isEmpty() ? "none" : String.join(", ", parts));
			});
			return changes;
		}

		private List<String> findings(boolean rejects) throws IOException {
			List<String> findings = new ArrayList<>();
			for (RunReport.Input input : this.report.inputs()) {
				String path = rejects ? input.rejects() : input.warningFile();
				if (path == null) {
					continue;
				}
				List<String[]> rows = csv(CasePlayer.this.harness.home().resolve(path));
				List<String> titles = List.of(rows.get(0));
				String at = rejects ? "_" : "";
				for (String[] row : rows.subList(1, rows.size())) {
					String line = row[titles.indexOf(at + "line")];
					if (!line.equals("0")) {
						findings.add(input.file() + ":" + line + " "
								+ (row[titles.indexOf(at + "field")] + " ").stripLeading()
								+ row[titles.indexOf(at + "code")]);
					}
				}
			}
			return findings;
		}

		private Map<String, List<Map<String, String>>> tables(Object value) {
			Map<String, List<Map<String, String>>> tables = new TreeMap<>();
			RosterCase.map(value).forEach((dataset, table) -> {
				List<Map<String, String>> rows = new ArrayList<>(
						CaseTable.parse(String.valueOf(table)).asRecords(dataset));
				rows.sort((a, b) -> a.toString().compareTo(b.toString()));
				tables.put(dataset, rows);
			});
			return tables;
		}

		private Map<String, List<Map<String, String>>> records(Object expected, boolean history) {
			Map<String, List<Map<String, String>>> tables = new TreeMap<>();
			RosterCase.map(expected).forEach((dataset, table) -> {
				Set<String> titles = titles(dataset, String.valueOf(table));
				List<Map<String, String>> rows = new ArrayList<>();
				for (Map<String, String> record : history ? CasePlayer.this.harness.history(dataset)
						: CasePlayer.this.harness.records(dataset)) {
					Map<String, String> shown = new LinkedHashMap<>();
					titles.forEach((title) -> shown.put(title, record.getOrDefault(title, "")));
					rows.add(shown);
				}
				rows.sort((a, b) -> a.toString().compareTo(b.toString()));
				tables.put(dataset, rows);
			});
			return tables;
		}

		private static Set<String> titles(String dataset, String table) {
			Set<String> titles = new LinkedHashSet<>();
			for (String title : CaseTable.parse(table).titles()) {
				titles.add(switch (title) {
					case "pupil" -> dataset.equals("guardian") ? "pupil" : "name";
					case "teacher", "guardian" -> "name";
					default -> title;
				});
			}
			return titles;
		}

		private Map<String, String> sorted(Object value) {
			Map<String, String> sorted = new TreeMap<>();
			RosterCase.map(value).forEach((key, text) -> sorted.put(key, String.valueOf(text)));
			return sorted;
		}

	}

}
