package org.campusctl.batch.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;
import org.campusctl.storage.MaintenanceLock;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Keeps imports of the same part of the city apart: an advisory lock of the database on a
 * connection of its own, which dies with its owner. A run for the whole city excludes
 * every other of its kind; runs for different authorities go on side by side.
 */
public final class RunLock implements AutoCloseable {

	static final int CITY = 4712;

	static final int AUTHORITY = 4713;

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final Connection connection;

	private RunLock(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Take the lock, at once or after queueing for it.
	 * @param tools where, with which keys, and how long to wait
	 * @param runs names the holder when the lock is taken
	 * @param job name of the job, such as {@code roster-import}
	 * @param authority the authority that the run is limited to, or null for the city
	 * @return the lock
	 * @throws Failure {@code LOCKED} naming the holder; 78 if the keys have been rotated
	 * since they were read
	 */
	public static RunLock acquire(LoadTools tools, RunMapper runs, String job, @Nullable String authority) {
		Connection connection = null;
		try {
			connection = tools.infrastructure().dataSource().getConnection();
			MaintenanceLock.share(connection);
			Instant end = Instant.now().plus(tools.patience().limit());
			if (authority == null) {
				take(connection, new Wanted(CITY, job, false, job), runs, tools.patience(), end);
			}
			else {
				take(connection, new Wanted(CITY, job, true, job), runs, tools.patience(), end);
				take(connection, new Wanted(AUTHORITY, job + "/" + authority, false, job), runs, tools.patience(), end);
			}
			tools.keys().requireOf(connection);
			return new RunLock(connection);
		}
		catch (SQLException | Failure ex) {
			if (connection != null) {
				release(connection);
			}
			throw StepFailure.safe(ex);
		}
	}

	private static void take(Connection connection, Wanted lock, RunMapper runs, Patience patience, Instant end)
			throws SQLException {
		if (isTrue(connection, "SELECT pg_try_advisory_lock" + lock.suffix() + "(?, hashtext(?))", lock)) {
			return;
		}
		Failure holder = holder(connection, lock, runs);
		long millis = Duration.between(Instant.now(), end).toMillis();
		if (millis <= 0) {
			throw holder;
		}
		patience.begin(connection.unwrap(PGConnection.class), holder);
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET lock_timeout = " + millis);
			isTrue(connection, "SELECT pg_advisory_lock" + lock.suffix() + "(?, hashtext(?)) IS NOT NULL", lock);
		}
		catch (SQLException ex) {
			if (LOCK_NOT_AVAILABLE.equals(ex.getSQLState())) {
				throw holder(connection, lock, runs);
			}
			if (patience.isCancelled()) {
				throw new Failure(ex, FailureKind.INTERRUPTED, "run.wait-stopped");
			}
			throw ex;
		}
		finally {
			patience.end();
			try (Statement statement = connection.createStatement()) {
				statement.execute("RESET lock_timeout");
			}
		}
	}

	private static boolean isTrue(Connection connection, String sql, Wanted lock) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setInt(1, lock.kind());
			statement.setString(2, lock.name());
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	/** The run of the process that holds the lock, or that process if it has none yet. */
	private static Failure holder(Connection connection, Wanted lock, RunMapper runs) throws SQLException {
		String holder = MaintenanceLock.holder(connection, lock.kind(), lock.name());
		RunRow run = runs.running()
			.stream()
			.filter((row) -> row.job().equals(lock.job()) && holder.contains(" " + row.pid() + " "))
			.reduce((a, b) -> b)
			.orElse(null);
		if (run == null) {
			return new Failure(FailureKind.LOCKED, "run.locked-by-unknown", lock.job(), holder);
		}
		long minutes = Duration.between(run.started().toInstant(), Instant.now()).toMinutes();
		return new Failure(FailureKind.LOCKED, "run.locked", String.valueOf(run.id()), run.job(),
				String.valueOf(run.pid()), run.host(), run.osUser(), String.valueOf(minutes));
	}

	private static void release(Connection connection) {
		try (connection; PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
			statement.execute();
		}
		catch (SQLException ex) {
			// The connection is broken, and the lock gone with it.
		}
	}

	@Override
	public void close() {
		release(this.connection);
	}

	/**
	 * A lock.
	 *
	 * @param kind first half
	 * @param name text behind its second half
	 * @param shared whether others may have it too
	 * @param job the job it is for
	 */
	private record Wanted(int kind, String name, boolean shared, String job) {

		String suffix() {
			return this.shared ? "_shared" : "";
		}

	}

}
