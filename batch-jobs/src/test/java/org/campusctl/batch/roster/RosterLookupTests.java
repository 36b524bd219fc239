package org.campusctl.batch.roster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.campusctl.batch.load.DataCentreReader;
import org.campusctl.batch.load.RunReport;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.RosterQueryMapper.PersonRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Looking up records and counting them, after two imports.
 */
class RosterLookupTests {

	private static final String SOUTH = "2133000001";

	private static final String NORTH = "2133000002";

	/** What must not be seen of anybody. */
	private static final List<String> PERSONAL = List.of("卡纳里", "卡纳利", "教师甲", "监护乙", Fiction.pupilsId(1),
			Fiction.pupilsId(2), teachersId(), Fiction.pupilsBirth(1), "13811112222", "13833334444", "某路7号", "某校长");

	@TempDir
	private static Path folder;

	private static RosterHarness harness;

	private static RosterLookup lookup;

	@BeforeAll
	static void importTwice() {
		harness = RosterHarness.open(folder.resolve("home"));
		harness.run(RosterHarness.Request.full(drop("卡纳里", "301", "13811112222", SOUTH)));
		harness.run(RosterHarness.Request.full(drop("卡纳里", "302", "13833334444", SOUTH)));
		harness.run(RosterHarness.Request.full(drop("卡纳利", "302", "13833334444", NORTH)));
		lookup = new RosterLookup(new DataCentreReader(harness.centre().work()), harness.centre().keys(),
				harness.settings());
	}

	@AfterAll
	static void close() {
		harness.close();
	}

