package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An autumn as a city lives it, on a handful of schools, from the files of June to the
 * final student numbers: after every import each pupil is where the files say, once, with
 * the guardian the school has named, and nobody is lost or departed who did not leave.
 */
class AutumnTests {

	@TempDir
	private Path home;

	/** Where everybody should be: school and state by name. */
	private final Map<String, String> expected = new TreeMap<>();

	/** Pupils as the schools know them, by person. */
	private final Map<Integer, Pupil> pupils = new TreeMap<>();

	/** Pupils whose guardian the files of June name. */
	private final Set<String> withGuardian = new TreeSet<>();

	private int next = 1;

	@Test
	void nobodyIsLostDoubledOrWronglyDeparted() throws IOException {
		try (RosterHarness city = RosterHarness.open(this.home.resolve("home"))) {
			june(city);
			graduation(city);
			movesInOneDrop(city);
			movesInTwoDropsNewSchoolFirst(city);
			movesInTwoDropsOldSchoolFirst(city);
			contestedMove(city);
			merger(city);
			september(city);
			correctedRejectFile(city);
			emptyFile(city);
			wrongSchoolCode(city);
		}
	}

	private void june(RosterHarness city) {
		enrol("南小", 6, 12);
		enrol("南小", 5, 12);
		enrol("南小", 3, 12);
		enrol("北小", 6, 12);
		enrol("北小", 4, 12);
		enrol("东小", 2, 9);
		enrol("初中", 9, 15);
		enrol("初中", 8, 15);
		city.on(LocalDate.of(2026, 6, 5));
		RunReport report = city.run(Request.full(city.drop(Map.of("学校.csv", schools(), "南小/学生.csv", file("南小"),
				"北小/学生.csv", file("北小"), "东小/学生.csv", file("东小"), "初中/学生.csv", file("初中"), "监护人.csv", guardians()))));
		assertThat(report.exitCode()).isZero();
		assertThat(report.changes().get("guardian")).containsEntry("created", (long) this.pupils.size());
		assertEverybodyIsThere(city);
	}

	private void graduation(RosterHarness city) {
		city.on(LocalDate.of(2026, 7, 10));
		Set<Integer> leaving = new TreeSet<>();
		this.pupils.forEach((person, pupil) -> {
			if (pupil.grade() == 9 || (pupil.grade() == 6 && !pupil.school().equals("初中"))) {
				leaving.add(person);
			}
		});
		assertThat(leaving).hasSize(39);
		leaving.forEach((person) -> leave(person, "graduated"));
		RunReport report = city.run(Request
			.full(city.drop(Map.of("南小/学生.csv", file("南小"), "北小/学生.csv", file("北小"), "初中/学生.csv", file("初中")))));
		assertThat(report.withheld()).isEmpty();
		assertThat(report.changes().get("student")).containsEntry("graduated", 39L).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
	}

	private void movesInOneDrop(RosterHarness city) {
		city.on(LocalDate.of(2026, 8, 20));
		List<Integer> moving = of("南小", 3).subList(0, 3);
		moving.forEach((person) -> move(person, "北小"));
		RunReport report = city.run(Request.full(city.drop(Map.of("南小/学生.csv", file("南小"), "北小/学生.csv", file("北小")))));
		assertThat(report.changes().get("student")).containsEntry("transferred", 3L).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
	}

