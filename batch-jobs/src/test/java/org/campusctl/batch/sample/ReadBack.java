package org.campusctl.batch.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.ProblemOrder;
import org.campusctl.compliance.RowRules;
import org.campusctl.mappings.file.AreaCodes;
import org.campusctl.mappings.file.Cell;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.DropLimits;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;
import org.campusctl.roster.ClassRules;
import org.campusctl.roster.GuardianRules;
import org.campusctl.roster.SchoolRules;
import org.campusctl.roster.StaffRules;
import org.campusctl.roster.StudentRules;
import org.campusctl.school.SchoolType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A drop read with the tool's own readers and rules, and with references and duplicates
 * resolved in memory: what an import into an empty data centre finds, without one.
 */
final class ReadBack {

	private static final List<String> ORDER = List.of("school", "class", "staff", "student", "guardian");

	private static final Set<String> DISTRICTS = Set.copyOf(SchoolRows.DISTRICTS);

	private final CellNormaliser normaliser = new CellNormaliser(CodeTables.builtIn());

	private final Map<String, ReceivedFile> files = new HashMap<>();

	private final Map<String, Map<String, Long>> rejects = new HashMap<>();

	private final Map<String, Map<String, Long>> warnings = new HashMap<>();

	private final Map<String, Long> rows = new HashMap<>();

	private final Map<String, List<Row>> accepted = new HashMap<>();

	private final Map<String, String> types = new HashMap<>();

	private final Map<String, Set<String>> known = new HashMap<>();

	private ReadBack() {
	}

	static ReadBack of(SampleSummary summary, Path frozen) {
		ReadBack found = new ReadBack();
		Drop drop = Drop.receive(List.of(summary.out()), frozen, ColumnProfiles.builtIn(), DropLimits.standard());
		for (ReceivedFile file : drop.readable()) {
			found.files.put(String.valueOf(file.dataset()), file);
		}
		assertThat(found.files.keySet()).containsExactlyInAnyOrderElementsOf(ORDER);
		ORDER.forEach(found::read);
		return found;
	}

	List<Row> accepted(SampleTable table) {
		return this.accepted.getOrDefault(table.dataset(), List.of());
	}

	List<String> encodings() {
		return this.files.values()
			.stream()
			.sorted((a, b) -> a.name().compareTo(b.name()))
			.map(ReceivedFile::encoding)
			.toList();
	}

	void assertAsTold(SampleSummary summary) {
		for (SampleFile file : summary.files()) {
			assertThat(this.rows.get(file.dataset())).as(file.file()).isEqualTo(file.rows());
			assertThat(this.rejects.get(file.dataset())).as("rejects of " + file.file()).isEqualTo(file.rejects());
			assertThat(this.warnings.get(file.dataset())).as("warnings of " + file.file()).isEqualTo(file.warnings());
			assertThat(file(file.dataset()).encoding()).isEqualTo(file.encoding());
		}
	}

	private ReceivedFile file(String dataset) {
		return Objects.requireNonNull(this.files.get(dataset), dataset);
	}

