package org.campusctl.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Keeps work on rows apart from what replaces all of them: every run holds this advisory
 * lock shared, a restore and a rotation of keys hold it alone.
 */
public final class MaintenanceLock {

	private static final int KIND = 4714;

	private static final String NAME = "data-centre";

	private MaintenanceLock() {
	}

	/**
	 * Take the lock as one of many, until the connection is closed or unlocks all.
	 * @param connection a connection of its own
	 * @throws SQLException if that fails
	 * @throws Failure 75 naming who has it alone
	 */
	public static void share(Connection connection) throws SQLException {
		take(connection, "pg_try_advisory_lock_shared");
	}

	/**
	 * Take the lock alone, until the end of the transaction.
	 * @param connection in a transaction
	 * @throws SQLException if that fails
	 * @throws Failure 75 naming one who has it
	 */
	static void exclusive(Connection connection) throws SQLException {
		take(connection, "pg_try_advisory_xact_lock");
	}

	private static void take(Connection connection, String function) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("SELECT " + function + "(" + KIND + ", hashtext('" + NAME + "'))")) {
			if (row.next() && row.getBoolean(1)) {
				return;
			}
		}
		throw new Failure(FailureKind.LOCKED, "maintenance.locked", holder(connection, KIND, NAME));
	}

	/**
	 * Name who holds an advisory lock.
	 * @param connection a connection of the role that locks
	 * @param kind first half of the lock
	 * @param name text whose {@code hashtext} is the second half
	 * @return process, user, host and since when, as far as the server tells
	 * @throws SQLException if that fails
	 */
	public static String holder(Connection connection, int kind, String name) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT COALESCE(NULLIF(application_name, ''), '?'),"
					+ " to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS\"Z\"') FROM pg_locks"
					+ " JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted AND objsubid = 2"
					+ " AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
					+ " AND classid::bigint = ? AND objid::bigint = mod(hashtext(?)::bigint + 4294967296, 4294967296)"
					+ " AND pid <> pg_backend_pid() ORDER BY backend_start LIMIT 1")) {
			statement.setInt(1, kind);
			statement.setString(2, name);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? row.getString(1) + ", " + row.getString(2) : "?";
			}
		}
	}

}
