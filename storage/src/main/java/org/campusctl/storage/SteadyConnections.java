package org.campusctl.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a pool. The pool tries again and again, as long as its patience lasts,
 * to reach a server that is gone; of a failing job every part would wait that long. Here
 * only the first one does, and those that ask soon after it get the same answer at once.
 */
final class SteadyConnections extends PlainDataSource implements AutoCloseable {

	/** For so long a server that could not be reached is not asked again. */
	static final Duration REST = Duration.ofSeconds(10);

	private final HikariDataSource pool;

	private volatile @Nullable Loss loss;

	SteadyConnections(HikariDataSource pool) {
		this.pool = pool;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Loss known = this.loss;
		if (known != null && System.nanoTime() - known.nanos() < REST.toNanos()) {
			throw new SQLException("the server could not be reached", known.state());
		}
		try {
			Connection connection = this.pool.getConnection();
			this.loss = null;
			return connection;
		}
		catch (SQLException ex) {
			String state = ex.getSQLState();
			if (state != null && SqlFailure.isUnreachable(ex)) {
				this.loss = new Loss(state, System.nanoTime());
			}
			throw ex;
		}
	}

	@Override
	public void close() {
		this.pool.close();
	}

	/**
	 * That the server could not be reached.
	 *
	 * @param state SQLSTATE of the reason
	 * @param nanos when that was found
	 */
	private record Loss(String state, long nanos) {

	}

}
