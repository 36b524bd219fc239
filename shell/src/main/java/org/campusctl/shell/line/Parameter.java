package org.campusctl.shell.line;

import java.nio.file.Path;
import java.util.List;

/**
 * An option or argument of a command.
 *
 * @param kind how it is given
 * @param name long name of the option without dashes, or name of the argument
 * @param placeholder what stands for the value in the usage line
 * @param type type of one value
 * @param many whether it takes several values
 * @param required whether it must be given
 * @param preset the default as it would be typed; empty for none
 * @param words the only words accepted; empty for no limit
 * @param suggestions words that completion offers
 * @param min least number
 * @param max greatest number
 * @param personal whether the value says something about a person
 */
public record Parameter(Kind kind, String name, String placeholder, Class<?> type, boolean many, boolean required,
		String preset, List<String> words, List<String> suggestions, long min, long max, boolean personal) {

	/**
	 * How a value is given.
	 */
	public enum Kind {

		/** {@code --name VALUE}. */
		OPTION,
		/** By position. */
		ARGUMENT,
		/** All remaining positions. */
		ARGUMENTS

	}

	/**
	 * Tell whether this is an option without a value.
	 * @return whether it is a flag
	 */
	public boolean isFlag() {
		return this.kind == Kind.OPTION && this.type == boolean.class && !this.many;
	}

	/**
	 * Return how this stands in messages.
	 * @return {@code --name} or the placeholder
	 */
	public String shown() {
		return (this.kind == Kind.OPTION) ? "--" + this.name : this.placeholder;
	}

	/**
	 * Tell whether a path is expected, so that completion offers files.
	 * @return whether the value is, or may be, a path
	 */
	public boolean takesPath() {
		return this.type == Path.class || this.placeholder.contains("FILE") || this.placeholder.contains("DIR");
	}

	static Parameter flag(String name) {
		return new Parameter(Kind.OPTION, name, "", boolean.class, false, false, "", List.of(), List.of(),
				Long.MIN_VALUE, Long.MAX_VALUE, false);
	}

	static Parameter option(String name, String placeholder, Class<?> type, String preset, List<String> words) {
		return new Parameter(Kind.OPTION, name, placeholder, type, false, false, preset, words, words, Long.MIN_VALUE,
				Long.MAX_VALUE, false);
	}

}
