package org.campusctl.benchmarks.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

/**
 * What the import is measured against: COPY of the raw cells into an unlogged table, then
 * INSERT ... ON CONFLICT into a table with the product's own indexes and constraints.
 * Nothing is checked, nothing protected. On the same server as the import.
 */
final class ReferenceLoad {

	/** The columns of the generated file, in its order. */
	static final List<String> COLUMNS = List.of("student_no", "name", "sex", "birth_date", "id_type", "id_number",
			"ethnicity", "school_code", "grade", "class_code", "entry_month", "status", "boarding", "migrant",
			"household_district", "address", "phone");

	private final DataSource owner;

	private final String table;

	ReferenceLoad(DataSource owner, String table) {
		this.owner = owner;
		this.table = "reference." + table;
	}

	/** Make the tables anew; schools and classes are those of the data centre. */
	void create() throws SQLException {
		String name = this.table.substring(this.table.indexOf('.') + 1);
		execute("CREATE SCHEMA IF NOT EXISTS reference", "DROP TABLE IF EXISTS " + this.table,
				"DROP TABLE IF EXISTS " + this.table + "_staging",
				"CREATE UNLOGGED TABLE " + this.table + "_staging (" + String.join(" text, ", COLUMNS) + " text)",
				"CREATE TABLE " + this.table + " (id bigint GENERATED ALWAYS AS IDENTITY, school_id bigint NOT NULL,"
						+ " class_id bigint, " + String.join(" text, ", COLUMNS) + " text,"
						+ " CONSTRAINT pk_reference_" + name + " PRIMARY KEY (id)," + " CONSTRAINT fk_reference_" + name
						+ "_school FOREIGN KEY (school_id) REFERENCES campus.school (id)," + " CONSTRAINT fk_reference_"
						+ name + "_class FOREIGN KEY (class_id) REFERENCES campus.class (id))",
				"CREATE UNIQUE INDEX uq_reference_" + name + "_no ON " + this.table + " (student_no)",
				"CREATE INDEX ix_reference_" + name + "_id ON " + this.table + " (id_number)",
				"CREATE INDEX ix_reference_" + name + "_name ON " + this.table + " (school_id, name)",
				"CREATE INDEX ix_reference_" + name + "_class ON " + this.table + " (class_id)");
	}

	/**
	 * Load a file.
	 * @param file the file, UTF-8 with a header
	 * @return seconds it took
	 */
	double load(Path file) throws SQLException, IOException {
		long begin = System.nanoTime();
		try (Connection connection = this.owner.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("TRUNCATE " + this.table + "_staging");
			try (InputStream in = Files.newInputStream(file)) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("COPY " + this.table + "_staging FROM STDIN (FORMAT csv, HEADER)", in);
			}
			connection.commit();
			statement.execute(upsert());
			connection.commit();
			connection.setAutoCommit(true);
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	private String upsert() {
		StringBuilder sql = new StringBuilder("INSERT INTO " + this.table + " (school_id, class_id, "
				+ String.join(", ", COLUMNS) + ") SELECT s.id, c.id, f." + String.join(", f.", COLUMNS) + " FROM "
				+ this.table + "_staging f JOIN campus.school s ON s.school_code = f.school_code"
				+ " LEFT JOIN campus.class c ON c.school_id = s.id AND c.class_code = f.class_code"
				+ " ON CONFLICT (student_no) DO UPDATE SET school_id = EXCLUDED.school_id, class_id = EXCLUDED.class_id");
		COLUMNS.forEach((column) -> sql.append(", ").append(column).append(" = EXCLUDED.").append(column));
		return sql.toString();
	}

	long rows() throws SQLException {
		try (Connection connection = this.owner.getConnection();
				Statement statement = connection.createStatement();
				var result = statement.executeQuery("SELECT count(*) FROM " + this.table)) {
			result.next();
			return result.getLong(1);
		}
	}

	void drop() throws SQLException {
		execute("DROP SCHEMA IF EXISTS reference CASCADE");
	}

	private void execute(String... statements) throws SQLException {
		try (Connection connection = this.owner.getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
