package org.campusctl.batch.load;

import java.sql.Connection;
import java.util.Properties;

import org.campusctl.mappings.table.Mappers;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Mappers on a connection whose transaction somebody else ends.
 */
final class BorrowedSession {

	private BorrowedSession() {
	}

	/**
	 * Open a session.
	 * @param connection stays open when the session is closed
	 * @return to be closed
	 */
	static SqlSession on(Connection connection) {
		ManagedTransactionFactory transactions = new ManagedTransactionFactory();
		Properties properties = new Properties();
		properties.setProperty("closeConnection", "false");
		transactions.setProperties(properties);
		Environment environment = new Environment("borrowed", transactions,
				new SingleConnectionDataSource(connection, true));
		return Mappers.sessions(environment).openSession(connection);
	}

}
