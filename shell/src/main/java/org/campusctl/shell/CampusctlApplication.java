package org.campusctl.shell;

import java.util.List;

import org.campusctl.shell.output.Streams;

/**
 * Starts the tool.
 */
public final class CampusctlApplication {

	/** System property by which the launcher tells which descriptors are terminals. */
	static final String TERMINALS = "campusctl.terminals";

	private CampusctlApplication() {
	}

	/**
	 * Run one command, or the interactive shell, and exit.
	 * @param args words of the command line
	 */
	public static void main(String[] args) {
		Streams streams = Streams.ofProcess(System.getProperty(TERMINALS));
		Tool tool = new Tool(CommandClasses.ALL, streams, System.getenv(), System.getProperty("user.home"));
		Shutdown shutdown = Shutdown.install(tool);
		int code = tool.run(List.of(args));
		shutdown.finished();
		System.exit(code);
	}

}
