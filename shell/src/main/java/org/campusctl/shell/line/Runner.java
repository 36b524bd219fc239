package org.campusctl.shell.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.output.Asker;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Manner;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Streams;
import org.campusctl.shell.settings.SettingsOptions;
import org.campusctl.shell.settings.SettingsReader;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.CommandContext;

/**
 * Runs one command line: the same for the prompt, for scripts, and for one-shot calls.
 * Everything that can go wrong becomes an exit code of the contract and one clear text.
 */
public final class Runner {

	/** Exit code of an unexpected error. */
	public static final int UNEXPECTED = 1;

	private final Catalogue catalogue;

	private Console base;

	private @Nullable Prompt prompt;

	private final Surroundings surroundings;

	private final Interruption interruption = new Interruption();

	/**
	 * Create a runner.
	 * @param catalogue the commands
	 * @param base console of the process
	 * @param surroundings what the process stands in
	 */
	public Runner(Catalogue catalogue, Console base, Surroundings surroundings) {
		this.catalogue = catalogue;
		this.base = base;
		this.surroundings = surroundings;
	}

	public Catalogue catalogue() {
		return this.catalogue;
	}

	public Surroundings surroundings() {
		return this.surroundings;
	}

	/**
	 * Set what opens when there is a terminal and no command.
	 * @param prompt opens the interactive shell
	 */
	public void onEmptyLine(Prompt prompt) {
		this.prompt = prompt;
	}

	/**
	 * Ask in another way from now on.
	 * @param asker asks the person at the terminal
	 */
	public void askThrough(Asker asker) {
		this.base = this.base.asking(asker);
	}

	public Interruption interruption() {
		return this.interruption;
	}

	/**
	 * Run a command line.
	 * @param words its words
	 * @param around options of the script or shell that the line stands in
	 * @return the exit code
	 */
	public int run(List<String> words, CommonOptions around) {
		this.interruption.reset();
		SettingsOptions home = around.settings();
		Console console = this.base.in(Manner.plain(this.surroundings.language(guess(words, home))));
		int code;
		try {
			Line line = LineParser.parse(this.catalogue, words);
			CommonOptions options = line.options().within(around);
			Locale locale = this.surroundings.language(options.settings());
			console = this.base.in(options.manner(locale, this.surroundings.environment()));
			code = run(line, options, console);
		}
		catch (Throwable ex) {
			code = fail(ex, words, around, console);
		}
		return written(code, console);
	}

	private int run(Line line, CommonOptions options, Console console) throws Exception {
		MethodCommand command = line.command();
		if (options.help()) {
			console.print(help(line.path(), console));
			return 0;
		}
		Prompt shell = this.prompt;
		if (line.path().isEmpty() && shell != null && console.interactive() && console.streams().outTerminal()) {
			this.prompt = null;
			return shell.open(this, options, console);
		}
		if (command == null) {
			HelpPage help = new HelpPage(this.catalogue, console.messages());
			if (!line.path().isEmpty()) {
				console.error(console.messages().text("usage.group-bare", String.join(" ", line.path())));
			}
			console.aside(help.of(line.path()));
			return FailureKind.USAGE.exitCode();
		}
		command.check(line.input());
		Invocation call = new Invocation(console, options, () -> SettingsReader.read(options.settings(),
				this.surroundings.environment(), this.surroundings.userHome()), this.interruption);
		CommandContext context = new CommandContext(line.input(), this.catalogue.registry(), console.streams().writer(),
				call);
		return command.execute(context).code();
	}

	private Output help(List<String> path, Console console) {
		String text = new HelpPage(this.catalogue, console.messages()).of(path);
		return Output.of(Map.of("help", text)).plain(text);
	}

	private int fail(Throwable thrown, List<String> words, CommonOptions around, Console console) {
		Failure failure = failure(thrown);
		if (failure != null) {
			console.error(failure.text(console.locale()));
			if (failure.code().startsWith("usage.")) {
				List<String> subject = LineParser.subject(this.catalogue, words);
				console.aside(console.messages()
					.text("usage.see-help",
							String.join(" ", subject).isEmpty() ? "help" : "help " + String.join(" ", subject)));
			}
			boolean worthLogging = thrown != failure || failure.kind() == FailureKind.DATABASE_UNREACHABLE;
			if (worthLogging) {
				this.surroundings.faults().record(thrown, guess(words, around.settings()));
			}
			return failure.kind().exitCode();
		}
		if (this.interruption.requested()) {
			return FailureKind.INTERRUPTED.exitCode();
		}
		String where = this.surroundings.faults().record(thrown, guess(words, around.settings()));
		console.error((where != null)
				? console.messages().text("console.unexpected", thrown.getClass().getSimpleName(), where)
				: console.messages().text("console.unexpected-unlogged", thrown.getClass().getSimpleName()));
		return UNEXPECTED;
	}

	private static @Nullable Failure failure(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Failure failure) {
				return failure;
			}
		}
		return null;
	}

	/**
	 * Standard output that nobody could write is a failure, one that nobody reads is not.
	 */
	private static int written(int code, Console console) {
		if (console.streams().flush() == Streams.State.LOST && code != UNEXPECTED) {
			console.error(console.messages().text("console.output-lost"));
			return FailureKind.CANNOT_WRITE.exitCode();
		}
		return code;
	}

	/**
	 * Find language and home in words that may not parse, so that even that can be said
	 * in the right language and logged in the right place.
	 */
	private static SettingsOptions guess(List<String> words, SettingsOptions around) {
		String lang = after(words, "--lang");
		String home = after(words, "--home");
		boolean known = lang != null && (lang.equals("zh") || lang.equals("en"));
		return new SettingsOptions((home != null) ? Path.of(home) : around.home(), known ? lang : around.lang(), null);
	}

	private static @Nullable String after(List<String> words, String option) {
		for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
			if (words.get(i).startsWith(option + "=")) {
				return words.get(i).substring(option.length() + 1);
			}
			if (words.get(i).equals(option) && i + 1 < words.size()) {
				return words.get(i + 1);
			}
		}
		return null;
	}

}
