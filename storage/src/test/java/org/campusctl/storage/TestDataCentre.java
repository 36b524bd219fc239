package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Fresh databases for tests: one embedded server for the whole test process, in a
 * temporary home that goes with it, and a database of its own for each call of
 * {@link #open()}. Where {@code CAMPUSCTL_TEST_URL} is set (environment), that server's
 * database is emptied and used instead, with the roles {@code CAMPUSCTL_TEST_OWNER} and
 * {@code CAMPUSCTL_TEST_WORK} and the password files {@code CAMPUSCTL_TEST_OWNER_FILE}
 * and {@code CAMPUSCTL_TEST_WORK_FILE}.
 */
public final class TestDataCentre {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static @Nullable Path base;

	private TestDataCentre() {
	}

	/**
	 * Enter a fresh, migrated database with fresh keys.
	 * @return to be closed after the test class
	 */
	public static synchronized DataCentre open() {
		Path home = base().resolve("home-" + NUMBER.incrementAndGet());
		String url = System.getenv("CAMPUSCTL_TEST_URL");
		if (url != null) {
			StorageSettings settings = new StorageSettings(home, url, System.getenv("CAMPUSCTL_TEST_OWNER"),
					file("CAMPUSCTL_TEST_OWNER_FILE"), System.getenv("CAMPUSCTL_TEST_WORK"),
					file("CAMPUSCTL_TEST_WORK_FILE"), false);
			empty(Database.server(settings));
			return DataCentre.open(settings, TestDataCentre::silent);
		}
		EmbeddedServer server = EmbeddedServer.in(base().resolve("server"), TestDataCentre::silent);
		Database shared = server.enter();
		String name = "test_" + NUMBER.get();
		try {
			create(server, shared, name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return DataCentre.entered(StorageSettings.embedded(home), shared.named(name), server, TestDataCentre::silent,
				true);
	}

	/**
	 * Make an empty database on the embedded test server, to be entered by its URL.
	 * @param home the home of who enters it, with or without keys
	 * @return where it is
	 */
	public static synchronized StorageSettings empty(Path home) {
		EmbeddedServer server = EmbeddedServer.in(base().resolve("server"), TestDataCentre::silent);
		Database shared = server.enter();
		String name = "test_" + NUMBER.incrementAndGet();
		try {
			create(server, shared, name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		Path postgres = HomeFiles.parent(server.data());
		return new StorageSettings(home, "jdbc:postgresql://" + shared.address() + "/" + name + "?sslmode=disable",
				Cluster.OWNER, PasswordFiles.file(postgres, Cluster.OWNER), Cluster.WORK,
				PasswordFiles.file(postgres, Cluster.WORK), false);
	}

	/**
	 * Return the folder of the embedded test server: its data and its logs.
	 * @return a folder; not there where a city's own server is used
	 */
	public static synchronized Path server() {
		return base().resolve("server");
	}

	/**
	 * Return a connection of the embedded test server's superuser.
	 * @param server the server
	 * @param database where
	 * @param name database to connect to
	 * @return to be closed
	 * @throws SQLException if that fails
	 */
	private static Connection superuser(EmbeddedServer server, Database database, String name) throws SQLException {
		Login login = PasswordFiles.read(PasswordFiles.file(HomeFiles.parent(server.data()), Cluster.SUPERUSER),
				Cluster.SUPERUSER);
		return DriverManager.getConnection(database.named(name).url(), login.role(), login.password());
	}

	private static void create(EmbeddedServer server, Database shared, String name) throws SQLException {
		try (Connection connection = superuser(server, shared, "postgres")) {
			execute(connection, SetupSql.database(name));
		}
		try (Connection connection = superuser(server, shared, name)) {
			execute(connection, SetupSql.schemas());
		}
	}

	private static void execute(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static void empty(Database database) {
		try (Connection work = database.connectWork(); Connection owner = database.connectOwner()) {
			execute(work, List.of(TableCatalogue.DROP_ALL.formatted("'staging'")));
			execute(owner, List.of(TableCatalogue.DROP_ALL.formatted("'campus', 'batch'")));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void silent(String code) {
		// Tests show no progress.
	}

	private static @Nullable Path file(String variable) {
		String value = System.getenv(variable);
		return (value != null) ? Path.of(value) : null;
	}

	/** The server is kept entered until the process ends, so that it starts only once. */
	private static Path base() {
		Path made = base;
		if (made != null) {
			return made;
		}
		try {
			Path directory = Files.createTempDirectory("campusctl-test");
			base = directory;
			if (System.getenv("CAMPUSCTL_TEST_URL") == null) {
				HomeFixture.linkServer(directory.resolve("server"));
				EmbeddedServer server = EmbeddedServer.in(directory.resolve("server"), TestDataCentre::silent);
				server.enter();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					server.stop(true);
					HomeFiles.deleteTree(directory);
				}));
			}
			else {
				Runtime.getRuntime().addShutdownHook(new Thread(() -> HomeFiles.deleteTree(directory)));
			}
			return directory;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
