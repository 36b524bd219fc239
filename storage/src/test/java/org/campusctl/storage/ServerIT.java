package org.campusctl.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server by URL; the server is an embedded one, seen from outside.
 */
class ServerIT {

	@TempDir
	static Path base;

	private static DataCentre host;

	private static Path postgres;

	private static String address;

	@BeforeAll
	static void startServer() throws Exception {
		Path home = new HomeFixture(base).fresh("host");
		host = HomeFixture.open(home);
		postgres = home.resolve("postgres");
		address = String.valueOf(HomeFixture.status(home).address());
		superuser("postgres", List.of("CREATE DATABASE city OWNER campus_owner", "CREATE DATABASE bare"));
		superuser("city", SetupSql.schemas());
	}

	@AfterAll
	static void stopServer() {
		host.close();
	}

	@Test
	void databaseThatIsSetUpIsMigratedAndUsed() throws Exception {
		Path home = base.resolve("guest");
		StorageSettings settings = settings(home, "city", "campus_owner", "campus_work");
		try (DataCentre centre = DataCentre.open(settings, ServerIT::ignore)) {
			assertThat(centre.embedded()).isFalse();
			assertThat(HomeFixture.column(centre.work(), "SELECT current_user")).containsExactly("campus_work");
			assertThat(HomeFixture.column(centre.owner(), "SELECT current_user")).containsExactly("campus_owner");
			DataCentreStatus status = DataCentre.status(settings);
			assertThat(status.embedded()).isFalse();
			assertThat(status.pending()).isZero();
			assertThat(status.dataDirectory()).isNull();
		}
		assertThat(home.resolve("postgres")).doesNotExist();
		// Another home on the same database has other keys.
		assertRefused(settings(base.resolve("stranger"), "city", "campus_owner", "campus_work"),
				FailureKind.CONFIGURATION, "keys.missing");
	}

	@Test
	void databaseThatIsNotSetUpIsRefusedWithWhatIsMissing() throws Exception {
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> DataCentre.open(settings(base.resolve("g2"), "bare", "campus_owner", "campus_work"),
					ServerIT::ignore))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("database.setup"))
			.satisfies((failure) -> assertThat(failure.arguments().get(1))
				.contains("CREATE ON SCHEMA campus TO campus_owner", "CREATE ON SCHEMA staging TO campus_work"));
		assertRefused(settings(base.resolve("g3"), "absent", "campus_owner", "campus_work"), FailureKind.CONFIGURATION,
				"database.missing");
	}

	@Test
	void wrongPasswordAndAbsentServerAreToldApart() throws Exception {
		Path wrong = Files.writeString(base.resolve("wrong"), "secret-1\n");
		StorageSettings refused = new StorageSettings(base.resolve("g4"), url("city"), "campus_owner", wrong, null,
				null, false);
		assertRefused(refused, FailureKind.CONFIGURATION, "database.login-refused");
		StorageSettings absent = new StorageSettings(base.resolve("g4"), "jdbc:postgresql://127.0.0.1:1/city",
				"campus_owner", wrong, null, null, false);
		assertRefused(absent, FailureKind.DATABASE_UNREACHABLE, "database.unreachable");
	}

	@Test
	void configurationWithoutWhatIsNeededIsRefused() throws Exception {
		Path password = Files.writeString(base.resolve("password"), "secret-1\n");
		assertRefused(new StorageSettings(base, "jdbc:oracle:thin:@x", "o", password, null, null, false),
				FailureKind.CONFIGURATION, "storage.url");
		assertRefused(new StorageSettings(base, url("city") + "?password=secret-1", "o", password, null, null, false),
				FailureKind.CONFIGURATION, "storage.url-secret");
		assertRefused(new StorageSettings(base, url("city"), null, password, null, null, false),
				FailureKind.CONFIGURATION, "storage.role-missing");
		assertRefused(new StorageSettings(base, url("city"), "o", base.resolve("none"), null, null, false),
				FailureKind.CONFIGURATION, "storage.password-file");
		assertRefused(new StorageSettings(base, url("city"), "o", Files.writeString(base.resolve("empty"), "\n"), null,
				null, false), FailureKind.CONFIGURATION, "storage.password-file-empty");
		assertThat(new StorageSettings(base, url("city") + "?password=secret-1", "o", password, null, null, false)
			.toString()).doesNotContain("secret-1");
	}

	@Test
	void parametersOfTheUrlCannotBringValuesIntoErrors() throws Exception {
		Path password = Files.writeString(base.resolve("password-2"), "secret-1\n");
		Database database = Database.server(new StorageSettings(base,
				url("city") + "?logServerErrorDetail=true&sslmode=disable", "o", password, null, null, false));
		assertThat(database.url()).contains("sslmode=disable").doesNotContain("logServerErrorDetail");
		assertThat(database.properties()).containsEntry("logServerErrorDetail", "false");
	}

	private static void assertRefused(StorageSettings settings, FailureKind kind, String code) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> DataCentre.open(settings, ServerIT::ignore))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(code))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(kind))
			.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain("secret-1"));
	}

	private static StorageSettings settings(Path home, String database, String owner, @Nullable String work) {
		return new StorageSettings(home, url(database), owner, PasswordFiles.file(postgres, owner), work,
				(work != null) ? PasswordFiles.file(postgres, work) : null, false);
	}

	private static String url(String database) {
		return "jdbc:postgresql://" + address + "/" + database;
	}

	private static void superuser(String database, List<String> statements) throws Exception {
		String password = PasswordFiles.read(PasswordFiles.file(postgres, "postgres"), "postgres").password();
		try (Connection connection = DriverManager.getConnection(url(database), "postgres", password);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static void ignore(String code) {
		// The tests look at the outcome only.
	}

}
