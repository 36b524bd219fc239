package org.campusctl.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.rows.AppRows;
import org.campusctl.compliance.Parsed;
import org.campusctl.school.SchoolType;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One case of a case file: lists, an app and a school, and what is expected.
 *
 * @param name what it shows, with its file
 * @param node the case
 */
record DecisionCase(String name, JsonNode node) {

	private static final Path FOLDER = Path.of("src/test/resources/cases");

	static Collection<DecisionCase> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().flatMap(DecisionCase::ofFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<DecisionCase> ofFile(Path file) {
		return new YAMLMapper().readTree(file)
			.values()
			.stream()
			.map((node) -> new DecisionCase(file.getFileName() + ": " + node.required("case").asString(), node));
	}

	AdmissionLists lists() {
		ListsBuilder lists = new ListsBuilder();
		this.node.path("lists")
			.forEachEntry(
					(dataset, rows) -> rows.values().forEach((row) -> lists.add(dataset, new MapCells(values(row)))));
		return lists.build();
	}

	App app() {
		Map<String, String> cells = new HashMap<>(Map.of("platform", "android"));
		cells.putAll(values(this.node.required("app")));
		return AppRows.read(new MapCells(cells));
	}

	SchoolProfile school() {
		JsonNode school = this.node.path("school");
		SchoolType type = ((Parsed.Ok<SchoolType>) SchoolType.parse(school.path("type").asString("211"))).value();
		return SchoolProfile.of(school.path("code").asString("3330200001"),
				school.path("authority").asString(ListsBuilder.AUTHORITY), type);
	}

	CheckParameters parameters() {
		return new CheckParameters(LocalDate.parse(this.node.path("as_of").asString("2026-03-01")),
				this.node.path("require_school_filing").asBoolean(true));
	}

	String expected(String what) {
		return this.node.required("expect").path(what).asString("");
	}

	private static Map<String, String> values(JsonNode row) {
		return row.properties()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (cell) -> cell.getValue().asString()));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
