package org.campusctl.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city data centre's database, entered: the embedded server is started or joined, the
 * schema is up to date, and the keys are the right ones. Close it to leave; the last
 * process out stops the embedded server.
 */
public final class DataCentre implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(DataCentre.class);

	private static final int WORK_CONNECTIONS = 8;

	private static final int OWNER_CONNECTIONS = 2;

	/** Nobody starts an embedded server again while a process works with it. */
	private static final Duration EMBEDDED_PATIENCE = Duration.ofSeconds(5);

	private static final Duration SERVER_PATIENCE = Duration.ofSeconds(30);

	private final StorageSettings settings;

	private final Database database;

	private final @Nullable EmbeddedServer server;

	private final KeyFile keyFile;

	private @Nullable Keys keys;

	private @Nullable SteadyConnections work;

	private @Nullable SteadyConnections owner;

	private boolean closed;

	private DataCentre(StorageSettings settings, Database database, @Nullable EmbeddedServer server) {
		this.settings = settings;
		this.database = database;
		this.server = server;
		this.keyFile = new KeyFile(HomeFiles.home(settings.home()));
	}

	/**
	 * Enter the database: start or join the embedded server, check the keys, migrate the
	 * schema if it is behind. On a city's server too the schema is migrated without
	 * asking, under an advisory lock.
	 * @param settings where it is
	 * @param progress told message codes of slow steps, to be shown on stderr
	 * @return the database
	 * @throws Failure 69 if it cannot be reached, 73 if the home cannot be written, 75 if
	 * another process blocks it, 78 if the configuration, the keys or the version of the
	 * schema is wrong
	 */
	public static DataCentre open(StorageSettings settings, Consumer<String> progress) {
		return open(settings, progress, true);
	}

	/**
	 * Enter the database without changing it: a schema that is behind stays so, and keys
	 * are not made.
	 * @param settings where it is
	 * @param progress told message codes of slow steps
	 * @return the database; {@link #keys()} fails if there are none yet
	 * @throws Failure as {@link #open(StorageSettings, Consumer)}
	 */
	public static DataCentre openUnchanged(StorageSettings settings, Consumer<String> progress) {
		return open(settings, progress, false);
	}

	private static DataCentre open(StorageSettings settings, Consumer<String> progress, boolean migrate) {
		if (settings.url() != null) {
			DataCentre centre = new DataCentre(settings, Database.server(settings), null);
			centre.prepare(progress, migrate);
			return centre;
		}
		EmbeddedServer server = EmbeddedServer.in(settings.home(), progress);
		return entered(settings, server.enter(), server, progress, migrate);
	}

	static DataCentre entered(StorageSettings settings, Database database, EmbeddedServer server,
			Consumer<String> progress, boolean migrate) {
		DataCentre centre = new DataCentre(settings, database, server);
		try {
			centre.prepare(progress, migrate);
			return centre;
		}
		catch (RuntimeException | Error ex) {
			centre.close();
			throw ex;
		}
	}

	/**
	 * Say what can be said without starting or changing anything.
	 * @param settings where the database is
	 * @return the status
	 * @throws Failure 69 if a city's server cannot be reached, 78 if it refuses the role
	 */
	public static DataCentreStatus status(StorageSettings settings) {
		return StatusReader.read(settings);
	}

	/**
	 * Tell whether there is anything to enter yet.
	 * @param settings where the database is
	 * @return false for an embedded server that was never started; true for a city's
	 * server
	 */
	public static boolean exists(StorageSettings settings) {
		return settings.url() != null || StatusReader.hasData(settings);
	}

	private void prepare(Consumer<String> progress, boolean migrate) {
		try (Connection connection = this.database.connectOwner()) {
			if (!this.database.embedded()) {
				new ServerCheck(this.database).require(connection);
			}
			Schema schema = Schema.read(connection);
			schema.refuseNewer();
			KeyCheck check = KeyCheck.read(connection);
			if (!check.isEmpty()) {
				if (!this.keyFile.exists()) {
					throw new Failure(FailureKind.CONFIGURATION, "keys.missing", this.keyFile.file());
				}
				this.keys = this.keyFile.readFor(check, progress);
				check.require(this.keys);
			}
			if (migrate) {
				if (schema.pending() > 0) {
					progress.accept("storage.migrating");
					Schema.migrate(this.database);
				}
				if (this.keys == null) {
					// Two processes may be here at once: one file lock, one answer.
					KeyCheck now = KeyCheck.read(connection);
					if (!now.isEmpty() && !this.keyFile.exists()) {
						throw new Failure(FailureKind.CONFIGURATION, "keys.missing", this.keyFile.file());
					}
					this.keys = this.keyFile.readOrMake(Clock.systemUTC(), progress);
				}
				check.store(connection, this.keys).require(this.keys);
			}
		}
		catch (SQLException ex) {
			throw SqlFailure.of(ex, this.database);
		}
	}

	/**
	 * Return connections of the role that does the daily work.
	 * @return at most 8 connections
	 */
	public synchronized DataSource work() {
		if (this.work == null) {
			this.work = pool("work", this.database.work(), WORK_CONNECTIONS);
		}
		return this.work;
	}

	/**
	 * Return connections of the role that owns the schema, for bulk apply.
	 * @return at most 2 connections
	 */
	public synchronized DataSource owner() {
		if (this.owner == null) {
			this.owner = pool("owner", this.database.owner(), OWNER_CONNECTIONS);
		}
		return this.owner;
	}

	/**
	 * Return the keys.
	 * @return the keys this database was written with
	 * @throws Failure 78 if it was entered unchanged and has none yet
	 */
	public Keys keys() {
		if (this.keys == null) {
			throw new Failure(FailureKind.CONFIGURATION, "schema.pending");
		}
		return this.keys;
	}

	/**
	 * Return what {@code keys status} shows; the sealing keys are tried as well.
	 * @return the status
	 */
	public KeyStatus keyStatus() {
		Keys own = keys();
		try (Connection connection = this.database.connectOwner()) {
			KeyCheck check = KeyCheck.read(connection);
			return new KeyStatus(own.created(), own.sealingKeyCount(), own.primarySealingKey(),
					check.matches(own) && check.opens(own), this.keyFile.modesRight(), this.keyFile.hasNext());
		}
		catch (SQLException ex) {
			throw SqlFailure.of(ex, this.database);
		}
	}

	Database database() {
		return this.database;
	}

	/**
	 * Tell whether this is the embedded server.
	 * @return false for a city's own server
	 */
	public boolean embedded() {
		return this.database.embedded();
	}

	/**
	 * Tell whether the embedded server that was entered is not there any more, as after a
	 * crash of it; whoever goes on enters again.
	 * @return false for a city's own server
	 */
	public boolean isGone() {
		return this.server != null && this.server.running()
			.filter((file) -> this.database.address().endsWith(":" + file.port()))
			.isEmpty();
	}

	private static SteadyConnections pool(Database database, String name, Login login, int size) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setJdbcUrl(database.url());
		config.setUsername(login.role());
		config.setPassword(login.password());
		config.setDataSourceProperties(database.properties());
		config.setMaximumPoolSize(size);
		config.setMinimumIdle(0);
		// The first connection is made by its first user, whose failure is then told.
		config.setInitializationFailTimeout(-1);
		config.setConnectionTimeout((database.embedded() ? EMBEDDED_PATIENCE : SERVER_PATIENCE).toMillis());
		return new SteadyConnections(new HikariDataSource(config));
	}

	private SteadyConnections pool(String name, Login login, int size) {
		if (this.closed) {
			throw new IllegalStateException("closed");
		}
		return pool(this.database, "campusctl-" + name, login, size);
	}

	@Override
	public void close() {
		synchronized (this) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			Optional.ofNullable(this.work).ifPresent(SteadyConnections::close);
			Optional.ofNullable(this.owner).ifPresent(SteadyConnections::close);
		}
		if (this.server != null) {
			leave(this.server);
		}
	}

	/** The work is done: a server that does not stop is the next one's to stop. */
	private void leave(EmbeddedServer entered) {
		boolean interrupted = Thread.interrupted();
		try {
			entered.leave(this.settings.keepRunning());
		}
		catch (Failure ex) {
			LOG.warn("leaving the embedded server failed: {}", ex.code());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public String toString() {
		return "DataCentre[" + this.database.address() + "]";
	}

}
