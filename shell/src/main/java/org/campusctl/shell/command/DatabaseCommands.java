package org.campusctl.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.campusctl.batch.load.RestoredRuns;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Progress;
import org.campusctl.storage.Backup;
import org.campusctl.storage.BackupSummary;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.DataCentreStatus;
import org.campusctl.storage.EmbeddedServer;
import org.campusctl.storage.Restore;
import org.campusctl.storage.StorageSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * The database in use.
 */
public final class DatabaseCommands {

	private static final long MEGABYTE = 1_000_000;

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

	/**
	 * Write a backup, while others work on.
	 * @param file where to; a folder for a file named by the time; nothing for the home's
	 * folder {@code backups}
	 * @param call the call
	 * @return what was written
	 */
	@Command(name = { "db", "backup" }, group = "database")
	public Output backup(@Argument(index = 0) @Accepts("FILE|DIR") @Nullable Path file, Invocation call) {
		StorageSettings storage = call.settings().storage();
		if (!DataCentre.exists(storage)) {
			throw new Failure(FailureKind.NOT_FOUND, "db.backup.nothing");
		}
		Path target = BackupPlace.of(file, call.settings());
		if (Files.exists(target) && !call.console().confirm("db.backup.confirm", target)) {
			throw new Failure(FailureKind.CANNOT_WRITE, "db.backup.exists", target);
		}
		call.console().say("db.backup.keys", storage.home().resolve("keys"));
		try (DataCentre centre = DataCentre.openUnchanged(storage, call.console()::say);
				Progress progress = call.console().progress("db.backup.progress", 0)) {
			Backup backup = new Backup(centre, ToolVersion.CURRENT.version());
			Interruption.Registration registration = call.interruption().onStop(backup::stop);
			try {
				BackupSummary written = backup.write(target, (bytes) -> progress.update(bytes / MEGABYTE));
				return BackupAccount.of(written, call.console().messages())
					.line("db.backup.done", written.file(), written.file());
			}
			finally {
				registration.close();
			}
		}
	}

	/**
	 * Put a backup into the database.
	 * @param file the backup
	 * @param call the call
	 * @return what was restored
	 */
	@Command(name = { "db", "restore" }, group = "database")
	public Output restore(@Argument(index = 0) @Accepts("FILE") Path file, Invocation call) {
		this.leaveOwn.run();
		AtomicInteger givenUp = new AtomicInteger();
		try (Restore restore = Restore.open(call.settings().storage(), file, call.console()::say)) {
			if (restore.replaces() && !call.console().confirm("db.restore.confirm", restore.summary().created())) {
				throw new Failure(FailureKind.USAGE, "db.restore.declined");
			}
			Interruption.Registration registration = call.interruption().onStop(restore::stop);
			try (Progress progress = call.console()
				.progress("db.restore.progress", Math.max(1, restore.bytes() / MEGABYTE))) {
				restore.run((bytes) -> progress.update(bytes / MEGABYTE),
						(connection) -> givenUp.set(RestoredRuns.giveUp(connection)));
			}
			finally {
				registration.close();
			}
			Output output = BackupAccount.of(restore.summary(), call.console().messages()).line("db.restore.done");
			return (givenUp.get() > 0) ? output.line("db.restore.given-up", givenUp.get()) : output;
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
