package org.campusctl.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.settings.Nearest;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Parses the words of one command line. Works on words, never on a joined line, so that a
 * blank in a file name stays what it is; what it does not know it refuses.
 */
final class LineParser {

	private final Catalogue catalogue;

	private final List<String> words;

	private final List<String> path = new ArrayList<>();

	private final Map<String, String> common = new LinkedHashMap<>();

	private final List<CommandOption> options = new ArrayList<>();

	private final List<CommandArgument> arguments = new ArrayList<>();

	private @Nullable MethodCommand command;

	private int at;

	private LineParser(Catalogue catalogue, List<String> words) {
		this.catalogue = catalogue;
		this.words = words;
	}

	/**
	 * Parse words.
	 * @throws Failure with exit code 64 if they are no command line
	 */
	static Line parse(Catalogue catalogue, List<String> words) {
		LineParser parser = new LineParser(catalogue, words);
		parser.run();
		ParsedInput.Builder input = ParsedInput.builder().commandName(String.join(" ", parser.path));
		parser.options.forEach(input::addOption);
		parser.arguments.forEach(input::addArgument);
		return new Line(List.copyOf(parser.path), parser.command, CommonOptions.of(parser.common), input.build());
	}

	/**
	 * Find the words of the command in a line that may be wrong, for hints.
	 */
	static List<String> subject(Catalogue catalogue, List<String> words) {
		List<String> path = new ArrayList<>();
		for (String word : words) {
			if (catalogue.next(path).contains(word)) {
				path.add(word);
			}
		}
		return path;
	}

	private void run() {
		boolean optionsEnded = false;
		for (this.at = 0; this.at < this.words.size(); this.at++) {
			String word = this.words.get(this.at);
			if (word.equals("--version") && this.path.isEmpty()) {
				commandWord("version");
			}
			else if (!optionsEnded && word.equals("--")) {
				optionsEnded = true;
			}
			else if (!optionsEnded && isOption(word)) {
				option(word);
			}
			else if (this.command == null) {
				commandWord(word);
			}
			else {
				this.arguments.add(new CommandArgument(this.arguments.size(), word));
			}
		}
	}

	private static boolean isOption(String word) {
		return word.length() > 1 && word.startsWith("-") && !word.matches("-[0-9.]+");
	}

	private void commandWord(String word) {
		List<String> known = this.catalogue.next(this.path);
		List<String> extended = new ArrayList<>(this.path);
		extended.add(word);
		MethodCommand found = this.catalogue.find(extended);
		if (found == null && !known.contains(word)) {
			throw unknownCommand(word, known);
		}
		this.path.add(word);
		this.command = found;
	}

	private Failure unknownCommand(String word, List<String> known) {
		String before = this.path.isEmpty() ? "" : String.join(" ", this.path) + " ";
		String shown = before + Shown.of(word);
		Optional<String> nearest = Nearest.to(word, known);
		if (nearest.isPresent()) {
			return new Failure(FailureKind.USAGE, "usage.command-unknown-nearest", shown, before + nearest.get());
		}
		return new Failure(FailureKind.USAGE, "usage.command-unknown", shown, String.join(", ", known));
	}

	private void option(String word) {
		int equals = word.indexOf('=');
		String typed = (equals < 0) ? word : word.substring(0, equals);
		String name = typed.equals("-h") ? "help" : (typed.startsWith("--") ? typed.substring(2) : "");
		Parameter own = own(name);
		Parameter parameter = (own != null) ? own : named(CommonOptions.PARAMETERS, name);
		if (parameter == null) {
			throw unknownOption(typed);
		}
		String value = value(parameter, (equals < 0) ? null : word.substring(equals + 1));
		boolean again = (own == null) ? this.common.putIfAbsent(name, value) != null
				: !own.many() && this.options.stream().anyMatch((option) -> name.equals(option.longName()));
		if (again) {
			throw new Failure(FailureKind.USAGE, "usage.option-twice", parameter.shown());
		}
		if (own != null) {
			this.options.add(new CommandOption.Builder().longName(name).value(value).build());
		}
	}

	private String value(Parameter parameter, @Nullable String attached) {
		if (attached != null) {
			return attached;
		}
		if (parameter.isFlag()) {
			return "true";
		}
		boolean there = this.at + 1 < this.words.size();
		if (!there || this.words.get(this.at + 1).equals("--") || isOption(this.words.get(this.at + 1))) {
			throw new Failure(FailureKind.USAGE, "usage.value-missing", parameter.shown(), parameter.placeholder());
		}
		this.at++;
		return this.words.get(this.at);
	}

	private Failure unknownOption(String typed) {
		String shown = Shown.of(typed);
		List<String> known = Stream.concat(ownParameters().stream(), CommonOptions.PARAMETERS.stream())
			.filter((parameter) -> parameter.kind() == Parameter.Kind.OPTION)
			.map(Parameter::shown)
			.toList();
		boolean early = this.command == null && typed.length() > 2
				&& this.catalogue.commands()
					.stream()
					.anyMatch((candidate) -> named(candidate.parameters(), typed.substring(2)) != null);
		if (early) {
			return new Failure(FailureKind.USAGE, "usage.option-before-command", shown);
		}
		Optional<String> nearest = Nearest.to(typed, known);
		return nearest.map((name) -> new Failure(FailureKind.USAGE, "usage.option-unknown-nearest", shown, name))
			.orElseGet(() -> new Failure(FailureKind.USAGE, "usage.option-unknown", shown, String.join(", ", known)));
	}

	private @Nullable Parameter own(String name) {
		return named(ownParameters(), name);
	}

	private List<Parameter> ownParameters() {
		return (this.command != null) ? this.command.parameters() : List.of();
	}

	private static @Nullable Parameter named(List<Parameter> parameters, String name) {
		return parameters.stream()
			.filter((parameter) -> parameter.kind() == Parameter.Kind.OPTION && parameter.name().equals(name))
			.findFirst()
			.orElse(null);
	}

}
