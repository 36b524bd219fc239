package org.campusctl.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;
import org.campusctl.school.SchoolType;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of cases, see {@code cases/README.md}.
 *
 * @param dataset singular English name
 * @param known what the rules look up
 * @param row a record without fault
 * @param cases the cases
 */
record RowCases(String dataset, @Nullable Known known, Map<String, String> row, List<Case> cases) {

	static final List<String> DATASETS = List.of("school", "class", "staff", "student", "guardian");

	static RowCases read(String dataset) {
		try (InputStream file = RowCases.class.getResourceAsStream("/cases/" + dataset + ".yaml")) {
			return new YAMLMapper().readValue(Objects.requireNonNull(file, dataset), RowCases.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	RowRules rules() {
		Known facts = (this.known != null) ? this.known : new Known(null, null, null, null);
		Set<String> areas = facts.areasOrNone();
		return switch (this.dataset) {
			case "school" -> new SchoolRules(facts.districtsOrNone()::contains, facts.authoritiesOrNone()::contains);
			case "class" -> new ClassRules();
			case "staff" -> new StaffRules(areas::contains);
			case "student" -> new StudentRules(areas::contains, facts::schoolType);
			case "guardian" -> new GuardianRules(areas::contains);
			default -> throw new IllegalStateException("No rules for " + this.dataset);
		};
	}

	List<Problem> problemsOf(Case rowCase) {
		Map<String, String> cells = new HashMap<>(this.row);
		cells.putAll(rowCase.changes());
		rowCase.missing().forEach(cells::remove);
		List<Problem> problems = new ArrayList<>();
		rules().check(new MapCells(cells), problems::add);
		return problems;
	}

	static String line(Problem problem) {
		return (problem.isError() ? "error " : "warning ") + problem.field() + " " + problem.code();
	}

	/**
	 * One case.
	 *
	 * @param name what it is about
	 * @param change cells that differ from the record without fault
	 * @param without columns that the file does not have
	 * @param expect problems to be found, as {@code error|warning column code}
	 */
	record Case(String name, @Nullable Map<String, String> change, @Nullable List<String> without,
			List<String> expect) {

		Map<String, String> changes() {
			return (this.change != null) ? this.change : Map.of();
		}

		List<String> missing() {
			return (this.without != null) ? this.without : List.of();
		}

	}

	/**
	 * What the rules look up.
	 *
	 * @param areas of ID numbers
	 * @param districts configured
	 * @param authorities configured
	 * @param schoolTypes codes of types by school code
	 */
	record Known(@Nullable List<String> areas, @Nullable List<String> districts, @Nullable List<String> authorities,
			@Nullable Map<String, String> schoolTypes) {

		Set<String> areasOrNone() {
			return (this.areas != null) ? new HashSet<>(this.areas) : Set.of();
		}

		Set<String> districtsOrNone() {
			return (this.districts != null) ? new HashSet<>(this.districts) : Set.of();
		}

		Set<String> authoritiesOrNone() {
			return (this.authorities != null) ? new HashSet<>(this.authorities) : Set.of();
		}

		Optional<SchoolType> schoolType(String schoolCode) {
			String code = (this.schoolTypes != null) ? this.schoolTypes.get(schoolCode) : null;
			if (code == null) {
				return Optional.empty();
			}
			return (SchoolType.parse(code) instanceof Parsed.Ok<SchoolType> ok) ? Optional.of(ok.value())
					: Optional.empty();
		}

	}

	/**
	 * Cells of a map.
	 *
	 * @param cells value by column
	 */
	record MapCells(Map<String, String> cells) implements Cells {

		@Override
		public boolean has(String column) {
			return this.cells.containsKey(column);
		}

		@Override
		public String get(String column) {
			return this.cells.getOrDefault(column, "");
		}

	}

}
