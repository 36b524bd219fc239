package org.campusctl.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables and sequences of a data centre, as the database describes them: what a
 * backup has to hold, whatever the schema's version.
 */
final class TableCatalogue {

	/** Staging belongs to runs at work; they stage again. */
	private static final String SCHEMAS = "('campus', 'batch')";

	private TableCatalogue() {
	}

	/**
	 * Return the tables with the columns that can be written.
	 * @param connection of the owner
	 * @return the tables by name
	 * @throws SQLException if that fails
	 */
	static List<BackupManifest.Table> tables(Connection connection) throws SQLException {
		List<BackupManifest.Table> tables = new ArrayList<>();
		for (String name : names(connection, "r")) {
			List<BackupManifest.Column> columns = new ArrayList<>();
			try (PreparedStatement statement = connection
				.prepareStatement("SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
						+ " WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped"
						+ " AND attgenerated = '' ORDER BY attnum")) {
				statement.setString(1, name);
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						columns.add(new BackupManifest.Column(rows.getString(1), rows.getString(2)));
					}
				}
			}
			tables.add(new BackupManifest.Table(name, columns, 0, 0, ""));
		}
		return tables;
	}

	/**
	 * Return where the sequences stand. What they gave is never taken back, so read after
	 * the rows they are ahead of them.
	 * @param connection of the owner
	 * @return the sequences by name
	 * @throws SQLException if that fails
	 */
	static List<BackupManifest.Sequence> sequences(Connection connection) throws SQLException {
		List<BackupManifest.Sequence> sequences = new ArrayList<>();
		for (String name : names(connection, "S")) {
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + name)) {
				row.next();
				sequences.add(new BackupManifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
			}
		}
		return sequences;
	}

	/**
	 * Tell whether a table holds a row.
	 * @param connection of the owner
	 * @param table its name
	 * @return whether it does
	 * @throws SQLException if that fails
	 */
	static boolean hasRows(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + table + ")")) {
			return row.next() && row.getBoolean(1);
		}
	}

	/**
	 * Return the foreign keys, so that tables can be filled in any order.
	 * @param connection of the owner
	 * @return table, name and definition of each
	 * @throws SQLException if that fails
	 */
	static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
		List<ForeignKey> keys = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(c.oid)"
							+ " FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace"
							+ " WHERE contype = 'f' AND nspname IN " + SCHEMAS + " ORDER BY 1, 2")) {
			while (rows.next()) {
				keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
			}
		}
		return keys;
	}

	/**
	 * Drop every table, view, sequence and function, those of staging too.
	 * @param connection of the owner
	 * @throws SQLException if that fails
	 */
	static void dropAll(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(DROP_ALL.formatted("'campus', 'batch', 'staging'"));
		}
	}

	/**
	 * Return columns for a statement.
	 * @param columns the columns
	 * @return their quoted names, with commas between
	 */
	static String list(List<BackupManifest.Column> columns) {
		return columns.stream().map((column) -> quoted(column.name())).collect(Collectors.joining(", "));
	}

	private static String quoted(String name) {
		return "\"" + name.replace("\"", "\"\"") + "\"";
	}

	private static List<String> names(Connection connection, String kind) throws SQLException {
		List<String> names = new ArrayList<>();
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT quote_ident(nspname) || '.' || quote_ident(relname) FROM pg_class c"
					+ " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname IN " + SCHEMAS
					+ " AND relkind = ?::\"char\" ORDER BY 1")) {
			statement.setString(1, kind);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					names.add(rows.getString(1));
				}
			}
		}
		return names;
	}

	static final String DROP_ALL = """
			DO $$
			DECLARE item record;
			BEGIN
			    FOR item IN SELECT c.oid::regclass AS name, c.relkind FROM pg_class c
			        JOIN pg_namespace n ON n.oid = c.relnamespace
			        WHERE n.nspname IN (%s) AND c.relkind IN ('r', 'p', 'v', 'm') LOOP
			        EXECUTE format('DROP %%s IF EXISTS %%s CASCADE', CASE item.relkind WHEN 'v' THEN 'VIEW'
			            WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, item.name);
			    END LOOP;
			    FOR item IN SELECT c.oid::regclass AS name FROM pg_class c
			        JOIN pg_namespace n ON n.oid = c.relnamespace
			        WHERE n.nspname IN (%1$s) AND c.relkind = 'S' LOOP
			        EXECUTE format('DROP SEQUENCE IF EXISTS %%s CASCADE', item.name);
			    END LOOP;
			    FOR item IN SELECT p.oid::regprocedure AS name FROM pg_proc p
			        JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN (%1$s) LOOP
			        EXECUTE format('DROP ROUTINE IF EXISTS %%s CASCADE', item.name);
			    END LOOP;
			END
			$$""";

	/**
	 * A foreign key.
	 *
	 * @param table name of the table that has it
	 * @param name its name
	 * @param definition what stands behind {@code ADD CONSTRAINT name}
	 */
	record ForeignKey(String table, String name, String definition) {

	}

}
