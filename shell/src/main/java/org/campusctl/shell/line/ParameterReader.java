package org.campusctl.shell.line;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Reads what a command takes from the parameters of its method. Lists are repeatable, a
 * {@code boolean} option is a flag, an argument is required unless it has a default or is
 * nullable.
 */
final class ParameterReader {

	private ParameterReader() {
	}

	/**
	 * Read one parameter.
	 * @return the parameter, or null if it is handed in by the runner
	 */
	static @Nullable Parameter read(java.lang.reflect.Parameter parameter) {
		Option option = parameter.getAnnotation(Option.class);
		if (option != null) {
			String name = option.longName().isEmpty() ? kebab(parameter.getName()) : option.longName();
			return build(parameter, Parameter.Kind.OPTION, name, option.required(), option.defaultValue());
		}
		Argument argument = parameter.getAnnotation(Argument.class);
		if (argument != null) {
			boolean required = argument.defaultValue().isEmpty() && !isNullable(parameter.getAnnotatedType());
			return build(parameter, Parameter.Kind.ARGUMENT, kebab(parameter.getName()), required,
					argument.defaultValue());
		}
		if (parameter.isAnnotationPresent(Arguments.class)) {
			Accepts accepts = parameter.getAnnotation(Accepts.class);
			boolean required = accepts != null && accepts.atLeast() > 0;
			return build(parameter, Parameter.Kind.ARGUMENTS, kebab(parameter.getName()), required, "");
		}
		return null;
	}

	private static Parameter build(java.lang.reflect.Parameter parameter, Parameter.Kind kind, String name,
			boolean required, String preset) {
		boolean many = List.class.isAssignableFrom(parameter.getType());
		Class<?> type = many ? element(parameter.getParameterizedType()) : parameter.getType();
		Accepts accepts = parameter.getAnnotation(Accepts.class);
		List<String> words = words(type, accepts);
		List<String> suggestions = (accepts != null && accepts.suggest().length > 0) ? List.of(accepts.suggest())
				: words;
		String placeholder = (accepts != null && !accepts.value().isEmpty()) ? accepts.value()
				: placeholder(name, type, words);
		return new Parameter(kind, name, placeholder, type, many, required, preset, words, suggestions,
				(accepts != null) ? accepts.min() : Long.MIN_VALUE, (accepts != null) ? accepts.max() : Long.MAX_VALUE,
				accepts != null && accepts.personal());
	}

	private static List<String> words(Class<?> type, @Nullable Accepts accepts) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map((constant) -> Values.word((Enum<?>) constant)).toList();
		}
		return (accepts != null) ? List.of(accepts.oneOf()) : List.of();
	}

	private static String placeholder(String name, Class<?> type, List<String> words) {
		if (!words.isEmpty()) {
			return String.join("|", words);
		}
		if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
			return "N";
		}
		if (type == LocalDate.class) {
			return "DATE";
		}
		if (type == YearMonth.class) {
			return "MONTH";
		}
		if (type == Duration.class) {
			return "DURATION";
		}
		if (type == Path.class) {
			return "PATH";
		}
		return name.toUpperCase(Locale.ROOT);
	}

	private static Class<?> element(Type type) {
		if (type instanceof ParameterizedType parameterized
				&& parameterized.getActualTypeArguments()[0] instanceof Class<?> element) {
			return element;
		}
		throw new IllegalStateException("A list parameter of a command must name the type of its elements: " + type);
	}

	private static boolean isNullable(AnnotatedType type) {
		return type.isAnnotationPresent(Nullable.class);
	}

	private static String kebab(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

}
