package org.campusctl.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What may stand at the cursor: commands, options, values of options, or paths.
 */
public final class Suggestions {

	private final Catalogue catalogue;

	private final Supplier<Set<String>> authorities;

	/**
	 * Create suggestions.
	 * @param catalogue the commands
	 * @param authorities codes for {@code --authority}
	 */
	public Suggestions(Catalogue catalogue, Supplier<Set<String>> authorities) {
		this.catalogue = catalogue;
		this.authorities = authorities;
	}

	/**
	 * Suggest what may stand at the cursor.
	 * @param before the words before
	 * @param word the beginning of the word at the cursor
	 * @return what may stand there
	 */
	public Suggestion at(List<String> before, String word) {
		List<String> path = new ArrayList<>();
		MethodCommand command = null;
		Parameter pending = null;
		int arguments = 0;
		Set<String> used = new LinkedHashSet<>();
		for (String typed : before) {
			if (pending != null) {
				pending = null;
			}
			else if (typed.startsWith("--")) {
				used.add(typed.replaceFirst("=.*", ""));
				pending = typed.contains("=") ? null : valued(command, typed);
			}
			else if (command == null) {
				path.add(typed);
				command = this.catalogue.find(path);
			}
			else {
				arguments++;
			}
		}
		if (pending != null) {
			return values(pending, "");
		}
		if (word.startsWith("--") && word.contains("=")) {
			Parameter parameter = valued(command, word.substring(0, word.indexOf('=')));
			return (parameter != null) ? values(parameter, parameter.shown() + "=") : Suggestion.NONE;
		}
		if (word.startsWith("-")) {
			return new Suggestion(options(command).filter((option) -> option.many() || !used.contains(option.shown()))
				.map(Parameter::shown)
				.toList(), "", false);
		}
		if (command == null) {
			return new Suggestion(this.catalogue.next(path), "", false);
		}
		return argument(command, arguments, before);
	}

	private Suggestion argument(MethodCommand command, int position, List<String> before) {
		if (command.getName().equals("help")) {
			List<String> words = before.subList(before.indexOf("help") + 1, before.size());
			return new Suggestion(this.catalogue.next(words), "", false);
		}
		List<Parameter> positional = command.parameters()
			.stream()
			.filter((parameter) -> parameter.kind() != Parameter.Kind.OPTION)
			.toList();
		if (positional.isEmpty()) {
			return Suggestion.NONE;
		}
		Parameter last = positional.get(positional.size() - 1);
		if (position < positional.size()) {
			return values(positional.get(position), "");
		}
		return last.many() ? values(last, "") : Suggestion.NONE;
	}

	private Suggestion values(Parameter parameter, String prefix) {
		List<String> words = parameter.shown().equals("--authority") ? List.copyOf(this.authorities.get())
				: parameter.suggestions();
		return new Suggestion(words.stream().map((word) -> prefix + word).toList(), prefix, parameter.takesPath());
	}

	private static @Nullable Parameter valued(@Nullable MethodCommand command, String typed) {
		return options(command).filter((option) -> option.shown().equals(typed) && !option.isFlag())
			.findFirst()
			.orElse(null);
	}

	static Stream<Parameter> options(@Nullable MethodCommand command) {
		Stream<Parameter> own = (command != null)
				? command.parameters().stream().filter((parameter) -> parameter.kind() == Parameter.Kind.OPTION)
				: Stream.empty();
		return Stream.concat(own, CommonOptions.PARAMETERS.stream());
	}

	/**
	 * What may stand at the cursor.
	 *
	 * @param words whole words
	 * @param prefix what stands before a path, such as {@code --out=}
	 * @param paths whether a path may stand there
	 */
	public record Suggestion(List<String> words, String prefix, boolean paths) {

		static final Suggestion NONE = new Suggestion(List.of(), "", false);

	}

}
