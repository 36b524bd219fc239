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
import org.springframework.util.function.SingletonSupplier;

/**
 * What jobs run on: the job repository in the data centre, transactions, mappers. The
 * repository is made when it is asked for first: commands that only look at runs need
 * none.
 */
public final class BatchInfrastructure {

	private final DataSource dataSource;

	private final PlatformTransactionManager transactionManager;

	private final SqlSessionTemplate mappers;

	private final SingletonSupplier<JobRepository> jobRepository;

	private final SingletonSupplier<JobOperator> jobOperator;

	private BatchInfrastructure(DataSource dataSource) {
		this.dataSource = dataSource;
		this.transactionManager = new JdbcTransactionManager(dataSource);
		this.mappers = new SqlSessionTemplate(
				Mappers.sessions(new Environment("work", new SpringManagedTransactionFactory(), dataSource)));
		this.jobRepository = SingletonSupplier.of(() -> jobRepository(dataSource, this.transactionManager));
		this.jobOperator = SingletonSupplier.of(() -> jobOperator(jobRepository()));
	}

	/**
	 * Set everything up on a data centre.
	 * @param centre the data centre, which the caller closes
	 * @return the infrastructure
	 */
	public static BatchInfrastructure on(DataCentre centre) {
		return new BatchInfrastructure(centre.work());
	}

	/**
	 * Return connections of the work role.
	 * @return the same source each time
	 */
	public DataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Return the manager of transactions on these connections.
	 * @return the same manager each time
	 */
	public PlatformTransactionManager transactionManager() {
		return this.transactionManager;
	}

	/**
	 * Return the executions of jobs, in the same database.
	 * @return the same repository each time
	 */
	public JobRepository jobRepository() {
		return this.jobRepository.obtain();
	}

	/**
	 * Return what starts jobs, on the caller's thread.
	 * @return the same operator each time
	 */
	public JobOperator jobOperator() {
		return this.jobOperator.obtain();
	}

	/**
	 * Return sessions that join the current transaction.
	 * @return the same template each time
	 */
	public SqlSessionTemplate mappers() {
		return this.mappers;
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
