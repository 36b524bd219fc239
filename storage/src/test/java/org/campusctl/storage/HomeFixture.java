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
 * Homes with an embedded server of their own. The server's programs are unpacked once and
 * linked into the others.
 *
 * @param base temporary directory of the test class
 */
record HomeFixture(Path base) {

	Path fresh(String name) throws IOException {
		Path postgres = Files.createDirectories(this.base.resolve(name)).resolve("postgres");
		Path unpacked = this.base.resolve("unpacked");
		if (!Files.exists(unpacked)) {
			ServerBinaries.in(Files.createDirectory(unpacked), HomeFixture::ignore);
		}
		Files.createDirectory(postgres);
		try (Stream<Path> entries = Files.list(unpacked)) {
			for (Path entry : entries.toList()) {
				Files.createSymbolicLink(postgres.resolve(entry.getFileName()), entry);
			}
		}
		return this.base.resolve(name);
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

}
