package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.BulkRule;
import org.campusctl.batch.load.KnownRule;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadService;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.Patience;
import org.campusctl.batch.load.Patience;
import org.campusctl.batch.load.RunReport;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.roster.DepartureGuard;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.StorageSettings;
import org.campusctl.storage.TestDataCentre;

import org.jspecify.annotations.Nullable;

/**
 * A data centre for tests of the roster import: a real database, a home, a fixed day.
 */
final class RosterHarness implements AutoCloseable {

	private static final List<String> TABLES = List.of("delivery", "guardian_history", "guardian", "student_history",
			"student", "staff_history", "staff", "class_history", "class", "school_code", "school_history", "school",
			"run_withheld", "run_change", "run_input", "run");

	/** As in a city, where the drop is long: what is known is not sealed again. */
	private static final KnownRule ALWAYS_KNOWN = new KnownRule(0, 1_000_000, 1_000_000);

	private final DataCentre centre;

	private final Path home;

	private final LoadTools tools;

	private LocalDate day = LocalDate.of(2026, 3, 2);

	private int drops;

	private RosterHarness(DataCentre centre, Path home, BulkRule bulk, KnownRule known) {
		this.centre = centre;
		this.home = home;
		this.tools = new LoadTools(home, BatchInfrastructure.on(centre), centre.keys(), CodeTables.builtIn(),
				Locale.ENGLISH, new RunReport.Tool("test", "none"), Patience.none(), bulk, known);
	}

	/**
	 * Enter a fresh data centre.
	 * @param home an empty folder for runs and drops
	 * @return to be closed
	 */
	static RosterHarness open(Path home) {
		return open(home, BulkRule.STANDARD);
	}

	/**
	 * Enter a fresh data centre.
	 * @param home an empty folder for runs and drops
	 * @param bulk when rows are written in bulk
	 * @return to be closed
	 */
	static RosterHarness open(Path home, BulkRule bulk) {
		return new RosterHarness(TestDataCentre.open(), home, bulk, ALWAYS_KNOWN);
	}

	/**
	 * Enter a fresh data centre.
	 * @param home an empty folder for runs and drops
	 * @param known when rows of known content are looked for
	 * @return to be closed
	 */
	static RosterHarness open(Path home, KnownRule known) {
		return new RosterHarness(TestDataCentre.open(), home, BulkRule.STANDARD, known);
	}

	/**
	 * Enter the data centre of a home, on the tool's own embedded server.
	 * @param home the home
	 * @return to be closed
	 */
	static RosterHarness inHome(Path home) {
		return at(StorageSettings.embedded(home));
	}

	/**
	 * Enter a data centre.
	 * @param settings where it is
	 * @return to be closed
	 */
	static RosterHarness at(StorageSettings settings) {
		return new RosterHarness(DataCentre.open(settings, (code) -> {
		}), settings.home(), BulkRule.STANDARD, ALWAYS_KNOWN);
	}

	/** Forget everybody and every run. */
	void clear() {
		execute(this.centre.owner(), TABLES.stream().map((table) -> "DELETE FROM campus." + table).toList());
		List<String> staged = strings(this.centre.work(),
				"SELECT 'DROP TABLE staging.' || tablename FROM pg_tables WHERE schemaname = 'staging'");
		execute(this.centre.work(), staged);
		this.day = LocalDate.of(2026, 3, 2);
	}

	void on(LocalDate today) {
		this.day = today;
	}

	Path home() {
		return this.home;
	}

	DataCentre centre() {
		return this.centre;
	}

	LoadTools tools() {
		return this.tools;
	}

	RosterSettings settings() {
		return new RosterSettings(ColumnProfiles.builtIn(), CodeTables.builtIn(),
				CodeTables.builtIn().codes("district").keySet(), CodeTables.builtIn().codes("authority").keySet(),
				this.day);
	}

	List<Dataset> datasets() {
		return RosterDatasets.with(settings(), this.tools.infrastructure().mappers().getMapper(RosterMapper.class));
	}

	RunReport run(Request request) {
		return run(request, HaltPoint.NONE);
	}

	RunReport run(Request request, HaltPoint haltPoint) {
		return run(request, haltPoint, Patience.none());
	}

