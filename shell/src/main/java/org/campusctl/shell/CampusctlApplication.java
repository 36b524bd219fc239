package org.campusctl.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.shell.output.Streams;

/**
 * Starts the tool.
 */
public final class CampusctlApplication {

	/** System property by which the launcher tells which descriptors are terminals. */
	static final String TERMINALS = "campusctl.terminals";

	/**
	 * System property by which the launcher tells the user's locale, where it had to give
	 * the JVM another.
	 */
	static final String LOCALE = "campusctl.locale";

	/** System property by which the launcher asks for classes to archive. */
	static final String REHEARSAL = "campusctl.rehearsal";

	private CampusctlApplication() {
	}

	/**
	 * Run one command, or the interactive shell, and exit.
	 * @param args words of the command line
	 * @throws IOException if the rehearsal cannot write its temporary home
	 */
	public static void main(String[] args) throws IOException {
		if (Boolean.getBoolean(REHEARSAL)) {
			System.exit(Rehearsal.run());
		}
		System.exit(run(CommandClasses.ALL, List.of(args)));
	}

	static int run(List<Class<?>> commandClasses, List<String> words) {
		Streams streams = Streams.ofProcess(System.getProperty(TERMINALS));
		Tool tool = new Tool(commandClasses, streams, environment(), userHome());
		Shutdown shutdown = Shutdown.install(tool);
		int code = tool.run(words);
		shutdown.finished();
		return code;
	}

	private static Map<String, String> environment() {
		Map<String, String> environment = new HashMap<>(System.getenv());
		String locale = System.getProperty(LOCALE);
		if (locale != null) {
			environment.put("LC_ALL", locale);
		}
		return environment;
	}

	/** As a shell understands {@code ~}; the JVM asks the list of users instead. */
	private static String userHome() {
		String home = System.getenv("HOME");
		return (home != null && Path.of(home).isAbsolute()) ? home : System.getProperty("user.home");
	}

}
