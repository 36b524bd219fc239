package org.campusctl.shell.command;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.Output;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.DataCentreStatus;
import org.campusctl.storage.EmbeddedServer;
import org.campusctl.storage.StorageSettings;

import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * The database in use.
 */
public final class DatabaseCommands {

	private final Runnable leaveOwn;

	/**
	 * Create the commands.
	 * @param leaveOwn lets go of the data centre that this process has open, if any
	 */
	public DatabaseCommands(Runnable leaveOwn) {
		this.leaveOwn = leaveOwn;
	}

	/**
	 * Show the database without starting or changing anything.
	 * @param call the call
	 * @return its status
	 */
	@Command(name = { "db", "status" }, group = "database")
	public Output status(Invocation call) {
		StorageSettings storage = call.settings().storage();
		return DatabaseAccount.of(DataCentre.exists(storage), DataCentre.status(storage), call.console().messages());
	}

	/**
	 * Start the embedded server and keep it up.
	 * @param call the call
	 * @return its status
	 */
	@Command(name = { "db", "start" }, group = "database")
	public Output start(Invocation call) {
		StorageSettings storage = embedded(call);
		EmbeddedServer.in(storage.home(), call.console()::say).startAndKeep();
		return DatabaseAccount.of(true, DataCentre.status(storage), call.console().messages());
	}

	/**
	 * Stop the embedded server.
	 * @param force whether to stop it while others use it
	 * @param call the call
	 * @return whether it ran
	 */
	@Command(name = { "db", "stop" }, group = "database")
	public Output stop(@Option(longName = "force") boolean force, Invocation call) {
		StorageSettings storage = embedded(call);
		boolean stopped = false;
		if (DataCentre.exists(storage)) {
			stopped = DataCentre.status(storage).running();
			this.leaveOwn.run();
			stopped |= EmbeddedServer.in(storage.home(), call.console()::say).stop(force);
		}
		return Output.of(new Stopped(stopped)).line(stopped ? "db.stopped" : "db.did-not-run");
	}

	/**
	 * Bring the tables up to date.
	 * @param call the call
	 * @return the versions before and after
	 */
	@Command(name = { "db", "migrate" }, group = "database")
	public Output migrate(Invocation call) {
		StorageSettings storage = call.settings().storage();
		// Held open, so that the server does not stop and start again in between.
		DataCentre held = DataCentre.openUnchanged(storage, call.console()::say);
		try {
			int from = version(DataCentre.status(storage));
			DataCentre.open(storage, call.console()::say).close();
			int to = version(DataCentre.status(storage));
			return Output.of(new Migrated(from, to))
				.line((from == to) ? "db.current" : "db.migrated", String.valueOf(from), String.valueOf(to));
		}
		finally {
			held.close();
		}
	}

	private static int version(DataCentreStatus status) {
		Integer version = status.schemaVersion();
		return (version != null) ? version : 0;
	}

	private static StorageSettings embedded(Invocation call) {
		StorageSettings storage = call.settings().storage();
		if (storage.url() != null) {
			throw new Failure(FailureKind.USAGE, "db.not-embedded", call.settings().databaseName());
		}
		return storage;
	}

	record Stopped(boolean stopped) {

	}

	record Migrated(int from, int to) {

	}

}
