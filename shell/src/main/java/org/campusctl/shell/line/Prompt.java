package org.campusctl.shell.line;

import org.campusctl.shell.output.Console;

/**
 * Opens the interactive shell.
 */
@FunctionalInterface
public interface Prompt {

	/**
	 * Read and run lines until the person leaves.
	 * @param runner runs the lines
	 * @param options options that hold for all lines
	 * @param console console of the process
	 * @return the exit code of the process
	 */
	int open(Runner runner, CommonOptions options, Console console);

}
