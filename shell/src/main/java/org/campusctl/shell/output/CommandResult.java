package org.campusctl.shell.output;

import org.jspecify.annotations.Nullable;

/**
 * How a command ended.
 *
 * @param exitCode exit code of the process (contract: exit codes)
 * @param output what goes to standard output; null for nothing
 */
public record CommandResult(int exitCode, @Nullable Output output) {

	/**
	 * Return the result of a command that did what it was asked for.
	 * @param output what goes to standard output
	 * @return a result with exit code 0
	 */
	public static CommandResult done(Output output) {
		return new CommandResult(0, output);
	}

	/**
	 * Return a result without output.
	 * @param exitCode exit code of the process
	 * @return the result
	 */
	public static CommandResult exit(int exitCode) {
		return new CommandResult(exitCode, null);
	}

}
