package org.campusctl.storage;

import java.util.List;

/**
 * The statements that make roles, database and schemas of the embedded server. Resource
 * {@code server-setup.sql} says the same to the administrator of a city's server.
 */
final class SetupSql {

	private static final String SEARCH_PATH = "campus, staging, batch";

	private SetupSql() {
	}

	static List<String> roles(Login owner, Login work) {
		return List.of("CREATE ROLE " + owner.role() + " LOGIN PASSWORD '" + owner.password() + "'",
				"CREATE ROLE " + work.role() + " LOGIN PASSWORD '" + work.password() + "'",
				// Bulk apply reads staging; db status and doctor read settings and
				// statistics.
				"GRANT " + work.role() + " TO " + owner.role(), "GRANT pg_monitor TO " + owner.role(),
				"ALTER ROLE " + owner.role() + " SET search_path = " + SEARCH_PATH,
				"ALTER ROLE " + work.role() + " SET search_path = " + SEARCH_PATH);
	}

	static List<String> database(String name) {
		return List.of("CREATE DATABASE " + name + " OWNER " + Cluster.OWNER,
				"REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
				"GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + Cluster.WORK);
	}

	static List<String> schemas() {
		return List.of("DROP SCHEMA public", "CREATE SCHEMA campus AUTHORIZATION " + Cluster.OWNER,
				"CREATE SCHEMA batch AUTHORIZATION " + Cluster.OWNER,
				"CREATE SCHEMA staging AUTHORIZATION " + Cluster.WORK,
				"GRANT USAGE ON SCHEMA campus, batch TO " + Cluster.WORK,
				"COMMENT ON SCHEMA campus IS 'Schools, people, inventories, lists, runs'",
				"COMMENT ON SCHEMA batch IS 'Job repository'",
				"COMMENT ON SCHEMA staging IS 'Rows of files on their way in; no raw personal values'");
	}

}
