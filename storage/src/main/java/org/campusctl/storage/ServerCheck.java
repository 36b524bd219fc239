package org.campusctl.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Checks that a city's server is set up as resource {@code server-setup.sql} says.
 *
 * @param database the server
 */
record ServerCheck(Database database) {

	private static final int OLDEST = 150000;

	/**
	 * Refuse a server that is too old or lacks a schema or a right.
	 * @param owner connection of the owner
	 * @throws SQLException if asking fails
	 * @throws Failure 78, naming everything that is missing
	 */
	void require(Connection owner) throws SQLException {
		requireVersion(owner);
		Map<String, String> questions = new LinkedHashMap<>();
		String ownerRole = this.database.owner().role();
		String workRole = this.database.work().role();
		for (String schema : List.of("campus", "batch")) {
			questions.put(right(schema, ownerRole, "CREATE"), "CREATE ON SCHEMA " + schema + " TO " + ownerRole);
			questions.put(right(schema, workRole, "USAGE"), "USAGE ON SCHEMA " + schema + " TO " + workRole);
		}
		questions.put(right("staging", workRole, "CREATE"), "CREATE ON SCHEMA staging TO " + workRole);
		questions.put(right("staging", ownerRole, "USAGE"), "USAGE ON SCHEMA staging TO " + ownerRole);
		StringBuilder missing = new StringBuilder();
		for (Map.Entry<String, String> question : questions.entrySet()) {
			if (!has(owner, question.getKey())) {
				missing.append(missing.isEmpty() ? "" : ", ").append(question.getValue());
			}
		}
		if (!workRole.equals(ownerRole) && !isMember(owner, ownerRole, workRole)) {
			missing.append(missing.isEmpty() ? "" : ", ").append(workRole + " TO " + ownerRole);
		}
		if (!missing.isEmpty()) {
			throw new Failure(FailureKind.CONFIGURATION, "database.setup", this.database.address(), missing);
		}
		try (Connection work = this.database.connectWork()) {
			work.isValid(0);
		}
	}

	private void requireVersion(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"SELECT current_setting('server_version_num')::integer, current_setting('server_version')")) {
			row.next();
			if (row.getInt(1) < OLDEST) {
				throw new Failure(FailureKind.CONFIGURATION, "database.old", this.database.address(), row.getString(2));
			}
		}
	}

	private static String right(String schema, String role, String right) {
		return schema + " " + right + " " + role;
	}

	private static boolean has(Connection connection, String question) throws SQLException {
		String[] parts = question.split(" ", 3);
		try (PreparedStatement statement = connection.prepareStatement(
				"SELECT coalesce((SELECT has_schema_privilege(r.oid, n.oid, ?) FROM pg_namespace n, pg_roles r"
						+ " WHERE n.nspname = ? AND r.rolname = ?), false)")) {
			statement.setString(1, parts[1]);
			statement.setString(2, parts[0]);
			statement.setString(3, parts[2]);
			return truth(statement);
		}
	}

	private static boolean isMember(Connection connection, String role, String of) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT coalesce((SELECT pg_has_role(m.oid, r.oid, 'USAGE') FROM pg_roles m, pg_roles r"
					+ " WHERE m.rolname = ? AND r.rolname = ?), false)")) {
			statement.setString(1, role);
			statement.setString(2, of);
			return truth(statement);
		}
	}

	private static boolean truth(PreparedStatement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery()) {
			return row.next() && row.getBoolean(1);
		}
	}

}
