package org.campusctl.batch.load;

import javax.sql.DataSource;

import org.campusctl.mappings.table.Mappers;
import org.campusctl.storage.DataCentre;

import org.apache.ibatis.mapping.Environment;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What jobs run on: the job repository in the data centre, transactions, mappers.
 *
 * @param dataSource connections of the work role
 * @param transactionManager transactions on them
 * @param jobRepository executions of jobs, in the same database
 * @param jobOperator starts jobs, on the caller's thread
 * @param mappers sessions that join the current transaction
 */
public record BatchInfrastructure(DataSource dataSource, PlatformTransactionManager transactionManager,
		JobRepository jobRepository, JobOperator jobOperator, SqlSessionTemplate mappers) {

	/**
	 * Set everything up on a data centre.
	 * @param centre the data centre, which the caller closes
	 * @return the infrastructure
	 */
	public static BatchInfrastructure on(DataCentre centre) {
		DataSource dataSource = centre.work();
		JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
		JobRepository repository = jobRepository(dataSource, transactions);
		SqlSessionTemplate mappers = new SqlSessionTemplate(
				Mappers.sessions(new Environment("work", new SpringManagedTransactionFactory(), dataSource)));
		return new BatchInfrastructure(dataSource, transactions, repository, jobOperator(repository), mappers);
	}

	private static JobRepository jobRepository(DataSource dataSource, PlatformTransactionManager transactions) {
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(dataSource);
		factory.setTransactionManager(transactions);
		factory.setDatabaseType("POSTGRES");
		// SERIALIZABLE, the default, fails when two jobs start at once.
		factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
		factory.setSerializer(new JacksonExecutionContextStringSerializer());
		try {
			factory.afterPropertiesSet();
			JobRepository repository = factory.getObject();
			if (repository == null) {
				throw new IllegalStateException("no job repository");
			}
			return repository;
		}
		catch (Exception ex) {
			throw StepFailure.safe(ex);
		}
	}

	private static JobOperator jobOperator(JobRepository repository) {
		TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
		operator.setJobRepository(repository);
		operator.setJobRegistry(new MapJobRegistry());
		operator.setTaskExecutor(new SyncTaskExecutor());
		try {
			operator.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw StepFailure.safe(ex);
		}
		return operator;
	}

	TransactionTemplate transactions() {
		return new TransactionTemplate(this.transactionManager);
	}

	<T> T mapper(Class<T> type) {
		return this.mappers.getMapper(type);
	}

}