	private void movesInTwoDropsNewSchoolFirst(RosterHarness city) {
		of("南小", 5).subList(0, 2).forEach((person) -> move(person, "北小"));
		RunReport first = city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))));
		assertThat(first.changes().get("student")).containsEntry("transferred", 2L);
		assertEverybodyIsThere(city);
		RunReport second = city.run(Request.full(city.drop(Map.of("学生.csv", file("南小")))));
		assertThat(second.changes().get("student")).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
	}

	private void movesInTwoDropsOldSchoolFirst(RosterHarness city) {
		List<Integer> moving = of("北小", 4).subList(0, 2);
		moving.forEach((person) -> move(person, "南小"));
		moving.forEach((person) -> this.expected.put(name(person), "北小 departed"));
		city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))));
		assertEverybodyIsThere(city);
		moving.forEach((person) -> this.expected.put(name(person), "南小 active"));
		RunReport second = city.run(Request.full(city.drop(Map.of("学生.csv", file("南小")))));
		assertThat(second.changes().get("student")).containsEntry("restored", 2L);
		assertEverybodyIsThere(city);
	}

	private void contestedMove(RosterHarness city) {
		int person = of("南小", 5).get(0);
		byte[] stale = file("南小");
		move(person, "北小");
		city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))));
		assertEverybodyIsThere(city);
		RunReport contested = city.run(Request.full(city.drop(Map.of("学生.csv", stale))));
		assertThat(contested.exitCode()).isEqualTo(3);
		assertThat(contested.topErrors()).extracting(RunReport.TopError::code).containsExactly("transfer.contested");
		assertEverybodyIsThere(city);
		// The present school lets the pupil go: the way back is free.
		move(person, "南小");
		this.expected.put(name(person), "北小 departed");
		city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))));
		assertEverybodyIsThere(city);
		this.expected.put(name(person), "南小 active");
		RunReport back = city.run(Request.full(city.drop(Map.of("学生.csv", file("南小")))));
		assertThat(back.exitCode()).isZero();
		assertThat(back.changes().get("student")).containsEntry("restored", 1L).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
	}

	private void merger(RosterHarness city) {
		List<Integer> all = new ArrayList<>();
		this.pupils.forEach((person, pupil) -> {
			if (pupil.school().equals("东小")) {
				all.add(person);
			}
		});
		assertThat(all).hasSize(9);
		all.forEach((person) -> move(person, "南小"));
		Map<String, byte[]> drop = Map.of("学校.csv", csv("school | status | former_codes",
				List.of("东小 | merged |", "南小 | open | " + Fiction.schoolCode("东小"))), "学生.csv", file("南小"));
		RunReport held = city.run(Request.full(city.drop(drop)));
		assertThat(held.withheld()).extracting(RunReport.Withheld::schoolCode)
			.containsExactly(Fiction.schoolCode("东小"));
		all.forEach((person) -> this.expected.put(name(person), "东小 active"));
		assertEverybodyIsThere(city);
		all.forEach((person) -> this.expected.put(name(person), "南小 active"));
		RunReport accepted = city.run(Request.full(city.drop(drop)).accepting(Fiction.schoolCode("东小")));
		assertThat(accepted.changes().get("student")).containsEntry("transferred", 9L);
		assertEverybodyIsThere(city);
	}

	private void september(RosterHarness city) {
		city.on(LocalDate.of(2026, 9, 3));
		List<Integer> entering = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			int person = this.next++;
			entering.add(person);
			this.pupils.put(person, new Pupil("北小", 1, ""));
			this.expected.put(name(person), "北小 active");
		}
		RunReport blank = city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))));
		assertThat(blank.changes().get("student")).containsEntry("created", 10L);
		assertEverybodyIsThere(city);
		for (String form : List.of("L", "G")) {
			entering.forEach((person) -> this.pupils.put(person,
					new Pupil("北小", 1, Fiction.resolved("{" + form + " " + person + "}"))));
			RunReport report = city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))));
			assertThat(report.changes().get("student")).containsEntry("created", 0L)
				.containsEntry("updated", 10L)
				.containsEntry("departed", 0L);
			assertEverybodyIsThere(city);
		}
		// Graduates of June enter the junior school.
		List<Integer> graduates = new ArrayList<>();
		this.expected.forEach((name, place) -> {
			if (place.equals("南小 graduated")) {
				graduates.add(Integer.parseInt(name.substring(2)));
			}
		});
		assertThat(graduates).hasSize(12);
		graduates.forEach((person) -> {
			this.pupils.put(person, new Pupil("初中", 7, Fiction.resolved("{G " + person + "}")));
			this.expected.put(name(person), "初中 active");
		});
		RunReport report = city.run(Request.full(city.drop(Map.of("学生.csv", file("初中")))));
		assertThat(report.changes().get("student")).containsEntry("restored", 12L).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
	}

	private void correctedRejectFile(RosterHarness city) throws IOException {
		city.run(Request.full(city.drop(Map.of("学校.csv", csv("school", List.of("九年"))))));
		enrol("九年", 2, 9);
		byte[] broken = new String(file("九年"), StandardCharsets.UTF_8).replace(",01,", ",77,")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(city.run(Request.full(city.drop(Map.of("学生.csv", file("九年"))))).exitCode()).isZero();
		assertEverybodyIsThere(city);
		RunReport rejected = city.run(Request.full(city.drop(Map.of("学生.csv", broken))));
		assertThat(rejected.inputs().get(0).rejected()).isEqualTo(9);
		assertEverybodyIsThere(city);
		String rejects = Files.readString(city.home().resolve(String.valueOf(rejected.inputs().get(0).rejects())));
		List<String> lines = rejects.replace(",77,", ",02,").lines().toList();
		String someCorrected = String.join("\r\n", lines.subList(0, 5)) + "\r\n";
		RunReport corrected = city
			.run(Request.full(city.drop(Map.of("改好.csv", someCorrected.getBytes(StandardCharsets.UTF_8)))));
		assertThat(corrected.exitCode()).isZero();
		assertThat(corrected.changes().get("student")).containsEntry("updated", 4L).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
	}

	private void emptyFile(RosterHarness city) {
		RunReport report = city
			.run(Request.full(city.drop(Map.of("南小/学生.csv", new byte[0], "北小/学生.csv", file("北小")))).forced());
		assertThat(report.exitCode()).isEqualTo(3);
		assertThat(report.changes().get("student")).containsEntry("departed", 0L);
		assertEverybodyIsThere(city);
		assertThat(city.run(Request.full(city.drop(Map.of("南小/学生.csv", new byte[0])))).exitCode()).isEqualTo(65);
		assertEverybodyIsThere(city);
	}

	private void wrongSchoolCode(RosterHarness city) {
		byte[] wrong = new String(file("北小"), StandardCharsets.UTF_8)
			.replace(Fiction.schoolCode("北小"), Fiction.schoolCode("初中"))
			.getBytes(StandardCharsets.UTF_8);
		RunReport report = city.run(Request.full(city.drop(Map.of("学生.csv", wrong))));
		assertThat(report.exitCode()).isEqualTo(3);
		assertThat(report.withheld()).extracting(RunReport.Withheld::schoolCode)
			.containsExactly(Fiction.schoolCode("北小"), Fiction.schoolCode("初中"));
		assertEverybodyIsThere(city);
		RunReport right = city.run(Request.full(city.drop(Map.of("学生.csv", file("北小")))).forced());
		assertThat(right.exitCode()).isZero();
		assertThat(right.changes().get("student")).containsEntry("unchanged", (long) number("北小"));
		assertEverybodyIsThere(city);
	}

	private void assertEverybodyIsThere(RosterHarness city) {
		Map<String, String> found = new TreeMap<>();
		for (Map<String, String> record : city.records("student")) {
			String before = found.put(record.getOrDefault("name", ""),
					record.get("school") + " " + record.get("state"));
			assertThat(before).as("a second record of %s", record.get("name")).isNull();
		}
		assertThat(found).isEqualTo(this.expected);
		Map<String, String> guardians = new TreeMap<>();
		for (Map<String, String> record : city.records("guardian")) {
			String before = guardians.put(record.getOrDefault("pupil", ""),
					record.get("school") + " " + record.get("state"));
			assertThat(before).as("a second guardian of %s", record.get("pupil")).isNull();
		}
		// No file after June names guardians, so all of them stay, and follow their
		// pupil.
		Map<String, String> following = new TreeMap<>();
		this.withGuardian.forEach((pupil) -> following.put(pupil,
				Objects.requireNonNull(this.expected.get(pupil)).replaceFirst(" .*", " active")));
		assertThat(guardians).isEqualTo(following);
	}

	private byte[] guardians() {
		List<String> rows = new ArrayList<>();
		this.pupils.keySet().forEach((person) -> {
			rows.add(person + " | " + person);
			this.withGuardian.add(name(person));
		});
		return csv("pupil | guardian", rows, "guardian");
	}

	private int number(String school) {
		return (int) this.pupils.values().stream().filter((pupil) -> pupil.school().equals(school)).count();
	}

	private void enrol(String school, int grade, int number) {
		for (int i = 0; i < number; i++) {
			int person = this.next++;
			this.pupils.put(person, new Pupil(school, grade, Fiction.resolved("{G " + person + "}")));
			this.expected.put(name(person), school + " active");
		}
	}

	private void move(int person, String school) {
		Pupil pupil = Objects.requireNonNull(this.pupils.get(person));
		this.pupils.put(person, new Pupil(school, pupil.grade(), pupil.number()));
		this.expected.put(name(person), school + " active");
	}

	private void leave(int person, String state) {
		Pupil pupil = Objects.requireNonNull(this.pupils.remove(person));
		this.expected.put(name(person), pupil.school() + " " + state);
	}

	private List<Integer> of(String school, int grade) {
		List<Integer> found = new ArrayList<>();
		this.pupils.forEach((person, pupil) -> {
			if (pupil.school().equals(school) && pupil.grade() == grade) {
				found.add(person);
			}
		});
		return found;
	}

	private byte[] file(String school) {
		List<String> rows = new ArrayList<>();
		this.pupils.forEach((person, pupil) -> {
			if (pupil.school().equals(school)) {
				rows.add(person + " | " + school + " | " + pupil.number() + " | " + pupil.grade() + " | "
						+ pupil.grade() + "01");
			}
		});
		return csv("pupil | school | student_no | grade | class_code", rows, "student");
	}

	private static byte[] schools() {
		return csv("school", List.of("南小", "北小", "东小", "初中"));
	}

	private static byte[] csv(String titles, List<String> rows) {
		return csv(titles, rows, "school");
	}

	private static byte[] csv(String titles, List<String> rows, String dataset) {
		return RosterHarness
			.csv(new ArrayList<>(CaseTable.parse(titles + "\n" + String.join("\n", rows)).asFile(dataset, Set.of())));
	}

	private static String name(int person) {
		return "学生" + person;
	}

	/**
	 * A pupil as the school knows the pupil.
	 *
	 * @param school the school
	 * @param grade the grade
	 * @param number student number, or empty
	 */
	private record Pupil(String school, int grade, String number) {

	}

}
