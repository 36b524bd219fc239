package org.campusctl.shell;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.springframework.shell.core.command.annotation.Command;

/**
 * A command whose object cannot be made, as happens when the database is away.
 */
public class BrokenCommands {

	BrokenCommands() {
		throw new Failure(FailureKind.DATABASE_UNREACHABLE, "broken.no-database");
	}

	@Command(name = { "broken", "do" }, group = "tool")
	void run() {
	}

}
