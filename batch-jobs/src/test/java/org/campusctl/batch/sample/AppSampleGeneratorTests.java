package org.campusctl.batch.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.campusctl.admission.AdmissionCheck;
import org.campusctl.admission.CheckParameters;
import org.campusctl.admission.Decision;
import org.campusctl.admission.ObservedApp;
import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.rows.AdmissionRowRules;
import org.campusctl.admission.rows.AppRows;
import org.campusctl.admission.rows.GeneralAppRows;
import org.campusctl.admission.rows.HarmfulRows;
import org.campusctl.admission.rows.ProviderBanRows;
import org.campusctl.admission.rows.SchoolFilingRows;
import org.campusctl.admission.rows.SystemAppRows;
import org.campusctl.admission.rows.WhitelistRows;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.Cell;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.DropLimits;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;
import org.campusctl.school.SchoolType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AppSampleGeneratorTests {

	private static final String FILING_AUTHORITY = "330203";

	@TempDir
	Path folder;

	@Test
	void theSameRequestGivesTheSameBytes() throws IOException {
		AppSampleGenerator.generate(new AppSampleRequest(this.folder.resolve("a"), 9, 30, 60, 5), (rows) -> {
		});
		AppSampleGenerator.generate(new AppSampleRequest(this.folder.resolve("b"), 9, 30, 60, 5), (rows) -> {
		});
		assertThat(contents("a")).hasSize(8).isEqualTo(contents("b"));
	}

	@Test
	void everyDecisionOccursAndNoRowIsWrong() {
		SampleSummary summary = AppSampleGenerator
			.generate(new AppSampleRequest(this.folder.resolve("apps"), 11, 220, 80, 1), (rows) -> {
			});
		Map<String, List<Cells>> lists = read("apps/lists", ColumnProfiles.admissionLists());
		AdmissionCheck check = AdmissionCheck.of(
				new AdmissionLists(entries(lists, "whitelist", (row) -> WhitelistRows.read("city", row)),
						entries(lists, "provider-ban", (row) -> ProviderBanRows.read("city", row)),
						entries(lists, "school-filing", (row) -> SchoolFilingRows.read("city", FILING_AUTHORITY, row)),
						entries(lists, "harmful-app", (row) -> HarmfulRows.read("city", row)),
						entries(lists, "system-app", (row) -> SystemAppRows.read("city", row)),
						entries(lists, "general-app", (row) -> GeneralAppRows.read("city", row))),
				CheckParameters.on(LocalDate.of(2026, 3, 1)));
		Set<String> filing = Set.copyOf(entries(lists, "school-filing", (row) -> row.get("school_code")));
		Set<Decision> decisions = EnumSet.noneOf(Decision.class);
		List<Cells> inventory = Objects.requireNonNull(read("apps/inventory", ColumnProfiles.inventories()).get("app"));
		for (Cells row : inventory) {
			String code = row.get("school_code");
			SchoolProfile school = SchoolProfile.of(code, filing.contains(code) ? FILING_AUTHORITY : "330205",
					code.startsWith("21") ? SchoolType.PRIMARY : SchoolType.SENIOR);
			decisions.add(check.decide(school, new ObservedApp(code, AppRows.read(row), 1)).decision());
		}
		assertThat(decisions).containsExactlyInAnyOrder(Decision.values());
		assertThat(inventory).hasSize((int) summary.files()
			.stream()
			.filter((file) -> file.dataset().equals("app"))
			.findFirst()
			.orElseThrow()
			.rows());
	}

	private Map<String, String> contents(String name) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		Path top = this.folder.resolve(name);
		try (Stream<Path> files = Files.walk(top)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(top.relativize(file).toString(), Files.readString(file));
			}
		}
		return contents;
	}

	private static <T> List<T> entries(Map<String, List<Cells>> lists, String dataset, Function<Cells, T> reader) {
		return Objects.requireNonNull(lists.get(dataset)).stream().map(reader).toList();
	}

	private Map<String, List<Cells>> read(String name, List<ColumnProfile> profiles) {
		CellNormaliser normaliser = new CellNormaliser(CodeTables.builtIn());
		Map<String, List<Cells>> rows = new HashMap<>();
		Drop drop = Drop.receive(List.of(this.folder.resolve(name)),
				this.folder.resolve("frozen-" + name.replace('/', '-')), profiles, DropLimits.standard());
		for (ReceivedFile file : drop.files()) {
			ColumnProfile profile = profiles.stream()
				.filter((one) -> one.dataset().equals(file.dataset()))
				.findFirst()
				.orElseThrow();
			List<Cells> read = rows.computeIfAbsent(profile.dataset(), (dataset) -> new ArrayList<>());
			try (RowReader reader = RowReader.open(file)) {
				for (RawRow row = reader.next(); row != null; row = reader.next()) {
					read.add(normalised(profile, file, row, normaliser));
				}
			}
		}
		return rows;
	}

	private static Cells normalised(ColumnProfile profile, ReceivedFile file, RawRow row, CellNormaliser normaliser) {
		assertThat(row.problem()).isNull();
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < profile.columns().size(); i++) {
			int position = file.columns().get(i);
			if (position >= 0) {
				Cell cell = normaliser.normalise(profile.columns().get(i), row.cells().get(position));
				assertThat(cell.problem()).isNull();
				values.put(profile.columns().get(i).name(), cell.value());
			}
		}
		Cells cells = new Row(values);
		AdmissionRowRules.of(profile.dataset())
			.check(cells,
					(problem) -> assertThat(problem).as("%s", values)
						.matches((one) -> !one.isError() && List.of("app.unidentified").contains(one.code()),
								Problem.class.getSimpleName()));
		return cells;
	}

	/**
	 * A row as it was read.
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
