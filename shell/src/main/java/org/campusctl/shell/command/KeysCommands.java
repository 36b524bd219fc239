package org.campusctl.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.Resealing;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Progress;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.KeyRotation;
import org.campusctl.storage.KeyStatus;
import org.campusctl.storage.KeyTransfer;
import org.campusctl.storage.StorageSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * The keys that seal personal data.
 */
public final class KeysCommands {

	private final Runnable leaveOwn;

	/**
	 * Create the commands.
	 * @param leaveOwn lets go of the data centre that this process has open, if any
	 */
	public KeysCommands(Runnable leaveOwn) {
		this.leaveOwn = leaveOwn;
	}

	/**
	 * Show whether the keys are there, are the database's, and are readable by their
	 * owner only. Changes nothing and makes no keys.
	 * @param call the call
	 * @return the status; exit code 78 if they are not the database's
	 */
	@Command(name = { "keys", "status" }, group = "database")
	public CommandResult status(Invocation call) {
		StorageSettings storage = call.settings().storage();
		if (!DataCentre.exists(storage)) {
			return noneYet();
		}
		try (DataCentre centre = DataCentre.openUnchanged(storage, call.console()::say)) {
			KeyStatus keys = centre.keyStatus();
			if (!keys.modesRight()) {
				call.console().warn("keys.modes", storage.home().resolve("keys"));
			}
			if (keys.rotating()) {
				call.console().warn("doctor.keys.rotation");
			}
			Output output = Output.of(new Status(true, keys.created(), keys.sealingKeys(), keys.primaryKeyId(),
					keys.matches(), keys.modesRight()));
			Output facts = new Facts(call.console().messages()).add("created", keys.created())
				.add("sealingKeys", keys.sealingKeys())
				.add("primaryKeyId", keys.primaryKeyId())
				.add("matches", keys.matches())
				.add("modesRight", keys.modesRight())
				.to(output.line(keys.matches() ? "keys.right" : "keys.wrong"));
			return new CommandResult(keys.matches() ? 0 : FailureKind.CONFIGURATION.exitCode(), facts);
		}
		catch (Failure ex) {
			if (ex.code().equals("schema.pending")) {
				return noneYet();
			}
			throw ex;
		}
	}

	/**
	 * Copy the keys to a file under a passphrase.
	 * @param file where to
	 * @param passphraseFile file whose first line is the passphrase
	 * @param call the call
	 * @return where the copy is
	 */
	@Command(name = { "keys", "export" }, group = "database")
	public Output export(@Argument(index = 0) @Accepts("FILE") Path file,
			@Option(longName = "passphrase-file") @Accepts("FILE") @Nullable Path passphraseFile, Invocation call) {
		KeyTransfer transfer = new KeyTransfer(call.settings().storage(), call.console()::say);
		transfer.requireKeys();
		if (Files.exists(file) && !call.console().confirm("keys.export.confirm", file)) {
			throw new Failure(FailureKind.CANNOT_WRITE, "keys.export.exists", file);
		}
		call.console().say("keys.export.meaning");
		transfer.exportTo(file, Passphrase.fresh(passphraseFile, call.console()));
		return Output.of(new Transferred(file.toString(), "EXPORTED")).line("keys.export.done", file);
	}

	/**
	 * Take the keys of an export into this home.
	 * @param file the export
	 * @param passphraseFile file whose first line is the passphrase
	 * @param call the call
	 * @return what became of them
	 */
	@Command(name = { "keys", "import" }, group = "database")
	public Output importKeys(@Argument(index = 0) @Accepts("FILE") Path file,
			@Option(longName = "passphrase-file") @Accepts("FILE") @Nullable Path passphraseFile, Invocation call) {
		this.leaveOwn.run();
		KeyTransfer.Outcome outcome = new KeyTransfer(call.settings().storage(), call.console()::say).importFrom(file,
				Passphrase.known(passphraseFile, call.console()));
		return Output.of(new Transferred(file.toString(), outcome.name()))
			.line("keys.import." + outcome.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Replace the keys, and seal and hash everything anew.
	 * @param call the call
	 * @return how much was sealed anew
	 */
	@Command(name = { "keys", "rotate" }, group = "database")
	public CommandResult rotate(Invocation call) {
		StorageSettings storage = call.settings().storage();
		if (!DataCentre.exists(storage)) {
			return noneYet();
		}
		this.leaveOwn.run();
		try (DataCentre centre = DataCentre.open(storage, call.console()::say)) {
			KeyRotation rotation = new KeyRotation(storage, centre);
			if (rotation.isUnfinished()) {
				call.console().say("keys.rotate.unfinished");
			}
			call.console().say("keys.rotate.meaning");
			if (!call.console().confirm("keys.rotate.confirm")) {
				throw new Failure(FailureKind.USAGE, "keys.rotate.declined");
			}
			return CommandResult.done(rotate(rotation, centre, call));
		}
	}

	private static Output rotate(KeyRotation rotation, DataCentre centre, Invocation call) {
		try (Progress progress = call.console().progress("keys.rotate.progress", 0)) {
			Resealing work = new Resealing(Jobs.storedDatasets(call.settings(), BatchInfrastructure.on(centre)),
					HaltPoint.NONE, progress::update);
			Interruption.Registration registration = call.interruption().onStop(work::stop);
			try {
				rotation.rotate(work, call.console()::say);
			}
			finally {
				registration.close();
			}
			Output output = Output.of(new Rotated(work.rows(), work.unproved(), work.givenUp()))
				.line("keys.rotate.done", work.rows());
			if (work.unproved() > 0) {
				output = output.line("keys.rotate.unproved", work.unproved());
			}
			return (work.givenUp() > 0) ? output.line("keys.rotate.given-up", work.givenUp()) : output;
		}
	}

	private static CommandResult noneYet() {
		return CommandResult.done(Output.of(new Status(false, null, null, null, null, null)).line("keys.none-yet"));
	}

	/**
	 * The status for programs.
	 *
	 * @param present whether there are keys; where there is no database yet, nothing else
	 * is known
	 */
	record Status(boolean present, @Nullable LocalDate created, @Nullable Integer sealingKeys,
			@Nullable Long primaryKeyId, @Nullable Boolean matches, @Nullable Boolean modesRight) {

	}

	/**
	 * What became of an export or import.
	 *
	 * @param file the export
	 * @param outcome EXPORTED, IMPORTED, SAME or REPLACED
	 */
	record Transferred(String file, String outcome) {

	}

	/**
	 * What a rotation did.
	 *
	 * @param rows records and previous images sealed anew
	 * @param unproved rows of them whose fingerprint could not be made anew
	 * @param runsGivenUp runs that could have gone on and were given up
	 */
	record Rotated(long rows, long unproved, int runsGivenUp) {

	}

}
