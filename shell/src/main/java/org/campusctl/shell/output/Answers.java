package org.campusctl.shell.output;

import java.util.Set;

/**
 * Words that mean yes.
 */
final class Answers {

	static final Set<String> YES = Set.of("y", "yes", "是");

	private Answers() {
	}

}
