package org.campusctl.batch.load;

import java.sql.Connection;

import org.campusctl.mappings.table.RunMapper;

import org.apache.ibatis.session.SqlSession;

/**
 * Runs that were at work when a backup was taken. Staging is not in a backup, so none of
 * them can go on; the same command imports its drop again.
 */
public final class RestoredRuns {

	private RestoredRuns() {
	}

	/**
	 * Give them up.
	 * @param connection in the transaction that restores
	 * @return how many
	 */
	public static int giveUp(Connection connection) {
		try (SqlSession session = BorrowedSession.on(connection)) {
			return session.getMapper(RunMapper.class).abandonUnfinished();
		}
		catch (RuntimeException ex) {
			throw StepFailure.safe(ex);
		}
	}

}
