package org.campusctl.batch.load;

import java.sql.Connection;
import java.util.Properties;

import org.campusctl.mappings.table.Mappers;
import org.campusctl.mappings.table.RunMapper;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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
		ManagedTransactionFactory transactions = new ManagedTransactionFactory();
		Properties properties = new Properties();
		properties.setProperty("closeConnection", "false");
		transactions.setProperties(properties);
		Environment environment = new Environment("restore", transactions,
				new SingleConnectionDataSource(connection, true));
		try (SqlSession session = Mappers.sessions(environment).openSession(connection)) {
			return session.getMapper(RunMapper.class).abandonUnfinished();
		}
		catch (RuntimeException ex) {
			throw StepFailure.safe(ex);
		}
	}

}
