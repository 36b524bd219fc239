package org.campusctl.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Which migrations a database has had, and which it lacks.
 *
 * @param applied versions in the database
 * @param known versions on the class path
 */
record Schema(SortedSet<Integer> applied, SortedSet<Integer> known) {

	private static final String HISTORY = "schema_history";

	private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]*");

	static Schema read(Connection connection) throws SQLException {
		SortedSet<Integer> applied = new TreeSet<>();
		if (exists(connection, "campus." + HISTORY)) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SELECT version::integer FROM campus." + HISTORY
							+ " WHERE success AND version ~ '^[0-9]+$'")) {
				while (rows.next()) {
					applied.add(rows.getInt(1));
				}
			}
		}
		return new Schema(applied, MigrationScripts.versions());
	}

	static boolean exists(Connection connection, String table) throws SQLException {
		try (var statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
			statement.setString(1, table);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	int version() {
		return this.applied.isEmpty() ? 0 : this.applied.last();
	}

	int pending() {
		SortedSet<Integer> missing = new TreeSet<>(this.known);
		missing.removeAll(this.applied);
		return missing.size();
	}

	/**
	 * Refuse a database that a newer version of the tool has migrated.
	 * @throws Failure 78
	 */
	void refuseNewer() {
		if (version() > this.known.last()) {
			throw new Failure(FailureKind.CONFIGURATION, "schema.newer", version(), this.known.last());
		}
	}

	/**
	 * Bring the schema up to date, as the owner. Safe beside another process that does
	 * the same: Flyway takes an advisory lock in the database.
	 * @param database where
	 * @throws Failure 78 if an applied migration was changed since, or the schema has
	 * other tables
	 */
	static void migrate(Database database) {
		grantToWork(database);
		migrate(new OwnerConnections(database), database, 0);
	}

	/**
	 * Bring the schema up to a version.
	 * @param connections of the owner
	 * @param database where they lead to
	 * @param version the version, or 0 for the newest
	 * @throws Failure 78 as above
	 */
	static void migrate(DataSource connections, Database database, int version) {
		try {
			Flyway.configure()
				.dataSource(connections)
				.target((version > 0) ? MigrationVersion.fromVersion(String.valueOf(version)) : MigrationVersion.LATEST)
				.locations("classpath:" + MigrationScripts.LOCATION)
				.defaultSchema("campus")
				.schemas("campus")
				.createSchemas(false)
				.table(HISTORY)
				.cleanDisabled(true)
				.validateMigrationNaming(true)
				.placeholders(Map.of("owner", quoted(database.owner()), "work", quoted(database.work())))
				.load()
				.migrate();
		}
		catch (FlywayException ex) {
			throw failure(ex, database);
		}
	}

	private static RuntimeException failure(FlywayException ex, Database database) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && (SqlFailure.isUnreachable(sql) || "42501".equals(sql.getSQLState())
					|| "53100".equals(sql.getSQLState()))) {
				return SqlFailure.of(sql, database);
			}
		}
		ErrorCode code = ex.getErrorCode();
		if (code == CoreErrorCode.VALIDATE_ERROR) {
			return new Failure(ex, FailureKind.CONFIGURATION, "schema.changed");
		}
		if (code == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
			return new Failure(ex, FailureKind.CONFIGURATION, "schema.foreign");
		}
		return ex;
	}

	/** Tables made later by the owner are usable for the work role from the start. */
	static void grantToWork(Database database) {
		String work = quoted(database.work());
		try (Connection connection = database.connectOwner(); Statement statement = connection.createStatement()) {
			for (String schema : new String[] { "campus", "batch" }) {
				statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema
						+ " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + work);
				statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema
						+ " GRANT USAGE, SELECT ON SEQUENCES TO " + work);
			}
		}
		catch (SQLException ex) {
			throw SqlFailure.of(ex, database);
		}
	}

	private static String quoted(Login login) {
		String role = login.role();
		return ROLE.matcher(role).matches() ? role : "\"" + role.replace("\"", "\"\"") + "\"";
	}

}
