package org.campusctl.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The proof in the database that the keys in the home are its own. With other keys every
 * pupil would look new and every old one gone.
 *
 * @param stored values by name; empty for a database that has met no keys yet
 */
record KeyCheck(Map<String, byte[]> stored) {

	private static final String TEXT = "campusctl key check 1";

	private static final String SEALING = "sealing";

	static KeyCheck read(Connection connection) throws SQLException {
		Map<String, byte[]> stored = new TreeMap<>();
		if (Schema.exists(connection, "campus.key_check")) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SELECT name, value FROM campus.key_check")) {
				while (rows.next()) {
					stored.put(rows.getString(1), rows.getBytes(2));
				}
			}
		}
		return new KeyCheck(stored);
	}

	boolean isEmpty() {
		return this.stored.isEmpty();
	}

	/**
	 * Tell whether the index keys are those of the database. The sealing keys are made
	 * and kept in the same file.
	 * @param keys keys of the home
	 * @return whether every stored hash is theirs
	 */
	boolean matches(Keys keys) {
		return indexes(keys).entrySet().stream().allMatch((own) -> {
			byte[] there = this.stored.get(own.getKey());
			return there == null || MessageDigest.isEqual(there, own.getValue());
		});
	}

	/**
	 * Tell whether the sealing keys open what the database's keys sealed.
	 * @param keys keys of the home
	 * @return whether they do
	 */
	boolean opens(Keys keys) {
		byte[] sealed = this.stored.get(SEALING);
		if (sealed == null) {
			return false;
		}
		try {
			byte[] plain = keys.open(SEALING, SealedGroup.IDENTITY, new byte[0], sealed);
			return Arrays.equals(plain, TEXT.getBytes(StandardCharsets.UTF_8));
		}
		catch (Failure ex) {
			return false;
		}
	}

	/**
	 * Refuse keys that are not the database's.
	 * @param keys keys of the home
	 * @throws Failure 78
	 */
	void require(Keys keys) {
		if (!matches(keys)) {
			throw new Failure(FailureKind.CONFIGURATION, "keys.wrong");
		}
	}

	/**
	 * Store the proof for what the database has not met yet. Of two that do this at once
	 * the second finds the first one's.
	 * @param connection of the owner
	 * @param keys keys of the home
	 * @return what is stored now
	 * @throws SQLException if that fails
	 */
	KeyCheck store(Connection connection, Keys keys) throws SQLException {
		Map<String, byte[]> values = new LinkedHashMap<>(indexes(keys));
		if (this.stored.keySet().containsAll(values.keySet()) && this.stored.containsKey(SEALING)) {
			return this;
		}
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try {
			insert(connection, of(keys));
			connection.commit();
		}
		finally {
			connection.setAutoCommit(autoCommit);
		}
		return read(connection);
	}

	/**
	 * Return the proof that keys give.
	 * @param keys the keys
	 * @return a check that only these keys pass
	 */
	static KeyCheck of(Keys keys) {
		Map<String, byte[]> values = new LinkedHashMap<>(indexes(keys));
		values.put(SEALING,
				keys.seal(SEALING, SealedGroup.IDENTITY, new byte[0], TEXT.getBytes(StandardCharsets.UTF_8)));
		return new KeyCheck(values);
	}

	/**
	 * Store the proof of other keys in place of the one there, in the transaction at
	 * hand.
	 * @param connection of the owner
	 * @param keys the keys
	 * @throws SQLException if that fails
	 */
	static void replace(Connection connection, Keys keys) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DELETE FROM campus.key_check");
		}
		insert(connection, of(keys));
	}

	private static void insert(Connection connection, KeyCheck check) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("INSERT INTO campus.key_check (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
			for (Map.Entry<String, byte[]> value : check.stored().entrySet()) {
				insert.setString(1, value.getKey());
				insert.setBytes(2, value.getValue());
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static Map<String, byte[]> indexes(Keys keys) {
		Map<String, byte[]> values = new LinkedHashMap<>();
		for (IndexKey index : IndexKey.values()) {
			values.put("index:" + index.name(), keys.index(index, TEXT));
		}
		return values;
	}

}