	private static Path drop(String name, String schoolClass, String phone, String school) {
		return harness.drop(Map.of("schools.csv", bytes("""
				school_code,name,school_type,district_code,authority_code,former_codes,ownership,terminals,contact_name
				2133000001,南小,211,330203,330203,2133000099,公办,3,某校长
				2133000002,北小,211,330205,330205,,民办,,
				"""), "students.csv", bytes("""
				student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,grade,class_code,entry_month,\
				phone,address
				G%1$s,%3$s,1,%4$s,1,%1$s,01,%7$s,3,%5$s,202309,%6$s,某路7号
				G%2$s,别人,2,%8$s,1,%2$s,01,2133000001,4,401,202209,,
				""".formatted(Fiction.pupilsId(1), Fiction.pupilsId(2), name, Fiction.pupilsBirth(1), schoolClass,
				phone, school, Fiction.pupilsBirth(2))), "staff.csv", bytes("""
						school_code,staff_no,name,sex,birth_date,id_type,id_number
						2133000001,T1,教师甲,1,%1$s,1,%2$s
						2133000002,T2,教师甲,1,%1$s,1,%2$s
						""".formatted(Fiction.adultsBirth(1), teachersId())), "guardians.csv",
				bytes("student_no,name,relation,phone\nG%s,监护乙,51,13811112222\n".formatted(Fiction.pupilsId(1)))));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String teachersId() {
		return Fiction.residentId(Fiction.adultsBirth(1), 1);
	}

	@Test
	void theHistoryTellsWhatChangedAndNamesSealedGroupsOnly() {
		RecordView record = lookup.show("student", pupil(), null);
		assertThat(record.history()).extracting(RecordView.Change::change)
			.containsExactly("transferred", "updated", "created");
		assertThat(record.history().get(0).fields()).containsExactly("school_code", "class_code", "identity");
		assertThat(record.history().get(1).fields()).containsExactly("class_code", "contact");
		assertThat(record.history()).allSatisfy((change) -> assertThat(change.started()).isNotNull());
	}

	@Test
	void aRecordIsMasked() {
		RecordView record = lookup.show("student", pupil(), null);
		String id = Fiction.pupilsId(1);
		assertThat(record.fields()).containsEntry("name", "卡*")
			.containsEntry("id_number", "330299**********" + id.substring(16))
			.containsEntry("student_no", "G330299**********" + id.substring(16))
			.containsEntry("phone", "138******44")
			.containsEntry("address", "***")
			.containsEntry("birth_date", Fiction.pupilsBirth(1).substring(0, 7))
			.containsEntry("class_code", "302")
			.containsEntry("school_code", NORTH);
		assertThat(record.guardians()).extracting(RecordView.Guardian::name).containsExactly("监*");
		assertThat(lookup.showSchool(SOUTH, null).fields()).containsEntry("contact_name", "某*")
			.containsEntry("name", "南小");
		assertThat(lookup.showSchool("2133000099", null).schoolCode()).isEqualTo(SOUTH);
	}

	@Test
	void nobodyIsSeenInFull() {
		List<Object> all = new ArrayList<>(List.of(lookup.show("student", pupil(), null),
				lookup.showSchool(SOUTH, null), lookup.find("student", NORTH, "卡纳利", null),
				lookup.find("staff", SOUTH, "教师甲", null), count(null)));
		for (PersonRow teacher : lookup.identify("staff", teachersId(), null)) {
			all.add(lookup.show("staff", teacher.number(), null));
		}
		assertThat(all).hasSize(7);
		for (Object answer : all) {
			assertThat(JsonMapper.shared().writeValueAsString(answer)).doesNotContain(PERSONAL);
		}
	}

	@Test
	void peopleAreFoundByExactlyTheirNameUnderEveryCodeOfTheSchool() {
		assertThat(lookup.find("student", NORTH, " 卡纳利 ", null)).singleElement().satisfies((row) -> {
			assertThat(row.number()).isEqualTo(pupil());
			assertThat(row.maskedName()).isEqualTo("卡*");
		});
		assertThat(lookup.find("staff", "2133000099", "教师甲", null)).hasSize(1);
		refused(() -> lookup.find("student", NORTH, "卡纳", null), FailureKind.NOT_FOUND);
		refused(() -> lookup.find("student", SOUTH, "卡纳利", null), FailureKind.NOT_FOUND);
		refused(() -> lookup.find("student", "2133000077", "卡纳利", null), FailureKind.NOT_FOUND);
	}

	@Test
	void peopleAreIdentifiedByTheirNumbers() {
		assertThat(lookup.identify("student", "G" + Fiction.pupilsId(1), null)).hasSize(1);
		assertThat(lookup.identify("student", Fiction.pupilsId(1).toLowerCase(Locale.ROOT), null)).hasSize(1);
		assertThat(lookup.identify("staff", teachersId(), null)).extracting(PersonRow::schoolCode)
			.containsExactly(SOUTH, NORTH);
		refused(() -> lookup.identify("student", "G" + Fiction.pupilsId(9), null), FailureKind.NOT_FOUND);
	}

	@Test
	void anotherAuthoritysRecordsAreAbsentFromListsAndRefusedByNumber() {
		refused(() -> lookup.find("student", NORTH, "卡纳利", "330203"), FailureKind.NOT_FOUND);
		refused(() -> lookup.identify("student", Fiction.pupilsId(1), "330203"), FailureKind.NOT_FOUND);
		refused(() -> lookup.show("student", pupil(), "330203"), FailureKind.NOT_PERMITTED);
		refused(() -> lookup.showSchool(NORTH, "330203"), FailureKind.NOT_PERMITTED);
		refused(() -> lookup.show("student", 999_999, "330203"), FailureKind.NOT_FOUND);
		assertThat(lookup.identify("staff", teachersId(), "330203")).hasSize(1);
	}

	@Test
	void personsAreCountedOnceAndTerminalsWhereTheyAreStated() {
		RosterStats stats = count(null);
		assertThat(stats.total()).isEqualTo(new RosterStats.Figures(2, 4, 2, 1, 1, 2, 3, 300.0));
		assertThat(stats.byAuthority()).extracting(RosterStats.Group::key).containsExactly("330203", "330205");
		assertThat(stats.byAuthority()).extracting((group) -> group.figures().staff()).containsExactly(1L, 1L);
		assertThat(stats.byAuthority().get(1).figures().terminalsPer100Pupils()).isNull();
		assertThat(stats.pupilsByGrade()).containsExactly(new RosterStats.Count("3", 1), new RosterStats.Count("4", 1));
		assertThat(stats.agesOn()).hasToString("2023-09-01");
		assertThat(stats.pupilsByAge()).containsExactly(new RosterStats.Count("7", 2));
		assertThat(stats.staffByAge()).containsExactly(new RosterStats.Count("40-44", 1));
		assertThat(stats.schools().get(0).completeness().get("student")).containsEntry("id_number", 100.0)
			.containsEntry("household_district", 0.0);
	}

	@Test
	void contactDataAreCountedFieldByField() {
		RosterStats stats = count(null);
		assertThat(stats.schools().get(0).completeness().get("student")).containsEntry("phone", 0.0)
			.containsEntry("address", 0.0);
		assertThat(stats.schools().get(1).completeness().get("student")).containsEntry("phone", 100.0)
			.containsEntry("address", 100.0);
		assertThat(stats.schools().get(0).completeness().get("school")).containsEntry("contact_name", 100.0)
			.containsEntry("email", 0.0);
		assertThat(stats.schools().get(1).completeness().get("school")).containsEntry("contact_name", 0.0);
	}

	@Test
	void aSchoolsLastDeliveryIsTheLastImportOfItsRowsChangedOrNot() {
		Path drop = drop("卡纳利", "302", "13833334444", NORTH);
		RunReport imported = harness.run(RosterHarness.Request.full(drop).forced());
		assertThat(lastDeliveries()).containsExactly(imported.run(), imported.run());
		RunReport pupils = harness
			.run(RosterHarness.Request.full(harness.drop(Map.of("students.csv", studentsOf(SOUTH)))));
		assertThat(pupils.changes().get("student")).containsEntry("unchanged", 1L);
		assertThat(lastDeliveries()).containsExactly(pupils.run(), imported.run());
		Map<String, Long> runs = new TreeMap<>();
		statistics().deliveries(null)
			.get(0)
			.datasets()
			.forEach((dataset, delivery) -> runs.put(dataset, delivery.run()));
		assertThat(runs).containsEntry("school", imported.run())
			.containsEntry("staff", imported.run())
			.containsEntry("student", pupils.run())
			.doesNotContainKey("class");
		RunReport again = harness
			.run(RosterHarness.Request.full(harness.drop(Map.of("students.csv", studentsOf(SOUTH)))));
		assertThat(again.status()).isEqualTo("UNCHANGED");
		assertThat(lastDeliveries()).containsExactly(again.run(), imported.run());
		assertThat(statistics().deliveries("330205")).extracting(SchoolDeliveries::schoolCode).containsExactly(NORTH);
	}

	private static byte[] studentsOf(String school) {
		return bytes("""
				student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,grade,class_code,entry_month
				G%1$s,别人,2,%2$s,1,%1$s,01,%3$s,4,401,202209
				""".formatted(Fiction.pupilsId(2), Fiction.pupilsBirth(2), school));
	}

	private static List<Long> lastDeliveries() {
		return statistics().deliveries(null).stream().map((school) -> school.last().orElseThrow().run()).toList();
	}

	@Test
	void anAuthorityCountsItsOwn() {
		RosterStats stats = count("330205");
		assertThat(stats.authority()).isEqualTo("330205");
		assertThat(stats.total().pupils()).isEqualTo(1);
		assertThat(stats.schools()).extracting(RosterStats.SchoolFigures::schoolCode).containsExactly(NORTH);
	}

	@Test
	void theSameContentGivesTheSameStatistics() {
		String before = JsonMapper.shared().writeValueAsString(count(null));
		harness.run(RosterHarness.Request.full(drop("卡纳利", "302", "13833334444", NORTH)).forced());
		assertThat(JsonMapper.shared().writeValueAsString(count(null))).isEqualTo(before).doesNotContain("run");
	}

	private static RosterStats count(@Nullable String authority) {
		return statistics().count(authority).stats();
	}

	private static RosterStatistics statistics() {
		return new RosterStatistics(new DataCentreReader(harness.centre().work()), harness.centre().keys(),
				harness.settings());
	}

	private static long pupil() {
		return lookup.identify("student", Fiction.pupilsId(1), null).get(0).number();
	}

	private static void refused(Runnable call, FailureKind kind) {
		assertThatThrownBy(call::run).isInstanceOfSatisfying(Failure.class, (failure) -> {
			assertThat(failure.kind()).isEqualTo(kind);
			assertThat(failure.getMessage()).doesNotContain(PERSONAL);
		});
	}

}
