package org.campusctl.batch.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;
import org.campusctl.storage.MaintenanceLock;

import org.jspecify.annotations.Nullable;

/**
 * Keeps imports of the same part of the city apart: an advisory lock of the database on a
 * connection of its own, which dies with its owner. A run for the whole city excludes
 * every other of its kind; runs for different authorities go on side by side.
 */
public final class RunLock implements AutoCloseable {

	static final int CITY = 4712;

	static final int AUTHORITY = 4713;

	private final Connection connection;

	private RunLock(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Take the lock.
	 * @param dataSource connections
	 * @param runs names the holder when the lock is taken
	 * @param job name of the job, such as {@code roster-import}
	 * @param authority the authority that the run is limited to, or null for the city
	 * @return the lock
	 * @throws Failure {@code LOCKED} naming the holder
	 */
	public static RunLock acquire(DataSource dataSource, RunMapper runs, String job, @Nullable String authority) {
		Connection connection = null;
		try {
			connection = dataSource.getConnection();
			MaintenanceLock.share(connection);
			boolean locked = (authority == null) ? tryLock(connection, "pg_try_advisory_lock", CITY, job)
					: tryLock(connection, "pg_try_advisory_lock_shared", CITY, job)
							&& tryLock(connection, "pg_try_advisory_lock", AUTHORITY, job + "/" + authority);
			if (locked) {
				return new RunLock(connection);
			}
			throw locked(runs, job);
		}
		catch (SQLException | Failure ex) {
			if (connection != null) {
				release(connection);
			}
			throw StepFailure.safe(ex);
		}
	}

	private static boolean tryLock(Connection connection, String function, int kind, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT " + function + "(?, hashtext(?))")) {
			statement.setInt(1, kind);
			statement.setString(2, name);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	private static Failure locked(RunMapper runs, String job) {
		RunRow holder = runs.running().stream().filter((run) -> run.job().equals(job)).reduce((a, b) -> b).orElse(null);
		if (holder == null) {
			return new Failure(FailureKind.LOCKED, "run.locked-by-unknown", job);
		}
		long minutes = Duration.between(holder.started().toInstant(), Instant.now()).toMinutes();
		return new Failure(FailureKind.LOCKED, "run.locked", String.valueOf(holder.id()), holder.job(),
				String.valueOf(holder.pid()), holder.host(), holder.osUser(), String.valueOf(minutes));
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

}
