package org.campusctl.batch.roster;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.campusctl.batch.load.Dataset;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;
import org.campusctl.storage.SealedGroup;

/**
 * What the data centre holds, as people would tell it: decrypted, without surrogate keys,
 * times and hashes, in an order that depends on the content alone.
 */
final class RecordDump {

	private static final List<String> HIDDEN = List.of("id", "school_id", "class_id", "student_id",
			"previous_school_id", "fingerprint", "column_set", "content_version", "run_created", "run_updated",
			"run_replaced", "seal_key", "masked_name", "name_index", "id_index", "student_no_index", "person_index",
			"phone_index");

	private final DataSource dataSource;

	private final Keys keys;

	RecordDump(DataSource dataSource, Keys keys) {
		this.dataSource = dataSource;
		this.keys = keys;
	}

	List<Map<String, String>> records(Dataset dataset) {
		return read(dataset, dataset.shape().target());
	}

	List<Map<String, String>> history(Dataset dataset) {
		return read(dataset, dataset.shape().history());
	}

	private List<Map<String, String>> read(Dataset dataset, String table) {
		boolean sealed = !dataset.shape().sealedColumns().isEmpty();
		String sql = "SELECT t.*"
				+ (dataset.shape().ofSchool()
						? ", (SELECT school_code FROM campus.school WHERE id = t.school_id) AS school" : "")
				+ (dataset.shape().parentIds().contains("class_id")
						? ", (SELECT class_code FROM campus.class WHERE id = t.class_id) AS class" : "")
				+ (sealed ? ", " + dataset.shape().sealKey("t") + " AS seal_key" : "") + " FROM " + table + " t";
		List<Map<String, String>> records = new ArrayList<>();
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				records.add(record(dataset, rows));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		records.sort((a, b) -> a.toString().compareTo(b.toString()));
		return records;
	}

	private Map<String, String> record(Dataset dataset, ResultSet row) throws SQLException {
		Map<String, String> record = new TreeMap<>();
		ResultSetMetaData columns = row.getMetaData();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			String name = columns.getColumnName(i);
			if (name.endsWith("_sealed")) {
				SealedGroup group = name.startsWith("identity") ? SealedGroup.IDENTITY : SealedGroup.CONTACT;
				byte[] content = row.getBytes(i);
				if (content != null) {
					record.putAll(SealedFields
						.decode(this.keys.open(dataset.name(), group, row.getBytes("seal_key"), content)));
				}
			}
			else if (name.equals("student_id")) {
				record.put("pupil", pupil(row.getLong(i)));
			}
			else if (!HIDDEN.contains(name)) {
				String value = row.getString(i);
				record.put(name, (value != null) ? value : "");
			}
		}
		if (record.containsKey("school")) {
			record.put("school", Fiction.schoolName(record.getOrDefault("school", "")));
		}
		if (dataset.name().equals("school")) {
			record.put("school", Fiction.schoolName(record.getOrDefault("school_code", "")));
		}
		if (dataset.shape().seals("identity_sealed")) {
			requireIndexesOf(dataset, row, record);
		}
		return record;
	}

	/** A record must be found by what it holds. */
	private void requireIndexesOf(Dataset dataset, ResultSet row, Map<String, String> record) throws SQLException {
		if (dataset.name().equals("student")) {
			requireIndex(row, "student_no_index", IndexKey.STUDENT_NUMBER, record.getOrDefault("student_no", ""));
		}
		if (dataset.name().equals("student") || dataset.name().equals("staff")) {
			String id = record.getOrDefault("id_number", "");
			requireIndex(row, "id_index", IndexKey.ID_NUMBER, id.isEmpty() ? "" : record.get("id_type") + "|" + id);
		}
	}

	private void requireIndex(ResultSet row, String column, IndexKey key, String value) throws SQLException {
		byte[] expected = value.isEmpty() ? null : this.keys.index(key, value);
		if (!Arrays.equals(expected, row.getBytes(column))) {
			throw new AssertionError(column + " is not the index of the sealed value");
		}
	}

	private String pupil(long id) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"SELECT COALESCE(student_no_index, id_index) AS k, identity_sealed FROM campus.student"
								+ " WHERE id = " + id)) {
			if (!row.next()) {
				throw new AssertionError("a guardian has no pupil");
			}
			byte[] content = this.keys.open("student", SealedGroup.IDENTITY, row.getBytes(1), row.getBytes(2));
			return SealedFields.decode(content).getOrDefault("name", "");
		}
	}

	/**
	 * Return every table of the database as text: what somebody sees who has the database
	 * and not the keys.
	 * @return one string, bytes as hex and as characters
	 */
	String raw() {
		StringBuilder text = new StringBuilder();
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			List<String> tables = new ArrayList<>();
			try (ResultSet rows = statement
				.executeQuery("SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n"
						+ " ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('campus', 'staging',"
						+ " 'batch')")) {
				while (rows.next()) {
					tables.add(rows.getString(1));
				}
			}
			for (String table : tables) {
				text.append(table).append('\n');
				try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
					int columns = rows.getMetaData().getColumnCount();
					while (rows.next()) {
						for (int i = 1; i <= columns; i++) {
							Object value = rows.getObject(i);
							text.append((value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8)
									: String.valueOf(value))
								.append('|');
						}
						text.append('\n');
					}
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return text.toString();
	}

}
