package org.campusctl.batch.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.campusctl.compliance.Problem;
import org.campusctl.mappings.table.BinaryCopy;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.StagedTables;
import org.campusctl.mappings.table.TableColumn;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The run's staging tables: made, filled chunk by chunk within the step's transaction,
 * and dropped. Every row read is written, rejected or not; a writer that skips nothing
 * loses nothing.
 */
final class Staging implements ItemWriter<StagedRow> {

	private static final List<String> PROBLEM_COLUMNS = List.of("dataset", "row_no", "file_no", "line", "reconcile",
			"severity", "rank", "field", "code", "arguments", "follows");

	private static final String ARGUMENT_SEPARATOR = "\u001f";

	private final LoadRun run;

	private final LoadMapper mapper;

	private final DataSource dataSource;

	private final TransactionTemplate transactions;

	Staging(LoadRun run, LoadMapper mapper, DataSource dataSource, TransactionTemplate transactions) {
		this.run = run;
		this.mapper = mapper;
		this.dataSource = dataSource;
		this.transactions = transactions;
	}

	/** Make the tables anew, empty. */
	void create() {
		this.transactions.executeWithoutResult((status) -> {
			this.mapper.dropTable(this.run.problems());
			this.mapper.createProblems(this.run.problems());
			for (Dataset dataset : this.run.datasets()) {
				StagedTables tables = this.run.tables(dataset);
				this.mapper.dropTable(tables.rows());
				this.mapper.createRows(tables);
			}
		});
	}

	/**
	 * Tell whether the tables hold as many rows as were committed.
	 * @param committed number of rows that the step says it committed
	 * @return false after a crash that lost some, or if a table is not there
	 */
	boolean holds(long committed) {
		long count = 0;
		for (Dataset dataset : this.run.datasets()) {
			String table = this.run.tables(dataset).rows();
			if (!this.mapper.exists(table)) {
				return false;
			}
			count += this.mapper.count(table);
		}
		return count == committed && this.mapper.exists(this.run.problems());
	}

	/** Drop everything the run has in staging. */
	void drop() {
		this.transactions.executeWithoutResult((status) -> {
			for (Dataset dataset : this.run.request().known()) {
				StagedTables tables = this.run.tables(dataset);
				List.of(tables.rows(), tables.resolved(), tables.matched(), tables.plan(), tables.merged(),
						tables.gone(), tables.made(), tables.lookup())
					.forEach(this.mapper::dropTable);
			}
			this.mapper.dropTable(this.run.problems());
		});
	}

	/** Collect statistics for the planner. */
	void analyze() {
		for (Dataset dataset : this.run.datasets()) {
			this.mapper.analyze(this.run.tables(dataset).rows());
		}
	}

	@Override
	public void write(Chunk<? extends StagedRow> chunk) throws SQLException {
		Map<Dataset, List<StagedRow>> byDataset = new LinkedHashMap<>();
		List<StagedRow> withProblems = new ArrayList<>();
		for (StagedRow row : chunk) {
			if (!row.isGap()) {
				byDataset.computeIfAbsent(row.dataset(), (dataset) -> new ArrayList<>()).add(row);
			}
			if (!row.problems().isEmpty()) {
				withProblems.add(row);
			}
		}
		// A commit that is lost with the server is lost with the step's own count.
		this.mapper.relaxCommit();
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			for (Map.Entry<Dataset, List<StagedRow>> entry : byDataset.entrySet()) {
				writeRows(connection, entry.getKey(), entry.getValue());
			}
			if (!withProblems.isEmpty()) {
				writeProblems(connection, withProblems);
			}
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private void writeRows(Connection connection, Dataset dataset, List<StagedRow> rows) throws SQLException {
		List<String> columns = new ArrayList<>(RowStager.CONTROL_COLUMNS);
		dataset.shape().staged().stream().map(TableColumn::name).forEach(columns::add);
		try (BinaryCopy copy = new BinaryCopy(connection, this.run.tables(dataset).rows(), columns)) {
			for (StagedRow row : rows) {
				copy.row(row.values());
			}
			requireAll(copy.finish(), rows.size());
		}
	}

	private void writeProblems(Connection connection, List<StagedRow> rows) throws SQLException {
		try (BinaryCopy copy = new BinaryCopy(connection, this.run.problems(), PROBLEM_COLUMNS)) {
			long written = 0;
			for (StagedRow row : rows) {
				int rank = 0;
				for (Problem problem : row.problems()) {
					copy.row(row.dataset().name(), row.rowNo(), row.fileNo(), row.line(), false,
							problem.isError() ? "E" : "W", rank++, problem.field(), problem.code(),
							String.join(ARGUMENT_SEPARATOR, problem.arguments()), false);
					written++;
				}
			}
			requireAll(copy.finish(), written);
		}
	}

	private static void requireAll(long written, long expected) {
		if (written != expected) {
			throw new IllegalStateException("the server took " + written + " rows of " + expected);
		}
	}

	/**
	 * Return the arguments of a stored problem.
	 * @param stored as stored
	 * @return the arguments
	 */
	static List<String> arguments(String stored) {
		return stored.isEmpty() ? List.of() : List.of(stored.split(ARGUMENT_SEPARATOR, -1));
	}

}
