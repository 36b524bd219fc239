package org.campusctl.shell.command;

import java.time.LocalDate;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Output;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.KeyStatus;
import org.campusctl.storage.StorageSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The keys that seal personal data.
 */
public final class KeysCommands {

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

}
