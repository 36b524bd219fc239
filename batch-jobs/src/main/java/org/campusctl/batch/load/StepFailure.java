package org.campusctl.batch.load;

import java.sql.SQLException;

import org.campusctl.failure.Failure;

import org.jspecify.annotations.Nullable;

/**
 * A step that failed for a reason that is no fault of the input. Keeps class, SQL state
 * and stack of what happened, never a message of the driver: those carry values.
 */
@SuppressWarnings("serial")
public final class StepFailure extends RuntimeException {

	/** SQLSTATE of a connection that does not exist any more. */
	private static final String CONNECTION_GONE = "08003";

	private final @Nullable String sqlState;

	StepFailure(Throwable cause) {
		super(describe(cause));
		setStackTrace(cause.getStackTrace());
		this.sqlState = sqlState(cause);
	}

	/**
	 * Return what is safe to keep of an exception.
	 * @param failure any exception
	 * @return itself if it carries no values, else a failure without its messages
	 */
	public static RuntimeException safe(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Failure known) {
				return known;
			}
			if (cause instanceof StepFailure known) {
				return known;
			}
		}
		return new StepFailure(failure);
	}

	/**
	 * Tell whether the database went away.
	 * @param failure any exception
	 * @return whether an error of the connection is behind it
	 */
	static boolean isConnectionLost(RuntimeException failure) {
		String state = (failure instanceof Failure) ? null
				: (failure instanceof StepFailure step) ? step.sqlState() : sqlState(failure);
		return state != null && (state.startsWith("08") || state.startsWith("57P"));
	}

	/**
	 * Return the SQL state of the database's error.
	 * @return five characters, or null if it was no error of the database
	 */
	public @Nullable String sqlState() {
		return this.sqlState;
	}

	private static String describe(Throwable failure) {
		StringBuilder text = new StringBuilder();
		for (Throwable cause = failure; cause != null && text.length() < 500; cause = cause.getCause()) {
			if (!text.isEmpty()) {
				text.append(" <- ");
			}
			text.append(cause.getClass().getName());
			if (cause instanceof SQLException sql) {
				text.append('[').append(sql.getSQLState()).append(']');
			}
		}
		return text.toString();
	}

	private static @Nullable String sqlState(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				// The pool says without a state that a connection was closed under its
				// user,
				// as by a rollback behind the loss of the server.
				return (sql.getSQLState() != null) ? sql.getSQLState() : CONNECTION_GONE;
			}
		}
		return null;
	}

}
