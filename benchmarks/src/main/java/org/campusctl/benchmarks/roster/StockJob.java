package org.campusctl.benchmarks.roster;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The import as a Spring Batch job of the usual parts: flat file reader, batch writer
 * with INSERT ... ON CONFLICT, chunks of a thousand. It protects and checks nothing.
 */
final class StockJob {

	private static final int CHUNK = 1000;

	private final DataSource owner;

	private final String table;

	StockJob(DataSource owner, String table) {
		this.owner = owner;
		this.table = "reference." + table;
	}

	/**
	 * Load a file into an empty table of {@link ReferenceLoad}.
	 * @param file the file, UTF-8 with a header
	 * @return seconds it took
	 */
	double load(Path file) throws Exception {
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.owner);
		JobRepository repository = new ResourcelessJobRepository();
		FlatFileItemReader<String[]> reader = new FlatFileItemReaderBuilder<String[]>().name("pupils")
			.resource(new FileSystemResource(file))
			.encoding("UTF-8")
			.linesToSkip(1)
			.delimited()
			.names(ReferenceLoad.COLUMNS.toArray(new String[0]))
			.fieldSetMapper((fields) -> fields.getValues())
			.build();
		JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>().dataSource(this.owner)
			.sql(sql())
			.itemPreparedStatementSetter((cells, statement) -> set(cells, statement))
			.build();
		writer.afterPropertiesSet();
		Job job = new JobBuilder("stock", repository)
			.start(new StepBuilder("load", repository).<String[], String[]>chunk(CHUNK)
				.transactionManager(transactions)
				.reader(reader)
				.writer(writer)
				.build())
			.build();
		TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
		operator.setJobRepository(repository);
		operator.setJobRegistry(new MapJobRegistry());
		operator.setTaskExecutor(new SyncTaskExecutor());
		operator.afterPropertiesSet();
		long begin = System.nanoTime();
		JobExecution execution = operator.start(job, new JobParameters());
		double seconds = (System.nanoTime() - begin) / 1e9;
		if (execution.getStatus() != BatchStatus.COMPLETED) {
			throw new IllegalStateException("the stock job ended as " + execution.getStatus());
		}
		return seconds;
	}

	private static void set(String[] cells, java.sql.PreparedStatement statement) throws SQLException {
		for (int i = 0; i < cells.length; i++) {
			statement.setString(i + 1, cells[i]);
		}
	}

	private String sql() {
		String cells = String.join(", ", ReferenceLoad.COLUMNS.stream().map((column) -> "?").toList());
		String set = String.join(", ",
				ReferenceLoad.COLUMNS.stream().map((column) -> column + " = EXCLUDED." + column).toList());
		return "INSERT INTO " + this.table + " (school_id, class_id, " + String.join(", ", ReferenceLoad.COLUMNS)
				+ ") SELECT s.id, c.id, f.* FROM (VALUES (" + cells + ")) AS f ("
				+ String.join(", ", ReferenceLoad.COLUMNS) + ") JOIN campus.school s ON s.school_code = f.school_code"
				+ " LEFT JOIN campus.class c ON c.school_id = s.id AND c.class_code = f.class_code"
				+ " ON CONFLICT (student_no) DO UPDATE SET " + set;
	}

}
