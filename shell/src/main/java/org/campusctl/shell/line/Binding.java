package org.campusctl.shell.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * The values of one line, by parameter.
 */
final class Binding {

	private final Map<Parameter, @Nullable Object> values = new LinkedHashMap<>();

	private Binding() {
	}

	/**
	 * Convert all values.
	 * @throws Failure with exit code 64 if something is missing, too much, or does not
	 * fit
	 */
	static Binding of(List<Parameter> parameters, ParsedInput input) {
		Binding binding = new Binding();
		List<String> positional = MethodCommand.positional(input);
		int next = 0;
		for (Parameter parameter : parameters) {
			List<String> typed = switch (parameter.kind()) {
				case OPTION -> occurrences(parameter, input);
				case ARGUMENT -> (next < positional.size()) ? List.of(positional.get(next)) : List.of();
				case ARGUMENTS -> positional.subList(Math.min(next, positional.size()), positional.size());
			};
			next += (parameter.kind() == Parameter.Kind.OPTION) ? 0 : typed.size();
			if (typed.isEmpty() && parameter.required()) {
				throw new Failure(FailureKind.USAGE,
						(parameter.kind() == Parameter.Kind.OPTION) ? "usage.option-missing" : "usage.argument-missing",
						parameter.shown(), parameter.placeholder());
			}
			binding.values.put(parameter, Values.of(parameter, typed));
		}
		if (next < positional.size()) {
			throw new Failure(FailureKind.USAGE, "usage.argument-extra", Shown.of(positional.get(next)));
		}
		return binding;
	}

	@Nullable Object value(Parameter parameter) {
		return this.values.get(parameter);
	}

	private static List<String> occurrences(Parameter parameter, ParsedInput input) {
		return input.options()
			.stream()
			.filter((option) -> parameter.name().equals(option.longName()))
			.map(CommandOption::value)
			.toList();
	}

}
