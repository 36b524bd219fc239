package org.campusctl.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads the status of a database without starting, migrating or locking anything.
 */
final class StatusReader {

	private static final String DATA = "postgres/data";

	private StatusReader() {
	}

	static DataCentreStatus read(StorageSettings settings) {
		if (settings.url() != null) {
			Database database = Database.server(settings);
			try (Connection connection = database.connectOwner()) {
				return running(connection, database, null, false);
			}
			catch (SQLException ex) {
				throw SqlFailure.of(ex, database);
			}
		}
		if (!hasData(settings)) {
			return stopped(false);
		}
		EmbeddedServer server = EmbeddedServer.in(settings.home(), (code) -> {
		});
		Optional<PostmasterFile> running = server.running().filter(PostmasterFile::ready);
		if (running.isEmpty()) {
			return stopped(server.kept());
		}
		Database database = server.database(running.get().port());
		try (Connection connection = database.connectOwner()) {
			return running(connection, database, running.get().pid(), server.kept());
		}
		catch (SQLException ex) {
			if (SqlFailure.isUnreachable(ex)) {
				return stopped(server.kept());
			}
			throw SqlFailure.of(ex, database);
		}
	}

	static boolean hasData(StorageSettings settings) {
		return Files.isDirectory(settings.home().resolve(DATA));
	}

	private static DataCentreStatus stopped(boolean kept) {
		return new DataCentreStatus(true, false, null, null, DATA, null, kept, null, null, null, null);
	}

	private static DataCentreStatus running(Connection connection, Database database, @Nullable Long pid, boolean kept)
			throws SQLException {
		Schema schema = Schema.read(connection);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("SELECT current_setting('server_version'), pg_database_size(current_database())")) {
			row.next();
			return new DataCentreStatus(database.embedded(), true, database.address(), row.getString(1),
					database.embedded() ? Path.of(DATA).toString() : null, pid, kept, schema.version(),
					schema.pending(), row.getLong(2), ServerActivity.otherClients(connection));
		}
	}

}
