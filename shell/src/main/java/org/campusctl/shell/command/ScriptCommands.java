package org.campusctl.shell.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.line.Runner;
import org.campusctl.shell.line.Splitter;
import org.campusctl.shell.output.Console;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Files of commands.
 */
public final class ScriptCommands {

	private final Runner runner;

	private final Set<Path> running = new LinkedHashSet<>();

	/**
	 * Create the commands.
	 * @param runner runs each line
	 */
	public ScriptCommands(Runner runner) {
		this.runner = runner;
	}

	/**
	 * Run the commands of a file, one a line, with the options of this call.
	 * @param file UTF-8 text; {@code #} begins a comment
	 * @param keepGoing whether to go on after a command that failed
	 * @param call tells the options
	 * @return the exit code of the first command that did not end with 0, else 0
	 * @throws Failure with exit code 66 if the file cannot be read, 65 if it is no UTF-8
	 * text, 64 if the script runs itself
	 */
	@Command(name = { "script", "run" }, group = "tool")
	public int run(@Argument(index = 0) @Accepts("FILE") Path file, @Option(longName = "keep-going") boolean keepGoing,
			Invocation call) {
		List<String> lines = read(file);
		Path real = file.toAbsolutePath().normalize();
		if (!this.running.add(real)) {
			throw new Failure(FailureKind.USAGE, "script.recursive", file);
		}
		try {
			return run(file, lines, keepGoing, call);
		}
		finally {
			this.running.remove(real);
		}
	}

	private int run(Path file, List<String> lines, boolean keepGoing, Invocation call) {
		Console console = call.console();
		int first = 0;
		for (int i = 0; i < lines.size(); i++) {
			int code = runLine(lines.get(i), call);
			if (code == 0) {
				continue;
			}
			first = (first == 0) ? code : first;
			boolean interrupted = code == FailureKind.INTERRUPTED.exitCode()
					|| code == FailureKind.TERMINATED.exitCode();
			if (!keepGoing || interrupted) {
				console.error(console.messages().text("script.stopped", file + ":" + (i + 1), code));
				return code;
			}
			console.error(console.messages().text("script.went-on", file + ":" + (i + 1), code));
		}
		return first;
	}

	private int runLine(String line, Invocation call) {
		try {
			List<String> words = Splitter.split(line);
			return words.isEmpty() ? 0 : this.runner.run(words, call.options());
		}
		catch (Failure ex) {
			call.console().error(ex.text(call.console().locale()));
			return ex.kind().exitCode();
		}
	}

	private static List<String> read(Path file) {
		try {
			List<String> lines = Files.readAllLines(file);
			boolean marked = !lines.isEmpty() && lines.get(0).startsWith("\ufeff");
			if (marked) {
				lines.set(0, lines.get(0).substring(1));
			}
			return lines;
		}
		catch (CharacterCodingException ex) {
			throw new Failure(ex, FailureKind.INPUT_REFUSED, "script.no-utf-8", file);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "script.unreadable", file);
		}
	}

}
