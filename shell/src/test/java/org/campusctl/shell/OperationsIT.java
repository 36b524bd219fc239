package org.campusctl.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.campusctl.storage.DataCentre;
import org.campusctl.storage.StorageSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looking after runs, database and keys, on an embedded server.
 */
class OperationsIT {

	private static final String SCHOOLS = """
			学校标识码,学校名称,办学类型码,行政区划码,办别,状态
			2133900001,示例第一小学,211,330203,公办,open
			2133900002,示例第二小学,211,330203,公办,open
			21339,canary-name,211,330203,公办,open
			""";

	@TempDir
	static Path folder;

	private static Path home() {
		return folder.resolve("home");
	}

	@BeforeAll
	static void start() throws IOException {
		assertThat(run("db", "start").code()).isZero();
		Path drop = Files.createDirectory(folder.resolve("drop"));
		Files.writeString(drop.resolve("schools.csv"), SCHOOLS);
		Trial.Result imported = run("roster", "import", drop.toString(), "--max-rejects", "100");
		assertThat(imported.code()).as(imported.err()).isEqualTo(3);
	}

	@AfterAll
	static void stop() {
		assertThat(run("db", "stop", "--force").code()).isZero();
	}

	@BeforeEach
	@AfterEach
	void onlyTheImport() throws SQLException {
		execute("DELETE FROM campus.run WHERE id > 1");
	}

	@Test
	void theListTellsWhatCameIn() {
		Trial.Result table = run("job", "list");
		assertThat(table.out().lines().toList()).hasSize(2);
		assertThat(table.out()).contains("roster-import", "COMPLETED_WITH_REJECTS", "schools 3 (1 rejected)");
		JsonNode entry = json("job", "list").path("runs").path(0);
		assertThat(entry.path("run").longValue()).isEqualTo(1);
		assertThat(entry.path("died").booleanValue()).isFalse();
		assertThat(entry.path("counts").path(0).path("read").longValue()).isEqualTo(3);
		assertThat(run("job", "list", "--output", "csv").out().lines().toList()).hasSize(2)
			.first()
			.asString()
			.startsWith("run,job,status,started,ended,seconds,user,host,pid,mode,dryRun,scope,files,dataset,");
	}

	@Test
	void showTellsStepsFilesAndHowToGoOn() {
		Trial.Result table = run("job", "show", "1");
		assertThat(table.out()).contains("reconcile", "runs/1/rejects-school-1.csv",
				"Correct the rows in the reject files");
		JsonNode json = json("job", "show", "1");
		assertThat(json.path("goOn").asString()).isEqualTo("CORRECT_ROWS");
		assertThat(json.path("steps")).extracting((step) -> step.path("step").asString())
			.contains("receive", "stage", "reconcile", "apply", "report");
		assertThat(json.path("steps")).extracting((step) -> step.path("status").asString()).containsOnly("COMPLETED");
		assertThat(json.path("steps")).filteredOn((step) -> step.path("step").asString().equals("stage"))
			.extracting((step) -> step.path("rejected").longValue())
			.containsExactly(1L);
		assertThat(json.path("steps")).filteredOn((step) -> step.path("step").asString().equals("reconcile"))
			.extracting((step) -> step.path("rejected").longValue())
			.containsExactly(0L);
		assertThat(json.path("report").path("status").asString()).isEqualTo("COMPLETED_WITH_REJECTS");
		assertThat(json.path("report").path("inputs").path(0).path("rejected").longValue()).isEqualTo(1);
		assertThat(table.out() + json).doesNotContain("canary-name");
	}

	@Test
	void anUnknownRunIs66() {
		Trial.Result result = run("job", "show", "4711");
		assertThat(result.code()).isEqualTo(66);
		assertThat(result.err()).contains("There is no run 4711.");
	}

	@Test
	void aRunOfTheCityIsNotShownToAnAuthority() {
		assertThat(run("job", "show", "1", "--authority", "330203").code()).isEqualTo(77);
		assertThat(run("job", "list", "--authority", "330203").out()).startsWith("There are no such runs.");
	}

	@ParameterizedTest
	@CsvSource({ "*, 4712, roster-import", "330203, 4713, roster-import/330203" })
	void aRunDiesWithItsLock(String scope, int kind, String name) throws SQLException {
		long run = atWork(scope);
		assertThat(json("job", "show", String.valueOf(run)).path("died").booleanValue()).isTrue();
		assertThat(run("job", "list", "--status", "DIED").out()).contains("DIED", "How to go on");
		assertThat(json("job", "show", String.valueOf(run)).path("goOn").asString()).isEqualTo("REPEAT");
		assertThat(line("locks")).startsWith("locks,WARN,doctor.locks.died-elsewhere,");
		assertThat(line("runs")).startsWith("runs,WARN,doctor.runs.REPEAT,");
		try (DataCentre centre = open(); Connection connection = centre.work().getConnection()) {
			execute(connection, "SELECT pg_advisory_lock(" + kind + ", hashtext('" + name + "'))");
			assertThat(json("job", "show", String.valueOf(run)).path("died").booleanValue()).isFalse();
			assertThat(json("job", "list", "--status", "DIED").path("runs")).isEmpty();
			assertThat(json("job", "list", "--status", "RUNNING").path("runs")).hasSize(1);
			assertThat(line("locks")).startsWith("locks,OK,doctor.locks.at-work,");
		}
	}

