package org.campusctl.batch.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

import org.campusctl.failure.Failure;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * How long somebody is ready to queue for the lock of a run.
 */
public final class Patience {

	private final Duration limit;

	private final Consumer<Failure> told;

	private volatile @Nullable PGConnection waiting;

	private volatile boolean cancelled;

	/**
	 * Create a patience.
	 * @param limit longest wait; zero for none
	 * @param told told who holds the lock, once, before a wait
	 */
	public Patience(Duration limit, Consumer<Failure> told) {
		this.limit = limit;
		this.told = told;
	}

	/**
	 * Return the readiness to wait for nothing.
	 * @return no patience
	 */
	public static Patience none() {
		return new Patience(Duration.ZERO, (holder) -> {
		});
	}

	Duration limit() {
		return this.limit;
	}

	void begin(PGConnection connection, Failure holder) {
		this.told.accept(holder);
		this.waiting = connection;
	}

	void end() {
		this.waiting = null;
	}

	boolean isCancelled() {
		return this.cancelled;
	}

	/** Give up waiting. Called from another thread. */
	void cancel() {
		this.cancelled = true;
		PGConnection connection = this.waiting;
		if (connection != null) {
			try {
				connection.cancelQuery();
			}
			catch (SQLException ex) {
				// The wait ends at its limit.
			}
		}
	}

}
