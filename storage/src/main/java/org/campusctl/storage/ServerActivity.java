package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a running server says about itself.
 */
final class ServerActivity {

	private ServerActivity() {
	}

	/**
	 * Tell whether the server behind a port is the one of a data directory.
	 * @param database where to ask
	 * @param data the data directory
	 * @return whether it is
	 */
	static boolean serves(Database database, Path data) {
		try (Connection connection = database.connectOwner();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SHOW data_directory")) {
			return row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
		}
		catch (SQLException ex) {
			if ("53300".equals(ex.getSQLState())) {
				// All connections are taken, so it does answer; the caller will be told.
				return true;
			}
			if (SqlFailure.isUnreachable(ex)) {
				return false;
			}
			throw SqlFailure.of(ex, database);
		}
		catch (IOException | InvalidPathException ex) {
			return false;
		}
	}

	/**
	 * Count the connections of others.
	 * @param database where to ask
	 * @return connections of any client to any database of the server but this one
	 */
	static int otherClients(Database database) {
		try (Connection connection = database.connectOwner()) {
			return otherClients(connection);
		}
		catch (SQLException ex) {
			throw SqlFailure.of(ex, database);
		}
	}

	static int otherClients(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
						+ " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

}
