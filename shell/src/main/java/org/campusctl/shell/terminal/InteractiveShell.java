package org.campusctl.shell.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.CommonOptions;
import org.campusctl.shell.line.Prompt;
import org.campusctl.shell.line.Runner;
import org.campusctl.shell.line.Splitter;
import org.campusctl.shell.line.Suggestions;
import org.campusctl.shell.output.Asker;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.settings.Home;
import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.settings.SettingsReader;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The prompt. A failing command does not end it; Ctrl-C clears the line, or stops the
 * running command; Ctrl-D, {@code exit} and {@code quit} leave.
 */
public final class InteractiveShell implements Prompt {

	static final Set<String> LEAVE = Set.of("exit", "quit");

	private static final int HISTORY_LINES = 1000;

	private final DatabaseInUse database;

	/**
	 * Create the shell.
	 * @param database the database that this process has opened
	 */
	public InteractiveShell(DatabaseInUse database) {
		this.database = database;
	}

	@Override
	public int open(Runner runner, CommonOptions options, Console console) {
		Settings settings = SettingsReader.read(options.settings(), runner.surroundings().environment(),
				runner.surroundings().userHome());
		try (Terminal terminal = TerminalBuilder.builder().name("campusctl").system(true).build()) {
			LineReader reader = reader(terminal, runner, settings, console);
			runner.askThrough(new TerminalAsker(terminal));
			console.say("shell.welcome");
			return loop(runner, options, console, terminal, reader, settings);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.USAGE, "shell.no-terminal");
		}
	}

	private int loop(Runner runner, CommonOptions options, Console console, Terminal terminal, LineReader reader,
			Settings settings) {
		while (true) {
			try {
				List<String> words = Splitter.split(reader.readLine(prompt(settings)));
				if (words.size() == 1 && LEAVE.contains(words.get(0))) {
					return 0;
				}
				if (!words.isEmpty()) {
					run(runner, words, options, terminal);
				}
			}
			catch (UserInterruptException ex) {
				// Ctrl-C at the prompt clears the line, nothing else.
			}
			catch (EndOfFileException ex) {
				return 0;
			}
			catch (Failure ex) {
				console.error(ex.text(console.locale()));
			}
		}
	}

	private static void run(Runner runner, List<String> words, CommonOptions options, Terminal terminal) {
		Thread working = Thread.currentThread();
		Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, (signal) -> {
			if (!runner.interruption().request()) {
				working.interrupt();
			}
		});
		try {
			runner.run(words, options);
		}
		finally {
			terminal.handle(Terminal.Signal.INT, before);
			// An interruption that came too late belongs to no later command.
			Thread.interrupted();
		}
	}

	String prompt(Settings settings) {
		String open = this.database.name();
		if (open == null) {
			return "campusctl> ";
		}
		String authority = settings.authority();
		String acting = (authority != null) ? " " + authority + " " + settings.authorities().get(authority) : "";
		return "campusctl [" + open + acting + "]> ";
	}

	private static LineReader reader(Terminal terminal, Runner runner, Settings settings, Console console) {
		LineReader reader = LineReaderBuilder.builder()
			.terminal(terminal)
			.appName("campusctl")
			.parser((line, cursor, context) -> TypedLine.of(line, cursor))
			.completer(new PromptCompleter(new Suggestions(runner.catalogue(), () -> settings.authorities().keySet())))
			.history(new HistoryGuard(runner.catalogue()))
			.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
			.option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
			.variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
			.variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
			.build();
		Path history = history(settings.home(), console);
		if (history != null) {
			reader.setVariable(LineReader.HISTORY_FILE, history);
		}
		return reader;
	}

	private static @Nullable Path history(Home home, Console console) {
		try {
			Path file = home.folder("").resolve("history");
			if (!Files.exists(file)) {
				Files.createFile(file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			if (HistoryGuard.usable(file)) {
				return file;
			}
		}
		catch (IOException | Failure ex) {
			console.detail("shell.no-history");
			return null;
		}
		console.detail("shell.no-history");
		return null;
	}

	/**
	 * Asks through the terminal of the prompt, which owns the keyboard; answers are no
	 * history.
	 */
	private static final class TerminalAsker implements Asker {

		private final LineReader reader;

		TerminalAsker(Terminal terminal) {
			this.reader = LineReaderBuilder.builder()
				.terminal(terminal)
				.parser((line, cursor, context) -> TypedLine.of(line, cursor))
				.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
				.variable(LineReader.DISABLE_HISTORY, true)
				.variable(LineReader.DISABLE_COMPLETION, true)
				.build();
		}

		@Override
		public @Nullable String ask(String question) {
			return read(question, null);
		}

		@Override
		public @Nullable String askUnseen(String question) {
			return read(question, '\0');
		}

		private @Nullable String read(String question, @Nullable Character mask) {
			try {
				return this.reader.readLine(question, mask);
			}
			catch (UserInterruptException | EndOfFileException ex) {
				return null;
			}
		}

	}

}
