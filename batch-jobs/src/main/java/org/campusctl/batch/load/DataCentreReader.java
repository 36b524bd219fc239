package org.campusctl.batch.load;

import java.util.function.Function;

import javax.sql.DataSource;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.Mappers;

import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/**
 * Reads from the data centre without a job: all questions of one call see the same state,
 * whatever an import does meanwhile.
 */
public final class DataCentreReader {

	private final SqlSessionFactory sessions;

	/**
	 * Create a reader.
	 * @param dataSource connections of the work role
	 */
	public DataCentreReader(DataSource dataSource) {
		this.sessions = Mappers.sessions(new Environment("read", new JdbcTransactionFactory(), dataSource));
	}

	/**
	 * Ask questions.
	 * @param <M> the mapper
	 * @param <T> the answer
	 * @param mapper the mapper
	 * @param questions what to ask of it
	 * @return the answer
	 * @throws Failure {@code DATABASE_UNREACHABLE} if the connection is lost
	 */
	public <M, T> T read(Class<M> mapper, Function<M, T> questions) {
		try (SqlSession session = this.sessions.openSession(TransactionIsolationLevel.REPEATABLE_READ)) {
			return questions.apply(session.getMapper(mapper));
		}
		catch (PersistenceException ex) {
			RuntimeException safe = StepFailure.safe(ex);
			String state = (safe instanceof StepFailure failed) ? failed.sqlState() : null;
			if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
				throw new Failure(safe, FailureKind.DATABASE_UNREACHABLE, "lookup.connection-lost");
			}
			throw safe;
		}
	}

}
