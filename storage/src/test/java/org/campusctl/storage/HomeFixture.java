package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Homes with an embedded server of their own. The server's programs are unpacked once for
 * the whole test process and linked into the homes.
 *
 * @param base temporary directory of the test class
 */
record HomeFixture(Path base) {

	Path fresh(String name) throws IOException {
		Path home = Files.createDirectories(this.base.resolve(name));
		linkServer(home);
		return home;
	}

	/**
	 * Spare a home the unpacking.
	 * @param home a home without server
	 * @throws IOException if that fails
	 */
	static void linkServer(Path home) throws IOException {
		Path postgres = Files.createDirectories(home.resolve("postgres"));
		try (Stream<Path> tree = Files.walk(Unpacked.DIRECTORY)) {
			for (Path path : tree.skip(1).toList()) {
				Path link = postgres.resolve(Unpacked.DIRECTORY.relativize(path));
				if (Files.isSymbolicLink(path)) {
					Files.createSymbolicLink(link, Files.readSymbolicLink(path));
				}
				else if (Files.isDirectory(path)) {
					Files.createDirectory(link);
				}
				else {
					Files.createLink(link, path);
				}
			}
		}
	}

	static DataCentre open(Path home) {
		return DataCentre.open(StorageSettings.embedded(home), HomeFixture::ignore);
	}

	static DataCentreStatus status(Path home) {
		return DataCentre.status(StorageSettings.embedded(home));
	}

	static EmbeddedServer server(Path home) {
		return EmbeddedServer.in(home, HomeFixture::ignore);
	}

	static void execute(DataSource source, String sql) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	static List<String> column(DataSource source, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	private static void ignore(String code) {
		// The tests look at the outcome only.
	}

	private static final class Unpacked {

		static final Path DIRECTORY = unpack();

		private static Path unpack() {
			try {
				Path directory = Files.createTempDirectory("campusctl-server");
				Runtime.getRuntime().addShutdownHook(new Thread(() -> HomeFiles.deleteTree(directory)));
				ServerBinaries.in(directory, HomeFixture::ignore);
				return directory;
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
