package org.campusctl.storage;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup of a data centre: every table as one repeatable-read snapshot sees it,
 * while others work on, in one file that appears under its name when it is complete. What
 * is sealed stays sealed; the keys are not in it.
 */
public final class Backup {

	private static final int BUFFER = 1 << 16;

	private final DataCentre centre;

	private final String tool;

	private long total;

	private volatile boolean stopped;

	/**
	 * Prepare a backup.
	 * @param centre the data centre, open
	 * @param tool version of campusctl
	 */
	public Backup(DataCentre centre, String tool) {
		this.centre = centre;
		this.tool = tool;
	}

	/**
	 * Ask the backup at work to end soon, leaving no file. Called from another thread.
	 */
	public void stop() {
		this.stopped = true;
	}

	/**
	 * Write the backup.
	 * @param file where to; one that is there is replaced
	 * @param progress told the bytes read from the database so far
	 * @return what was written
	 * @throws Failure 73 if it cannot be written, 69 if the database is lost, 78 if the
	 * database has no keys yet, 130 if it was stopped
	 */
	public BackupSummary write(Path file, LongConsumer progress) {
		Keys keys = this.centre.keys();
		Path target = file.toAbsolutePath().normalize();
		Path part = HomeFiles.parent(target)
			.resolve(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
		try {
			BackupManifest manifest = writePart(part, keys, progress);
			HomeFiles.rename(part, target);
			return new BackupSummary(target.toString(), Files.size(target), manifest.created(), manifest.version(),
					manifest.tables().size(), manifest.rows());
		}
		catch (IOException ex) {
			throw this.stopped ? interrupted(ex) : HomeFiles.cannotWrite(ex, target);
		}
		catch (SQLException ex) {
			if (this.stopped) {
				throw interrupted(ex);
			}
			throw (ex.getCause() instanceof IOException io) ? HomeFiles.cannotWrite(io, target)
					: SqlFailure.of(ex, this.centre.database());
		}
		finally {
			HomeFiles.tryDeleteTree(part);
		}
	}

	private BackupManifest writePart(Path part, Keys keys, LongConsumer progress) throws IOException, SQLException {
		try (FileChannel channel = FileChannel.open(part,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), HomeFiles.fileMode());
				ZipOutputStream zip = new ZipOutputStream(
						new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
				Connection connection = this.centre.database().connectOwner()) {
			// Ciphertexts do not shrink; the rest does at the lowest level.
			zip.setLevel(Deflater.BEST_SPEED);
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setReadOnly(true);
			BackupManifest manifest = snapshot(connection, zip, progress);
			byte[] bytes = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
			add(zip, BackupFile.MANIFEST, bytes);
			add(zip, BackupFile.SEAL, BackupFile.seal(keys, bytes));
			zip.finish();
			zip.flush();
			channel.force(true);
			return manifest;
		}
	}

	private BackupManifest snapshot(Connection connection, ZipOutputStream zip, LongConsumer progress)
			throws IOException, SQLException {
		List<BackupManifest.Table> tables = TableCatalogue.tables(connection);
		String created = begin(connection, tables);
		Schema schema = Schema.read(connection);
		Map<String, String> check = new TreeMap<>();
		KeyCheck.read(connection)
			.stored()
			.forEach((name, value) -> check.put(name, Base64.getEncoder().encodeToString(value)));
		List<BackupManifest.Table> written = new ArrayList<>();
		for (BackupManifest.Table table : tables) {
			written.add(copy(connection, zip, table, progress));
		}
		String server = connection.getMetaData().getDatabaseProductVersion();
		return new BackupManifest(BackupManifest.FORMAT, created, this.tool, server, List.copyOf(schema.applied()),
				check, written, TableCatalogue.sequences(connection));
	}

	/**
	 * The first statement takes the snapshot. The locks, which only keep tables from
	 * being rebuilt or dropped, come all at once and first.
	 */
	private static String begin(Connection connection, List<BackupManifest.Table> tables) throws SQLException {
		// The list was read in a transaction of its own; the snapshot is taken behind the
		// locks.
		connection.rollback();
		try (Statement statement = connection.createStatement()) {
			statement.execute(
					"LOCK TABLE " + tables.stream().map(BackupManifest.Table::name).collect(Collectors.joining(", "))
							+ " IN ACCESS SHARE MODE");
			try (ResultSet row = statement.executeQuery("SELECT statement_timestamp()")) {
				row.next();
				return row.getObject(1, OffsetDateTime.class).toInstant().toString();
			}
		}
	}

	private BackupManifest.Table copy(Connection connection, ZipOutputStream zip, BackupManifest.Table table,
			LongConsumer progress) throws IOException, SQLException {
		MessageDigest digest = BackupFile.sha256();
		zip.putNextEntry(new ZipEntry(table.entry()));
		Counted out = new Counted(new DigestOutputStream(zip, digest), progress);
		long rows = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("COPY " + table.name() + " (" + TableCatalogue.list(table.columns())
					+ ") TO STDOUT (FORMAT binary)", out);
		zip.closeEntry();
		return new BackupManifest.Table(table.name(), table.columns(), rows, out.bytes,
				HexFormat.of().formatHex(digest.digest()));
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	private static Failure interrupted(Exception cause) {
		return new Failure(cause, FailureKind.INTERRUPTED, "backup.stopped");
	}

	/** Counts bytes, ends when the backup is to stop, and leaves the archive open. */
	private final class Counted extends FilterOutputStream {

		private final LongConsumer progress;

		private long bytes;

		Counted(OutputStream out, LongConsumer progress) {
			super(out);
			this.progress = progress;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] content, int offset, int length) throws IOException {
			if (Backup.this.stopped) {
				throw new InterruptedIOException();
			}
			this.out.write(content, offset, length);
			this.bytes += length;
			Backup.this.total += length;
			this.progress.accept(Backup.this.total);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
