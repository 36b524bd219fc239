package org.campusctl.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.campusctl.shell.output.Streams;
import org.campusctl.shell.settings.Home;
import org.campusctl.shell.settings.SettingsOptions;
import org.campusctl.shell.settings.SettingsReader;
import org.campusctl.shell.terminal.DatabaseInUse;

/**
 * Loads the classes of typical commands, so that the launcher can archive them: runs what
 * needs nothing, and starts Spring, in a home of its own that is thrown away; classes of
 * commands with a database are loaded by name. Opens no database and writes nothing to
 * the streams.
 */
final class Rehearsal {

	/** Names of classes that commands with a database load besides. */
	static final String CLASSES = "rehearsal-classes.txt";

	private static final List<List<String>> LINES = List.of(List.of("version"), List.of("version", "--output", "json"),
			List.of("version", "--output", "csv", "--lang", "zh"), List.of("help"), List.of("help", "--lang", "zh"),
			List.of("config", "show"), List.of("config", "show", "--help"), List.of("completion", "bash"),
			List.of("no-such-command"));

	private Rehearsal() {
	}

	static int run() throws IOException {
		Path home = Files.createTempDirectory("campusctl-rehearsal");
		try {
			Map<String, String> environment = Map.of(Home.VARIABLE, home.toString());
			Streams streams = Streams.of(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(),
					OutputStream.nullOutputStream());
			try (Tool tool = new Tool(CommandClasses.ALL, streams, environment, home.toString())) {
				LINES.forEach(tool::run);
			}
			Logs.open(Home.resolve(home, environment, home.toString()));
			SpringContext
				.start(SettingsReader.read(SettingsOptions.NONE, environment, home.toString()), new DatabaseInUse(),
						CommandClasses.ALL)
				.close();
			classes().forEach(Rehearsal::load);
			return 0;
		}
		finally {
			remove(home);
		}
	}

	static List<String> classes() throws IOException {
		try (InputStream list = Rehearsal.class.getResourceAsStream(CLASSES)) {
			return (list == null) ? List.of()
					: new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	private static void load(String name) {
		try {
			Class.forName(name, false, Rehearsal.class.getClassLoader());
		}
		catch (ClassNotFoundException | LinkageError ex) {
			// Not in this build: then no command needs it either.
		}
	}

	private static void remove(Path home) throws IOException {
		try (Stream<Path> paths = Files.walk(home)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
