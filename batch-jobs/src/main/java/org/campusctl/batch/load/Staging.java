package org.campusctl.batch.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

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
final class Staging implements ItemWriter<StagedBlock> {

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
		this.mapper.sampleLess();
		for (Dataset dataset : this.run.datasets()) {
			this.mapper.analyze(this.run.tables(dataset).rows());
		}
	}

	@Override
	public void write(Chunk<? extends StagedBlock> chunk) throws SQLException {
		Map<Dataset, List<StagedBlock>> byDataset = new LinkedHashMap<>();
		List<StagedBlock> withProblems = new ArrayList<>();
		for (StagedBlock block : chunk) {
			if (block.rows() > 0) {
				byDataset.computeIfAbsent(block.dataset(), (dataset) -> new ArrayList<>()).add(block);
			}
			if (block.problemCount() > 0) {
				withProblems.add(block);
			}
		}
		// A commit that is lost with the server is lost with the step's own count.
		this.mapper.relaxCommit();
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			for (Map.Entry<Dataset, List<StagedBlock>> entry : byDataset.entrySet()) {
				List<String> columns = new ArrayList<>(RowStager.CONTROL_COLUMNS);
				entry.getKey().shape().staged().stream().map(TableColumn::name).forEach(columns::add);
				copy(connection, this.run.tables(entry.getKey()).rows(), columns, entry.getValue(),
						StagedBlock::content, StagedBlock::rows);
			}
			if (!withProblems.isEmpty()) {
				copy(connection, this.run.problems(), PROBLEM_COLUMNS, withProblems, StagedBlock::problems,
						StagedBlock::problemCount);
			}
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private static void copy(Connection connection, String table, List<String> columns, List<StagedBlock> blocks,
			Function<StagedBlock, byte[]> content, ToIntFunction<StagedBlock> count) throws SQLException {
		try (BinaryCopy copy = new BinaryCopy(connection, table, columns)) {
			long expected = 0;
			for (StagedBlock block : blocks) {
				copy.rows(content.apply(block));
				expected += count.applyAsInt(block);
			}
			requireAll(copy.finish(), expected);
		}
	}

	private static void requireAll(long written, long expected) {
		if (written != expected) {
			throw new IllegalStateException("the server took " + written + " rows of " + expected);
		}
	}

	/**
	 * Return the arguments of a problem as they are stored.
	 * @param problem the problem
	 * @return one text
	 */
	static String argumentsOf(Problem problem) {
		return String.join(ARGUMENT_SEPARATOR, problem.arguments());
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
