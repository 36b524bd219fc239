package org.campusctl.storage;

import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts a backup into a database: everything in one transaction, so that whatever happens
 * the database holds what it held before or the backup, and nothing in between. A backup
 * of an older version is restored as it was and then brought up to date.
 */
public final class Restore implements AutoCloseable {

	/** What every database has from its migrations and its keys alone. */
	private static final Set<String> BOOKKEEPING = Set.of("campus.schema_history", "campus.key_check",
			"campus.data_version");

	private final BackupFile backup;

	private final DataCentre centre;

	private final BackupSummary summary;

	private volatile @Nullable PGConnection atWork;

	private long done;

	private volatile boolean stopped;

	private Restore(BackupFile backup, DataCentre centre, BackupSummary summary) {
		this.backup = backup;
		this.centre = centre;
		this.summary = summary;
	}

	/**
	 * Open a backup, make sure that it is whole and of this home's keys, and enter the
	 * database it is to go to. Changes nothing.
	 * @param settings where the database is
	 * @param file the backup
	 * @param progress told message codes of slow steps
	 * @return the restore, to be run and closed
	 * @throws Failure 66 if there is no such file, 65 if it is no backup or damaged, 78
	 * if the keys of this home are missing or others, or the backup is of a newer
	 * campusctl
	 */
	public static Restore open(StorageSettings settings, Path file, Consumer<String> progress) {
		Path path = file.toAbsolutePath().normalize();
		BackupFile backup = BackupFile.open(path);
		try {
			KeyFile keys = new KeyFile(HomeFiles.home(settings.home()));
			if (!keys.exists()) {
				throw new Failure(FailureKind.CONFIGURATION, "backup.no-keys", keys.file());
			}
			backup.require(keys.read());
			requireKnown(backup.manifest(), path);
			progress.accept("backup.verifying");
			backup.verify();
			BackupManifest manifest = backup.manifest();
			BackupSummary summary = new BackupSummary(path.toString(), path.toFile().length(), manifest.created(),
					manifest.version(), manifest.tables().size(), manifest.rows());
			return new Restore(backup, DataCentre.openUnchanged(settings, progress), summary);
		}
		catch (RuntimeException ex) {
			backup.close();
			throw ex;
		}
	}

	private static void requireKnown(BackupManifest manifest, Path file) {
		Set<Integer> known = MigrationScripts.versions();
		int newest = known.stream().mapToInt(Integer::intValue).max().orElse(0);
		if (manifest.version() > newest) {
			throw new Failure(FailureKind.CONFIGURATION, "schema.newer", manifest.version(), newest);
		}
		Set<Integer> reached = new TreeSet<>(known);
		reached.removeIf((version) -> version > manifest.version());
		if (!reached.equals(new TreeSet<>(manifest.migrations()))) {
			throw new Failure(FailureKind.CONFIGURATION, "backup.other-build", file, manifest.tool());
		}
	}

	public BackupSummary summary() {
		return this.summary;
	}

	/**
	 * Return how much there is to restore.
	 * @return bytes of all tables
	 */
	public long bytes() {
		return this.backup.manifest().tables().stream().mapToLong(BackupManifest.Table::bytes).sum();
	}

	/**
	 * Tell whether the database holds anything that the restore would replace.
	 * @return whether any table has a row beyond what a new database has
	 */
	public boolean replaces() {
		try (Connection connection = this.centre.database().connectOwner()) {
			for (BackupManifest.Table table : TableCatalogue.tables(connection)) {
				if (!BOOKKEEPING.contains(table.name()) && TableCatalogue.hasRows(connection, table.name())) {
					return true;
				}
			}
			return false;
		}
		catch (SQLException ex) {
			throw SqlFailure.of(ex, this.centre.database());
		}
	}

	/**
	 * Replace what the database holds by the backup.
	 * @param progress told the bytes handed to the database so far
	 * @param before run in the transaction, on the restored and migrated tables
	 * @throws Failure 75 if somebody works in the database, 73 if its disk is full, 130
	 * if it was stopped; then nothing has changed
	 */
	public void run(LongConsumer progress, Consumer<Connection> before) {
		Database database = this.centre.database();
		Schema.grantToWork(database);
		try (Connection connection = database.connectOwner()) {
			connection.setAutoCommit(false);
			this.atWork = connection.unwrap(PGConnection.class);
			replace(connection, database, progress);
			before.accept(connection);
			requireGoingOn();
			connection.commit();
		}
		catch (SQLException ex) {
			throw failure(ex, database);
		}
		catch (RuntimeException ex) {
			requireGoingOn();
			throw ex;
		}
		finally {
			this.atWork = null;
		}
	}