	RunReport run(Request request, HaltPoint haltPoint, Patience patience) {
		RosterImport job = new RosterImport(new LoadService(this.tools.waiting(patience), haltPoint),
				this.tools.infrastructure(), settings());
		return job.run(request.options(), LoadListener.SILENT);
	}

	/**
	 * Write a drop.
	 * @param files contents by name, which may have folders in it
	 * @return its folder
	 */
	Path drop(Map<String, byte[]> files) {
		Path folder = this.home.resolveSibling("drop-" + this.home.getFileName() + "-" + ++this.drops);
		try {
			Files.createDirectories(folder);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Path path = folder.resolve(file.getKey());
				Files.createDirectories(path.resolveSibling("x").getParent());
				Files.write(path, file.getValue());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return folder;
	}

	/**
	 * Write rows as CSV.
	 * @param rows values by English name, the same columns in every row
	 * @return the file
	 */
	static byte[] csv(List<Map<String, String>> rows) {
		StringBuilder text = new StringBuilder();
		if (!rows.isEmpty()) {
			text.append(String.join(",", rows.get(0).keySet())).append('\n');
		}
		for (Map<String, String> row : rows) {
			text.append(row.values().stream().map(RosterHarness::quoted).collect(Collectors.joining(","))).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String quoted(String cell) {
		return (cell.contains(",") || cell.contains("\"") || cell.contains("\n"))
				? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}

	RecordDump dump() {
		return new RecordDump(this.centre.work(), this.tools.keys());
	}

	/**
	 * Return everything the data centre holds about people and schools, history included.
	 * @return the same text for the same content
	 */
	String state() {
		StringBuilder state = new StringBuilder();
		for (Dataset dataset : datasets()) {
			state.append(dataset.name()).append('\n');
			dump().records(dataset).forEach((row) -> state.append("  ").append(row).append('\n'));
			state.append(dataset.name()).append(" before\n");
			dump().history(dataset).forEach((row) -> state.append("  ").append(row).append('\n'));
		}
		return state.toString();
	}

	List<Map<String, String>> records(String dataset) {
		return dump().records(dataset(dataset));
	}

	List<Map<String, String>> history(String dataset) {
		return dump().history(dataset(dataset));
	}

	private Dataset dataset(String name) {
		return datasets().stream().filter((dataset) -> dataset.name().equals(name)).findFirst().orElseThrow();
	}

	static List<String> strings(DataSource dataSource, String sql) {
		List<String> values = new ArrayList<>();
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return values;
	}

	static void execute(DataSource dataSource, List<String> statements) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.centre.close();
	}

	/**
	 * An import, with the defaults of the command.
	 *
	 * @param paths what to import
	 * @param delta whether absent rows mean nothing
	 * @param dryRun whether to stop before apply
	 * @param force whether to import again what was imported last
	 * @param maxRejects percentage
	 * @param guard decides on departures
	 * @param authority the authority to act as, or null
	 */
	record Request(List<Path> paths, boolean delta, boolean dryRun, boolean force, int maxRejects, DepartureGuard guard,
			@Nullable String authority) {

		static Request full(Path... paths) {
			return new Request(List.of(paths), false, false, false, 20, DepartureGuard.standard(), null);
		}

		Request inDelta() {
			return new Request(this.paths, true, this.dryRun, this.force, this.maxRejects, this.guard, this.authority);
		}

		Request dry() {
			return new Request(this.paths, this.delta, true, this.force, this.maxRejects, this.guard, this.authority);
		}

		Request forced() {
			return new Request(this.paths, this.delta, this.dryRun, true, this.maxRejects, this.guard, this.authority);
		}

		Request accepting(String... schools) {
			return guardedBy(
					new DepartureGuard(this.guard.minDepartures(), this.guard.maxPercent(), false, Set.of(schools)));
		}

		Request guardedBy(DepartureGuard other) {
			return new Request(this.paths, this.delta, this.dryRun, this.force, this.maxRejects, other, this.authority);
		}

		Request as(String code) {
			return new Request(this.paths, this.delta, this.dryRun, this.force, this.maxRejects, this.guard, code);
		}

		RosterImport.Options options() {
			return new RosterImport.Options(this.paths, this.delta, this.dryRun, this.force, this.maxRejects,
					this.guard, this.authority);
		}

	}

}
