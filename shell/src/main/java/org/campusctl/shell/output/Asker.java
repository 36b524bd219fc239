package org.campusctl.shell.output;

import org.jspecify.annotations.Nullable;

/**
 * Asks the person at the terminal.
 */
public interface Asker {

	/**
	 * Ask for a line.
	 * @param question what to ask, shown before the cursor
	 * @return the line, or null if there is none
	 */
	@Nullable String ask(String question);

	/**
	 * Ask for a line that must not be seen while it is typed.
	 * @param question what to ask, shown before the cursor
	 * @return the line, or null if there is none
	 */
	@Nullable String askUnseen(String question);

}
