package org.campusctl.batch.roster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.BulkRule;
import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Writing in place and writing in bulk end in the same records, and a bulk import leaves
 * indexes and foreign keys as they were, whatever happens to it.
 */
class ApplyPlanTests {

	private static final BulkRule IN_PLACE = new BulkRule(Long.MAX_VALUE, 100, 1);

	private static final BulkRule BULK = new BulkRule(1, 0, 50);

	private static final String OBJECTS = """
			SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid::regclass::text LIKE 'campus.%'
			UNION ALL
			SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
			FROM pg_constraint WHERE connamespace = 'campus'::regnamespace
			ORDER BY 1""";

	private static final String SCHOOLS = """
			school_code,name,school_type,district_code
			2133000001,第一小学,211,330203
			2133000002,第二小学,211,330203
			""";

	private static final String CLASSES = """
			school_code,class_code,name,grade
			2133000001,0101,一年级一班,1
			2133000002,0201,二年级一班,2
			""";

	@TempDir
	private Path base;

	@Test
	void bothPlansEndInTheSameRecords() {
		String inPlace = played(IN_PLACE, "in-place");
		String bulk = played(BULK, "bulk");

		assertThat(bulk).isEqualTo(inPlace);
		assertThat(inPlace).contains("student before").contains("张一二").contains("transferred");
	}

	@Test
	void whoeverHoldsTheTableIsNotWaitedFor() throws SQLException {
		try (RosterHarness harness = RosterHarness.open(this.base.resolve("held"), BULK);
				Connection reader = harness.centre().work().getConnection();
				Statement statement = reader.createStatement()) {
			harness.run(full(harness, SCHOOLS, CLASSES, pupils("张一", "李二")));
			reader.setAutoCommit(false);
			statement.executeQuery("SELECT count(*) FROM campus.student").close();

			RunReport report = harness.run(full(harness, pupils("张一", "王二")));

			assertThat(report.status()).isEqualTo("COMPLETED");
			assertThat(harness.records("student").toString()).contains("王二").doesNotContain("李二");
			reader.rollback();
		}
	}

	@Test
	void indexesAndKeysSurviveAnImportThatFails() {
		try (RosterHarness harness = RosterHarness.open(this.base.resolve("fails"), BULK)) {
			List<String> before = objects(harness);
			Request request = full(harness, SCHOOLS, CLASSES, pupils("张一", "李二"));
			HaltPoint behindThePupils = (name) -> {
				if (name.equals("apply-student")) {
					throw new IllegalStateException("halted");
				}
			};

			assertThatThrownBy(() -> harness.run(request, behindThePupils)).isInstanceOf(RuntimeException.class);

			assertThat(objects(harness)).isEqualTo(before);
			assertThat(harness.records("student")).isEmpty();
			harness.run(request);
			assertThat(objects(harness)).isEqualTo(before);
			assertThat(harness.records("student")).hasSize(2);
			assertThat(RosterHarness.strings(harness.centre().work(), "SELECT definition FROM campus.bulk_definition"))
				.isEmpty();
		}
	}

	/** Create, change, rename, move, leave, come back. */
	private String played(BulkRule rule, String name) {
		try (RosterHarness harness = RosterHarness.open(this.base.resolve(name), rule)) {
			List<String> before = objects(harness);
			StringBuilder played = new StringBuilder();
			for (String[] drop : new String[][] { { SCHOOLS, CLASSES, pupils("张一", "李二") }, { pupils("张一二", "李二") },
					{ moved() }, { pupils("张一", "李二") } }) {
				played.append(harness.run(full(harness, drop)).changes()).append('\n');
				played.append(harness.state());
			}
			assertThat(objects(harness)).isEqualTo(before);
			return played.toString();
		}
	}

	private static Request full(RosterHarness harness, String... files) {
		Map<String, byte[]> drop = new LinkedHashMap<>();
		for (String file : files) {
			String name = file.startsWith("student_no") ? "students.csv"
					: file.contains("district_code") ? "schools.csv" : "classes.csv";
			drop.put(name, file.getBytes(StandardCharsets.UTF_8));
		}
		return Request.full(harness.drop(drop));
	}

	private static List<String> objects(RosterHarness harness) {
		return RosterHarness.strings(harness.centre().owner(), OBJECTS);
	}

	private static String pupils(String first, String second) {
		return """
				student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,grade,class_code,entry_month
				G330299201903198717,%s,1,2019-03-19,1,330299201903198717,01,2133000001,1,0101,202509
				G330299201811014909,%s,2,2018-11-01,1,330299201811014909,01,2133000001,1,0101,202509
				""".formatted(first, second);
	}

	private static String moved() {
		return """
				student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,grade,class_code,entry_month
				G330299201903198717,张一,1,2019-03-19,1,330299201903198717,01,2133000002,2,0201,202509
				""";
	}

}
