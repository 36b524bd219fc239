package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedServerIT {

	@TempDir
	static Path base;

	static HomeFixture homes;

	@BeforeAll
	static void shareUnpackedServer() {
		homes = new HomeFixture(base);
	}

	@Test
	void firstStartSaysWhatItDoesAndLastOutStopsTheServer() throws IOException {
		Path home = base.resolve("first");
		Path cutShort = Files.createDirectories(home.resolve("postgres/unpacking.new/bin"));
		Files.writeString(cutShort.resolve("postgres"), "half of the program");
		List<String> progress = new ArrayList<>();
		try (DataCentre centre = DataCentre.open(StorageSettings.embedded(home), progress::add)) {
			assertThat(centre.embedded()).isTrue();
			assertThat(progress).containsExactly("storage.unpacking", "storage.initialising", "storage.starting",
					"storage.migrating");
			DataCentreStatus status = HomeFixture.status(home);
			assertThat(status.running()).isTrue();
			assertThat(status.address()).startsWith("127.0.0.1:");
			assertThat(status.version()).startsWith("18.");
			assertThat(status.dataDirectory()).isEqualTo("postgres/data");
			assertThat(status.pending()).isZero();
			assertThat(centre.toString()).doesNotContain("password");
		}
		assertThat(HomeFixture.status(home).running()).isFalse();
		assertThat(cutShort).doesNotExist();
		progress.clear();
		DataCentre.open(StorageSettings.embedded(home), progress::add).close();
		assertThat(progress).containsExactly("storage.starting");
	}

	@Test
	void nobodyElseCanReadTheHome() throws IOException {
		Path home = base.resolve("modes/home");
		HomeFixture.open(linked(home)).close();
		for (String directory : List.of("postgres", "keys", "logs", "logs/postgres", "postgres/data")) {
			assertThat(mode(home.resolve(directory))).as(directory).isEqualTo("rwx------");
		}
		for (String file : List.of("keys/keys.json", "postgres/postgres.password", "postgres/campus_owner.password",
				"postgres/campus_work.password")) {
			assertThat(mode(home.resolve(file))).as(file).isEqualTo("rw-------");
		}
	}

	@Test
	void statusOfAFreshHomeMakesNothing() {
		Path home = base.resolve("untouched");
		assertThat(HomeFixture.status(home).running()).isFalse();
		assertThat(home).doesNotExist();
	}

	@Test
	void serverStaysWhileAnotherProcessUsesIt() throws Exception {
		Path home = homes.fresh("two");
		try (ForkedCommand other = ForkedCommand.start(home)) {
			assertThat(other.line()).isEqualTo("in");
			long pid = pid(home);
			try (DataCentre centre = HomeFixture.open(home)) {
				assertThat(HomeFixture.column(centre.work(), "SELECT 1")).containsExactly("1");
			}
			assertThat(pid(home)).isEqualTo(pid);
			assertThatExceptionOfType(Failure.class).isThrownBy(() -> HomeFixture.server(home).stop(false))
				.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.LOCKED));
			assertThat(other.leave()).isZero();
		}
		assertThat(HomeFixture.status(home).running()).isFalse();
	}

	@Test
	void eightAtOnceShareOneServer() throws Exception {
		Path home = homes.fresh("eight");
		List<ForkedCommand> commands = new ArrayList<>();
		try {
			for (int i = 0; i < 8; i++) {
				commands.add(ForkedCommand.start(home));
			}
			for (ForkedCommand command : commands) {
				assertThat(command.line()).isEqualTo("in");
			}
			assertThat(new ServerProcesses(home.resolve("postgres/data")).contains(pid(home))).isTrue();
			for (ForkedCommand command : commands) {
				assertThat(command.leave()).isZero();
			}
		}
		finally {
			commands.forEach(ForkedCommand::close);
		}
		assertThat(HomeFixture.status(home).running()).isFalse();
	}

	@Test
	void killedClientLeavesAServerThatTheNextOneStops() throws Exception {
		Path home = homes.fresh("client");
		try (ForkedCommand other = ForkedCommand.start(home)) {
			assertThat(other.line()).isEqualTo("in");
			other.kill();
		}
		long orphan = pid(home);
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThat(centre.embedded()).isTrue();
			assertThat(pid(home)).isEqualTo(orphan);
		}
		assertThat(HomeFixture.status(home).running()).isFalse();
	}

	@Test
	void killedServerLosesNothingCommittedAndItsBackendsAreCleared() throws Exception {
		Path home = homes.fresh("server");
		try (ForkedCommand other = ForkedCommand.start(home, "busy")) {
			assertThat(other.line()).isEqualTo("in");
			try (DataCentre centre = HomeFixture.open(home)) {
				HomeFixture.execute(centre.owner(), "CREATE TABLE campus.kept (a text)");
				HomeFixture.execute(centre.work(), "INSERT INTO campus.kept VALUES ('committed')");
				Waiting.until(Duration.ofSeconds(5), () -> busy(home));
				kill(pid(home));
				try (DataCentre next = HomeFixture.open(home)) {
					assertThat(HomeFixture.column(next.work(), "SELECT a FROM campus.kept"))
						.containsExactly("committed");
				}
				assertThat(other.line()).as("its statement was ended").isEqualTo("57P01");
				assertThat(other.leave()).isZero();
			}
		}
		assertThat(HomeFixture.status(home).running()).isFalse();
	}

	@Test
	void whoWorksWithAServerThatIsKilledLearnsItSoonAndCanEnterAgain() throws Exception {
		Path home = homes.fresh("gone");
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThat(HomeFixture.column(centre.work(), "SELECT 1")).containsExactly("1");
			assertThat(centre.isGone()).isFalse();
			kill(pid(home));
			long begin = System.nanoTime();
			// The server's processes see a moment later that it is gone.
			assertThat(Waiting.until(Duration.ofSeconds(10), () -> !connects(centre))).isTrue();
			for (int i = 0; i < 5; i++) {
				assertThat(connects(centre)).isFalse();
			}
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
			assertThat(centre.isGone()).isTrue();
		}
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThat(HomeFixture.column(centre.work(), "SELECT 1")).containsExactly("1");
		}
	}

	@Test
	void leftoversOfAKilledStartDoNotMatter() throws Exception {
		Path home = homes.fresh("leftovers");
		Path postgres = home.resolve("postgres");
		Files.createDirectories(postgres.resolve("data.new-1/base"));
		Files.writeString(postgres.resolve("data.new-1/PG_VERSION"), "18\n");
		Files.createDirectories(postgres.resolve("unpacking.new/bin"));
		HomeFixture.open(home).close();
		assertThat(postgres.resolve("data.new-1")).doesNotExist();
		// A process number that went to somebody else: this test.
		Files.writeString(postgres.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n"
				+ postgres.resolve("data") + "\n1\n5432\n\n127.0.0.1\n  123  456\nready   \n");
		assertThat(HomeFixture.status(home).running()).isFalse();
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThat(HomeFixture.column(centre.work(), "SELECT 1")).containsExactly("1");
		}
		Files.writeString(postgres.resolve("data/postmaster.pid"), "12");
		HomeFixture.open(home).close();
	}

	@Test
	void anyNameOfTheHomeWorks() throws Exception {
		Path outside = HomeFiles.parent(homes.fresh("with blanks/prepared"));
		try (ForkedCommand command = ForkedCommand.start(outside, "below")) {
			assertThat(command.line()).isEqualTo("in");
			assertThat(command.leave()).isZero();
		}
	}

	@Test
	void nameThatAShellWouldReadIsRefused() {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> HomeFixture.open(homes.fresh("a$HOME")))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("storage.home-name"));
	}

	@Test
	void keptServerStaysUntilItIsStopped() throws Exception {
		Path home = homes.fresh("kept");
		EmbeddedServer server = HomeFixture.server(home);
		server.startAndKeep();
		HomeFixture.open(home).close();
		assertThat(HomeFixture.status(home).running()).isTrue();
		assertThat(HomeFixture.status(home).kept()).isTrue();
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThat(centre.embedded()).isTrue();
			assertThatExceptionOfType(Failure.class).isThrownBy(() -> server.stop(false))
				.satisfies((failure) -> assertThat(failure.code()).isEqualTo("storage.in-use"));
		}
		assertThat(server.stop(false)).isTrue();
		assertThat(server.stop(false)).isFalse();
		assertThat(HomeFixture.status(home).running()).isFalse();
		assertThat(HomeFixture.status(home).kept()).isFalse();
	}

	@Test
	void homeThatCannotBeWrittenIsRefused() throws IOException {
		Path file = Files.writeString(base.resolve("file"), "");
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> HomeFixture.open(file.resolve("home")))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_WRITE))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("storage.cannot-write"));
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> HomeFixture.open(Path.of("/proc/campusctl")))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_WRITE));
	}

	@Test
	void logOfTheServerHoldsNoValues() throws Exception {
		Path home = homes.fresh("log");
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThatExceptionOfType(java.sql.SQLException.class)
				.isThrownBy(() -> HomeFixture.execute(centre.work(), "SELECT 'value-of-a-person'::integer"));
		}
		try (var files = Files.list(home.resolve("logs/postgres"))) {
			for (Path file : files.toList()) {
				assertThat(Files.readString(file)).doesNotContain("value-of-a-person");
			}
		}
	}

	private static Path linked(Path home) throws IOException {
		return homes.fresh(base.relativize(home).toString());
	}

	private static String mode(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static boolean connects(DataCentre centre) {
		try (Connection connection = centre.work().getConnection()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			assertThat(ex.getSQLState()).startsWith("08");
			return false;
		}
	}

	private static boolean busy(Path home) {
		Integer others = HomeFixture.status(home).otherClients();
		return others != null && others > 2;
	}

	private static long pid(Path home) {
		return Objects.requireNonNull(HomeFixture.status(home).pid());
	}

	private static void kill(long pid) {
		ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
		process.destroyForcibly();
		Waiting.until(Duration.ofSeconds(10), () -> !process.isAlive());
	}

}