	/** Ask the restore at work to end, changing nothing. Called from another thread. */
	public void stop() {
		this.stopped = true;
		PGConnection connection = this.atWork;
		if (connection != null) {
			try {
				connection.cancelQuery();
			}
			catch (SQLException ex) {
				// It ends at its next block.
			}
		}
	}

	private void replace(Connection connection, Database database, LongConsumer progress) throws SQLException {
		MaintenanceLock.exclusive(connection);
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET LOCAL lock_timeout = '10s'");
			TableCatalogue.dropAll(connection);
			Schema.migrate(new OneConnection(connection), database, this.backup.manifest().version());
			requireSameTables(connection);
			fill(connection, statement, progress);
			Schema.migrate(new OneConnection(connection), database, 0);
			statement.execute("ANALYZE");
		}
	}

	private void fill(Connection connection, Statement statement, LongConsumer progress) throws SQLException {
		BackupManifest manifest = this.backup.manifest();
		List<TableCatalogue.ForeignKey> keys = TableCatalogue.foreignKeys(connection);
		for (TableCatalogue.ForeignKey key : keys) {
			statement.execute("ALTER TABLE " + key.table() + " DROP CONSTRAINT " + key.name());
		}
		statement.execute("TRUNCATE "
				+ manifest.tables().stream().map(BackupManifest.Table::name).collect(Collectors.joining(", ")));
		for (BackupManifest.Table table : manifest.tables()) {
			copy(connection, table, progress);
		}
		for (TableCatalogue.ForeignKey key : keys) {
			statement.execute("ALTER TABLE " + key.table() + " ADD CONSTRAINT " + key.name() + " " + key.definition());
		}
		try (var set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
			for (BackupManifest.Sequence sequence : manifest.sequences()) {
				set.setString(1, sequence.name());
				set.setLong(2, sequence.value());
				set.setBoolean(3, sequence.called());
				set.execute();
			}
		}
	}

	/** The migrations have made what the backup says it was taken from. */
	private void requireSameTables(Connection connection) throws SQLException {
		Map<String, List<BackupManifest.Column>> made = TableCatalogue.tables(connection)
			.stream()
			.collect(Collectors.toMap(BackupManifest.Table::name, BackupManifest.Table::columns));
		Map<String, List<BackupManifest.Column>> wanted = this.backup.manifest()
			.tables()
			.stream()
			.collect(Collectors.toMap(BackupManifest.Table::name, BackupManifest.Table::columns));
		Set<String> sequences = TableCatalogue.sequences(connection)
			.stream()
			.map(BackupManifest.Sequence::name)
			.collect(Collectors.toSet());
		boolean same = made.equals(wanted) && sequences.equals(this.backup.manifest()
			.sequences()
			.stream()
			.map(BackupManifest.Sequence::name)
			.collect(Collectors.toSet()));
		if (!same) {
			throw new Failure(FailureKind.CONFIGURATION, "backup.other-build", this.summary.file(),
					this.backup.manifest().tool());
		}
	}

	private void copy(Connection connection, BackupManifest.Table table, LongConsumer progress) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("COPY " + table.name() + " (" + TableCatalogue.list(table.columns())
					+ ") FROM STDIN (FORMAT binary)");
		try {
			this.backup.read(table, new CopyStream(copy, progress));
			long rows = copy.endCopy();
			if (rows != table.rows()) {
				throw new Failure(FailureKind.INPUT_REFUSED, "backup.damaged", this.summary.file(), table.entry());
			}
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	private RuntimeException failure(SQLException ex, Database database) {
		if (this.stopped) {
			return new Failure(ex, FailureKind.INTERRUPTED, "restore.stopped");
		}
		if ("55P03".equals(ex.getSQLState()) || "40P01".equals(ex.getSQLState())) {
			return new Failure(ex, FailureKind.LOCKED, "maintenance.in-use");
		}
		return SqlFailure.of(ex, database);
	}

	private void requireGoingOn() {
		if (this.stopped) {
			throw new Failure(FailureKind.INTERRUPTED, "restore.stopped");
		}
	}

	@Override
	public void close() {
		this.backup.close();
		this.centre.close();
	}

	/** Hands blocks to the server. */
	private final class CopyStream extends OutputStream {

		private final CopyIn copy;

		private final LongConsumer progress;

		CopyStream(CopyIn copy, LongConsumer progress) {
			this.copy = copy;
			this.progress = progress;
		}

		@Override
		public void write(int value) throws BackupFile.Target {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] content, int offset, int length) throws BackupFile.Target {
			try {
				requireGoingOn();
				this.copy.writeToCopy(content, offset, length);
				Restore.this.done += length;
				this.progress.accept(Restore.this.done);
			}
			catch (Failure ex) {
				throw new BackupFile.Target(ex);
			}
			catch (SQLException ex) {
				throw new BackupFile.Target(failure(ex, Restore.this.centre.database()));
			}
		}

	}

}