	@Test
	void aLockOfOneScopeKeepsNoOtherAlive() throws SQLException {
		long run = atWork("330203");
		try (DataCentre centre = open(); Connection connection = centre.work().getConnection()) {
			execute(connection, "SELECT pg_advisory_lock(4713, hashtext('roster-import/330204')),"
					+ " pg_advisory_lock_shared(4712, hashtext('roster-import'))");
			assertThat(json("job", "show", String.valueOf(run)).path("died").booleanValue()).isTrue();
		}
	}

	@Test
	void aHealthyHomeHasNoFailLine() {
		Trial.Result result = run("doctor");
		assertThat(result.code()).isZero();
		assertThat(line("database")).startsWith("database,OK,doctor.database.ok-embedded,");
		assertThat(line("keys")).startsWith("keys,OK,");
		assertThat(line("clock")).startsWith("clock,OK,");
		assertThat(line("logging")).startsWith("logging,OK,");
		assertThat(json("keys", "status").path("matches").booleanValue()).isTrue();
	}

	@Test
	void keysThatOthersCanReadAreAFailLine() throws IOException {
		Path file = home().resolve("keys/keys.json");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		try {
			assertThat(run("doctor").code()).isEqualTo(78);
			assertThat(line("keys")).startsWith("keys,FAIL,keys.modes,");
			assertThat(run("keys", "status").err()).contains("0600");
		}
		finally {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
	}

	@Test
	void aRotationThatDidNotComeToItsEndIsToldOf() throws IOException {
		Path next = home().resolve("keys/keys.next.json");
		Files.copy(home().resolve("keys/keys.json"), next);
		try {
			assertThat(run("doctor").code()).isZero();
			assertThat(line("keys")).startsWith("keys,WARN,doctor.keys.rotation,").contains("campusctl keys rotate");
			assertThat(run("keys", "status").err()).contains("did not come to its end");
		}
		finally {
			Files.delete(next);
		}
	}

	@Test
	void missingKeysAre78() throws IOException {
		Path file = home().resolve("keys/keys.json");
		Path aside = home().resolve("keys/aside");
		Files.move(file, aside);
		try {
			Trial.Result result = run("keys", "status");
			assertThat(result.code()).isEqualTo(78);
			assertThat(result.err()).contains("The database was written with keys that are not in this home");
			assertThat(run("doctor").code()).isEqualTo(78);
			assertThat(line("keys")).startsWith("keys,FAIL,keys.missing,");
			assertThat(file).doesNotExist();
		}
		finally {
			Files.move(aside, file);
		}
	}

	@Test
	void migratingTwiceChangesNothing() {
		JsonNode json = json("db", "migrate");
		assertThat(json.path("from").intValue()).isEqualTo(json.path("to").intValue()).isPositive();
	}

	@Test
	void aDatabaseInUseIsStoppedByForceOnly() throws SQLException {
		try (DataCentre centre = open(); Connection connection = centre.work().getConnection()) {
			execute(connection, "SELECT 1");
			Trial.Result refused = run("db", "stop");
			assertThat(refused.code()).isEqualTo(75);
			assertThat(json("db", "status").path("running").booleanValue()).isTrue();
			assertThat(json("db", "stop", "--force").path("stopped").booleanValue()).isTrue();
			assertThat(json("db", "status").path("running").booleanValue()).isFalse();
		}
		assertThat(run("db", "start").code()).isZero();
	}

	private static long atWork(String scope) throws SQLException {
		try (DataCentre centre = open();
				Connection connection = centre.work().getConnection();
				Statement statement = connection.createStatement();
				var row = statement.executeQuery("""
						INSERT INTO campus.run (job, status, dry_run, mode, scope, digest, options, started, pid, host,
						    os_user, tool_version, tool_commit)
						VALUES ('roster-import', 'RUNNING', false, 'full', '%s', '\\x00', '{}',
						    clock_timestamp(), 1, 'another-host', 'ops', '1', 'c')
						RETURNING id""".formatted(scope))) {
			row.next();
			return row.getLong(1);
		}
	}

	private static void execute(String sql) throws SQLException {
		try (DataCentre centre = open(); Connection connection = centre.owner().getConnection()) {
			execute(connection, sql);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static DataCentre open() {
		return DataCentre.open(StorageSettings.embedded(home()), (code) -> {
		});
	}

	private static String line(String check) {
		return run("doctor", "--output", "csv").out()
			.lines()
			.filter((line) -> line.startsWith(check + ","))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode json(String... words) {
		String[] all = java.util.Arrays.copyOf(words, words.length + 2);
		all[words.length] = "--output";
		all[words.length + 1] = "json";
		Trial.Result result = run(all);
		assertThat(result.code()).as(result.err()).isZero();
		return JsonMapper.shared().readTree(result.out());
	}

	private static Trial.Result run(String... words) {
		return Trial.in(home()).run(words);
	}

}