	private void read(String dataset) {
		ColumnProfile profile = ColumnProfiles.builtIn(dataset);
		ReceivedFile file = file(dataset);
		Map<String, Long> errors = new TreeMap<>();
		Map<String, Long> warned = new TreeMap<>();
		file.problems().forEach((problem) -> warned.merge(problem.code(), 1L, Long::sum));
		ProblemOrder order = new ProblemOrder(profile.columns().stream().map(ColumnSpec::name).toList());
		Map<String, List<Row>> byKey = new LinkedHashMap<>();
		long count = 0;
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
				count++;
				Row row = new Row(profile, file, new HashMap<>(), new ArrayList<>());
				check(row, raw);
				Optional<String> first = order.firstError(row.problems())
					.map(Problem::code)
					.or(() -> missingParent(dataset, row));
				if (first.isPresent()) {
					errors.merge(first.get(), 1L, Long::sum);
				}
				else {
					byKey.computeIfAbsent(row.key(), (key) -> new ArrayList<>()).add(row);
				}
			}
		}
		this.rows.put(dataset, count);
		List<Row> kept = new ArrayList<>();
		byKey.values().forEach((same) -> decide(same, kept, errors, warned));
		if (dataset.equals("guardian")) {
			dropFifth(kept, errors);
		}
		for (Row row : kept) {
			row.problems().forEach((problem) -> warned.merge(problem.code(), 1L, Long::sum));
		}
		if (dataset.equals("staff")) {
			Map<String, Long> ids = new HashMap<>();
			kept.forEach((row) -> ids.merge(row.get("id_number"), 1L, Long::sum));
			ids.values().stream().filter((n) -> n > 1).forEach((n) -> warned.merge("dup.id-number", n, Long::sum));
		}
		kept.forEach((row) -> this.types.putIfAbsent(row.get("school_code"), row.get("school_type")));
		this.accepted.put(dataset, kept);
		this.rejects.put(dataset, errors);
		this.warnings.put(dataset, warned);
	}

	private static void decide(List<Row> same, List<Row> kept, Map<String, Long> errors, Map<String, Long> warned) {
		long contents = same.stream().map(Row::values).distinct().count();
		long schools = same.stream().map((row) -> row.get("school_code")).distinct().count();
		if (contents == 1) {
			kept.add(same.get(0));
			if (same.size() > 1) {
				warned.merge("dup.in-file", same.size() - 1L, Long::sum);
			}
		}
		else {
			errors.merge((schools > 1) ? "dup.two-schools" : "dup.in-file", (long) same.size(), Long::sum);
		}
	}

	private static void dropFifth(List<Row> kept, Map<String, Long> errors) {
		Map<String, Integer> ofPupil = new HashMap<>();
		kept.removeIf((row) -> {
			boolean tooMany = ofPupil.merge(row.get("student_no"), 1, Integer::sum) > GuardianRules.MOST;
			if (tooMany) {
				errors.merge("guardian.too-many", 1L, Long::sum);
			}
			return tooMany;
		});
	}

	private void check(Row row, RawRow raw) {
		Problem structural = raw.problem();
		if (structural != null) {
			row.problems().add(structural);
			return;
		}
		for (int i = 0; i < row.profile().columns().size(); i++) {
			int position = row.file().columns().get(i);
			if (position >= 0) {
				Cell cell = this.normaliser.normalise(row.profile().columns().get(i), raw.cells().get(position));
				row.values().put(row.profile().columns().get(i).name(), cell.value());
				Optional.ofNullable(cell.problem()).ifPresent(row.problems()::add);
			}
		}
		rules(row.profile().dataset()).check(row, row.problems()::add);
	}

	private RowRules rules(String dataset) {
		AreaCodes areas = AreaCodes.builtIn();
		return switch (dataset) {
			case "school" ->
				new SchoolRules(DISTRICTS::contains, CodeTables.builtIn().codes("authority").keySet()::contains);
			case "class" -> new ClassRules();
			case "staff" -> new StaffRules(areas);
			case "student" -> new StudentRules(areas, this::type);
			default -> new GuardianRules(areas);
		};
	}

	private Optional<SchoolType> type(String school) {
		return (SchoolType.parse(this.types.getOrDefault(school, "")) instanceof Parsed.Ok<SchoolType> type)
				? Optional.of(type.value()) : Optional.empty();
	}

	private Optional<String> missingParent(String dataset, Row row) {
		if (dataset.equals("guardian")) {
			return has("student", "student_no", row.get("student_no")) ? Optional.empty() : Optional.of("ref.student");
		}
		if (dataset.equals("school")) {
			return Optional.empty();
		}
		if (!has("school", "school_code", row.get("school_code"))) {
			return Optional.of("ref.school");
		}
		if (dataset.equals("student")) {
			String name = row.get("class_code").isEmpty() ? "name" : "class_code";
			String value = row.get("class_code").isEmpty() ? row.get("class_name") : row.get("class_code");
			boolean known = value.isEmpty() || hasClass(row.get("school_code"), name, value);
			return known ? Optional.empty() : Optional.of("ref.class");
		}
		return Optional.empty();
	}

	private boolean has(String dataset, String column, String value) {
		return this.known.computeIfAbsent(dataset + column, (key) -> {
			Set<String> values = new HashSet<>();
			this.accepted.getOrDefault(dataset, List.of()).forEach((row) -> values.add(row.get(column)));
			return values;
		}).contains(value);
	}

	private boolean hasClass(String school, String column, String value) {
		return this.known.computeIfAbsent("class/" + column, (key) -> {
			Set<String> values = new HashSet<>();
			this.accepted.getOrDefault("class", List.of())
				.forEach((row) -> values.add(row.get("school_code") + "/" + row.get(column)));
			return values;
		}).contains(school + "/" + value);
	}

	/**
	 * A row read back.
	 *
	 * @param profile columns of the dataset
	 * @param file the file
	 * @param values normalised values by English name
	 * @param problems what was found
	 */
	record Row(ColumnProfile profile, ReceivedFile file, Map<String, String> values,
			List<Problem> problems) implements Cells {

		@Override
		public boolean has(String column) {
			for (int i = 0; i < this.profile.columns().size(); i++) {
				if (this.profile.columns().get(i).name().equals(column)) {
					return this.file.columns().get(i) >= 0;
				}
			}
			return false;
		}

		@Override
		public String get(String column) {
			return this.values.getOrDefault(column, "");
		}

		String key() {
			return switch (this.profile.dataset()) {
				case "school" -> get("school_code");
				case "class" -> get("school_code") + "/" + get("class_code");
				case "staff" -> get("school_code") + "/" + get("staff_no");
				case "student" ->
					get("student_no").isEmpty() ? get("id_type") + "/" + get("id_number") : get("student_no");
				default -> get("student_no") + "/" + get("relation") + "/" + get("name");
			};
		}

	}

}
