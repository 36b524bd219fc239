package org.campusctl.storage;

import java.sql.SQLException;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Failures of the database that the user can mend, told apart by SQLSTATE. The driver's
 * text goes nowhere: it can quote values.
 */
final class SqlFailure {

	private SqlFailure() {
	}

	/**
	 * Return the failure for an error of the database.
	 * @param cause what the driver threw
	 * @param database where
	 * @return 69 if the server cannot be reached, 78 if it refuses the role or the
	 * database is missing
	 * @throws UnexpectedSqlException for any other error
	 */
	static Failure of(SQLException cause, Database database) {
		String state = state(cause);
		if (isUnreachable(cause)) {
			return new Failure(cause, FailureKind.DATABASE_UNREACHABLE, "database.unreachable", database.address(),
					state);
		}
		if (state.startsWith("28")) {
			return new Failure(cause, FailureKind.CONFIGURATION, "database.login-refused", database.address(),
					database.owner().role(), database.work().role());
		}
		if (state.equals("3D000")) {
			return new Failure(cause, FailureKind.CONFIGURATION, "database.missing", database.address());
		}
		if (state.equals("42501")) {
			return new Failure(cause, FailureKind.CONFIGURATION, "database.rights", database.address());
		}
		if (state.equals("53100")) {
			return new Failure(cause, FailureKind.CANNOT_WRITE, "database.disk-full", database.address());
		}
		throw new UnexpectedSqlException(state, cause);
	}

	/**
	 * Tell whether the server could not be reached, is starting, stopping or full.
	 * @param cause what the driver threw
	 * @return whether trying later may help
	 */
	static boolean isUnreachable(SQLException cause) {
		String state = state(cause);
		return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
	}

	private static String state(SQLException cause) {
		return (cause.getSQLState() != null) ? cause.getSQLState() : "";
	}

	/**
	 * An error of a statement of ours: a bug.
	 */
	@SuppressWarnings("serial")
	static final class UnexpectedSqlException extends IllegalStateException {

		UnexpectedSqlException(String state, SQLException cause) {
			super("SQLSTATE " + state, cause);
		}

	}

}
