package org.campusctl.batch.roster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.KnownRule;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows whose content is stored already are not sealed again, and nothing comes of it but
 * time: the records are those of an import that seals everything, also when the data
 * centre changes while it is at work.
 */
class KnownRowsTests {

	private static final KnownRule ALWAYS = new KnownRule(0, 1_000_000, 1_000_000);

	private static final KnownRule NEVER = new KnownRule(Long.MAX_VALUE, 1, 0);

	private static final String SCHOOLS = """
			school_code,name,school_type,district_code
			2133000001,第一小学,211,330203
			2133000002,第二小学,211,330203
			""";

	private static final String TITLES = "student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,"
			+ "grade,class_code,entry_month,phone,address\n";

	private static final String FIRST = "G330299201903198717,%s,1,2019-03-19,1,330299201903198717,01,%s,1,%s,202509,"
			+ "13800000001,%s\n";

	private static final String SECOND = "G330299201811014909,李二,2,2018-11-01,1,330299201811014909,01,2133000001,1,"
			+ "0101,202509,13800000002,海曙路2号\n";

	private static final String PUPILS = TITLES + FIRST.formatted("张一", "2133000001", "0101", "海曙路1号") + SECOND;

	private static final String STAGED = """
			SELECT count(*) || ' ' || count(*) FILTER (WHERE known) || ' ' || count(identity_sealed) || ' '
			|| count(contact_sealed) FROM staging.student_rows_""";

	@TempDir
	private Path base;

	@Test
	void theRecordsAreThoseOfAnImportThatSealsEverything() {
		assertThat(played(ALWAYS)).isEqualTo(played(NEVER)).contains("张一二", "transferred", "海曙路9号");
	}

	@Test
	void whatIsKnownIsNotSealedAgain() {
		try (RosterHarness harness = RosterHarness.open(this.base.resolve("known"), ALWAYS)) {
			AtomicReference<String> staged = new AtomicReference<>("");
			harness.run(pupils(harness, SCHOOLS, PUPILS), looking(harness, staged));
			assertThat(staged).hasValue("2 0 2 2");
			List<Map<String, String>> before = harness.records("student");

			RunReport same = harness.run(pupils(harness, PUPILS), looking(harness, staged));

			assertThat(staged).hasValue("2 2 0 0");
			assertThat(same.changes().get("student")).containsEntry("unchanged", 2L);
			assertThat(harness.records("student")).isEqualTo(before);

			String moved = TITLES + FIRST.formatted("张一", "2133000001", "0101", "海曙路9号") + SECOND;
			RunReport changed = harness.run(pupils(harness, moved), looking(harness, staged));

			assertThat(staged).hasValue("2 1 1 1");
			assertThat(changed.changes().get("student")).containsEntry("updated", 1L).containsEntry("unchanged", 1L);
			assertThat(harness.records("student").toString()).contains("海曙路9号", "海曙路2号");
			assertThat(harness.history("student").toString()).contains("海曙路1号");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "reconcile-begin", "apply-begin" })
	void whatIsNoLongerKnownIsStagedAgainWithItsCiphertexts(String place) {
		try (RosterHarness harness = RosterHarness.open(this.base.resolve(place), ALWAYS)) {
			harness.run(pupils(harness, SCHOOLS, PUPILS));
			List<Map<String, String>> before = harness.records("student");
			AtomicReference<String> todo = new AtomicReference<>(place);
			AtomicReference<String> staged = new AtomicReference<>("");
			HaltPoint others = (name) -> {
				if (name.equals(todo.get())) {
					todo.set("");
					RosterHarness.execute(harness.centre().work(),
							List.of("UPDATE campus.student SET fingerprint = decode(repeat('ab', 16), 'hex'), "
									+ "identity_sealed = '\\x00', contact_sealed = NULL WHERE masked_name LIKE '张%'",
									"UPDATE campus.data_version SET version = version + 1"));
				}
				else {
					looking(harness, staged).reached(name);
				}
			};

			RunReport report = harness.run(pupils(harness, PUPILS), others);

			assertThat(report.status()).isEqualTo("COMPLETED");
			assertThat(report.changes().get("student")).containsEntry("updated", 1L).containsEntry("unchanged", 1L);
			assertThat(staged).hasValue("2 0 2 2");
			assertThat(harness.records("student")).isEqualTo(before);
			assertThat(RosterHarness.strings(harness.centre().work(),
					"SELECT tablename FROM pg_tables WHERE schemaname = 'staging'"))
				.isEmpty();
		}
	}

	/** Create, deliver again, change, move, leave, come back. */
	private String played(KnownRule rule) {
		try (RosterHarness harness = RosterHarness.open(this.base.resolve(String.valueOf(rule.records())), rule)) {
			StringBuilder played = new StringBuilder();
			String renamed = TITLES + FIRST.formatted("张一二", "2133000001", "0101", "海曙路1号") + SECOND;
			String moved = TITLES + FIRST.formatted("张一", "2133000002", "0101", "海曙路9号");
			for (String drop : List.of(PUPILS, PUPILS, renamed, moved, moved, PUPILS, TITLES + SECOND, PUPILS)) {
				played.append(harness.run(pupils(harness, SCHOOLS, drop)).changes()).append('\n');
				played.append(harness.state());
			}
			return played.toString();
		}
	}

	private static HaltPoint looking(RosterHarness harness, AtomicReference<String> staged) {
		return (name) -> {
			if (name.equals("reconcile-begin")) {
				String run = RosterHarness.strings(harness.centre().work(), "SELECT max(id) FROM campus.run").get(0);
				staged.set(RosterHarness.strings(harness.centre().work(), STAGED + run).get(0));
			}
		};
	}

	private static Request pupils(RosterHarness harness, String pupils) {
		return Request.full(harness.drop(Map.of("students.csv", pupils.getBytes(StandardCharsets.UTF_8))));
	}

	private static Request pupils(RosterHarness harness, String schools, String pupils) {
		return Request.full(harness.drop(Map.of("schools.csv", schools.getBytes(StandardCharsets.UTF_8), "students.csv",
				pupils.getBytes(StandardCharsets.UTF_8))));
	}

}
