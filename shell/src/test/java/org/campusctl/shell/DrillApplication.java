package org.campusctl.shell;

import java.util.List;

/**
 * The tool with the drill commands, to be started in a JVM of its own.
 */
public final class DrillApplication {

	private DrillApplication() {
	}

	/**
	 * Run one command and exit, as the tool does.
	 * @param args words of the command line
	 */
	public static void main(String[] args) {
		System.exit(CampusctlApplication.run(Trial.commandClasses(), List.of(args)));
	}

}
