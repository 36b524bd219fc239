package org.campusctl.shell.output;

import java.util.List;

/**
 * A part of what people read.
 */
public sealed interface Block {

	/**
	 * A text of the message bundles.
	 *
	 * @param code key of the message
	 * @param arguments values for its placeholders
	 */
	record Message(String code, List<Object> arguments) implements Block {

	}

	/**
	 * Text that is the same in every language, such as a script or an identifier.
	 *
	 * @param text one or more lines
	 */
	record Plain(String text) implements Block {

	}

	/**
	 * Rows under columns.
	 *
	 * @param table the table
	 */
	record Rows(Table table) implements Block {

	}

}
