package org.campusctl.batch.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of a case file: one row a line, {@code |} between cells, titles in the first
 * line. Titles are the English names of the contract, and a few short forms that stand
 * for several columns: {@code pupil}, {@code teacher}, {@code guardian} (number of a
 * person), {@code school} (name of a school).
 *
 * @param titles titles
 * @param rows rows, each as long as the titles
 */
record CaseTable(List<String> titles, List<List<String>> rows) {

	private static final Pattern RANGE = Pattern.compile("([0-9]+)[.][.]([0-9]+)");

	static CaseTable parse(String text) {
		List<List<String>> lines = text.lines()
			.filter((line) -> !line.isBlank())
			.flatMap(CaseTable::repeated)
			.map(CaseTable::cells)
			.toList();
		if (lines.isEmpty()) {
			throw new IllegalArgumentException("a table of a case has at least its titles");
		}
		for (List<String> line : lines) {
			if (line.size() != lines.get(0).size()) {
				throw new IllegalArgumentException("a row has not as many cells as there are titles: " + line);
			}
		}
		return new CaseTable(lines.get(0), lines.subList(1, lines.size()));
	}

	/** A row for each of several people, such as {@code 1..30}. */
	private static Stream<String> repeated(String line) {
		Matcher range = RANGE.matcher(line);
		if (!range.find()) {
			return Stream.of(line);
		}
		return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
			.mapToObj((person) -> line.replace(range.group(), String.valueOf(person))
				.replace("{n}", String.valueOf(person)));
	}

	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		for (String cell : line.split("\\|", -1)) {
			cells.add(Fiction.resolved(cell.strip()));
		}
		return cells;
	}

	/**
	 * Return the rows as they stand in a file of a dataset: short forms spelt out, and
	 * the columns filled in that every file has.
	 * @param dataset the dataset
	 * @param without columns that this file does not have
	 * @return values by English name, the same columns in every row
	 */
	List<Map<String, String>> asFile(String dataset, Set<String> without) {
		List<Map<String, String>> file = new ArrayList<>();
		for (List<String> row : this.rows) {
			Map<String, String> given = given(row);
			Map<String, String> values = new LinkedHashMap<>(defaults(dataset, given));
			given.forEach((title, value) -> {
				if (!isShortForm(title)) {
					values.put(title, value);
				}
			});
			values.keySet().removeAll(without);
			file.add(values);
		}
		return file;
	}

	/**
	 * Return the rows as they are compared with records.
	 * @param dataset the dataset
	 * @return values by name, in the order of the titles
	 */
	List<Map<String, String>> asRecords(String dataset) {
		List<Map<String, String>> records = new ArrayList<>();
		for (List<String> row : this.rows) {
			Map<String, String> values = new LinkedHashMap<>();
			given(row).forEach((title, value) -> {
				switch (title) {
					case "pupil" -> values.put(dataset.equals("guardian") ? "pupil" : "name", "学生" + value);
					case "teacher" -> values.put("name", "教师" + value);
					case "guardian" -> values.put("name", "家长" + value);
					default -> values.put(title, value);
				}
			});
			records.add(values);
		}
		return records;
	}

	private Map<String, String> given(List<String> row) {
		Map<String, String> given = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			given.put(this.titles.get(i), row.get(i));
		}
		return given;
	}

	private static boolean isShortForm(String title) {
		return Set.of("pupil", "teacher", "guardian", "school").contains(title);
	}

	private static Map<String, String> defaults(String dataset, Map<String, String> given) {
		return switch (dataset) {
			case "school" -> school(given.getOrDefault("school", ""));
			case "class" -> schoolClass(given);
			case "staff" -> staff(given);
			case "student" -> student(given);
			case "guardian" -> guardian(given);
			default -> Map.of();
		};
	}

	private static Map<String, String> school(String name) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("school_code", Fiction.schoolCode(name));
		row.put("name", name);
		row.put("school_type", Fiction.schoolType(name));
		row.put("district_code", Fiction.district(name));
		return row;
	}

	private static Map<String, String> schoolClass(Map<String, String> given) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("school_code", Fiction.schoolCode(given.getOrDefault("school", "南小")));
		row.put("class_code", "301");
		row.put("name", given.getOrDefault("class_code", "301") + "班");
		row.put("grade", "3");
		return row;
	}

	private static Map<String, String> staff(Map<String, String> given) {
		int number = Integer.parseInt(given.getOrDefault("teacher", "0"));
		Map<String, String> row = new LinkedHashMap<>();
		row.put("school_code", Fiction.schoolCode(given.getOrDefault("school", "南小")));
		row.put("staff_no", "T" + number);
		row.put("name", "教师" + number);
		row.put("sex", Fiction.sex(number));
		row.put("birth_date", Fiction.adultsBirth(number));
		row.put("id_type", "1");
		row.put("id_number", Fiction.residentId(Fiction.adultsBirth(number), number));
		return row;
	}

	private static Map<String, String> student(Map<String, String> given) {
		int number = Integer.parseInt(given.getOrDefault("pupil", "0"));
		Map<String, String> row = new LinkedHashMap<>();
		row.put("student_no", "G" + Fiction.pupilsId(number));
		row.put("name", "学生" + number);
		row.put("sex", Fiction.sex(number));
		row.put("birth_date", Fiction.pupilsBirth(number));
		row.put("id_type", "1");
		row.put("id_number", Fiction.pupilsId(number));
		row.put("ethnicity", "01");
		row.put("school_code", Fiction.schoolCode(given.getOrDefault("school", "南小")));
		row.put("grade", "3");
		if (!given.containsKey("class_name")) {
			row.put("class_code", "301");
		}
		row.put("entry_month", "202309");
		return row;
	}

	private static Map<String, String> guardian(Map<String, String> given) {
		int pupil = Integer.parseInt(given.getOrDefault("pupil", "0"));
		int number = Integer.parseInt(given.getOrDefault("guardian", "0"));
		Map<String, String> row = new LinkedHashMap<>();
		row.put("student_no", "G" + Fiction.pupilsId(pupil));
		row.put("name", "家长" + number);
		row.put("relation", "51");
		row.put("phone", "1380000%04d".formatted(number));
		return row;
	}

}
