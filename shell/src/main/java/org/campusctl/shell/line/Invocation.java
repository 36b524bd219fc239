package org.campusctl.shell.line;

import java.util.function.Supplier;

import org.campusctl.failure.Failure;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.settings.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.InputReader;

/**
 * One call of a command: what it speaks through and which configuration holds. A command
 * method that has a parameter of this type, of {@link Console} or of {@link Settings} is
 * handed it.
 */
public final class Invocation implements InputReader {

	private final Console console;

	private final CommonOptions options;

	private final Supplier<Settings> reading;

	private final Interruption interruption;

	private @Nullable Settings settings;

	Invocation(Console console, CommonOptions options, Supplier<Settings> reading, Interruption interruption) {
		this.console = console;
		this.options = options;
		this.reading = reading;
		this.interruption = interruption;
	}

	public Console console() {
		return this.console;
	}

	public CommonOptions options() {
		return this.options;
	}

	/**
	 * Return the configuration, which is read when it is first asked for.
	 * @return the configuration
	 * @throws Failure with exit code 78 if it is wrong
	 */
	public Settings settings() {
		Settings known = this.settings;
		if (known == null) {
			known = this.reading.get();
			this.settings = known;
		}
		return known;
	}

	/**
	 * Return the authority to act as.
	 * @return its code, or null for all
	 */
	public @Nullable String authority() {
		return settings().authority();
	}

	public Interruption interruption() {
		return this.interruption;
	}

	@Override
	public String readInput(String prompt) {
		return this.console.readSecret(prompt);
	}

	@Override
	public char[] readPassword(String prompt) {
		return this.console.readSecret(prompt).toCharArray();
	}

}
