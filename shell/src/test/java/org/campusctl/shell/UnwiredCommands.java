package org.campusctl.shell;

import org.springframework.shell.core.command.annotation.Command;

/**
 * A command whose object needs something that nobody provides.
 */
public class UnwiredCommands {

	private final StringBuilder missing;

	UnwiredCommands(StringBuilder missing) {
		this.missing = missing;
	}

	@Command(name = { "unwired", "do" }, group = "tool")
	int run() {
		return this.missing.length();
	}

}
