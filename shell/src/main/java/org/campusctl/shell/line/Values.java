package org.campusctl.shell.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into the values that a command takes. What does not fit is refused
 * with exit code 64; nothing is guessed.
 */
final class Values {

	private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");

	private Values() {
	}

	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Convert all that was typed for a parameter.
	 * @param parameter what is expected
	 * @param typed the values in order; empty if none was given
	 * @return the value, a list where the parameter takes several, or null
	 */
	static @Nullable Object of(Parameter parameter, List<String> typed) {
		if (parameter.many()) {
			List<Object> values = new ArrayList<>();
			List<String> texts = (typed.isEmpty() && !parameter.preset().isEmpty()) ? List.of(parameter.preset())
					: typed;
			for (String text : texts) {
				boolean commas = parameter.kind() == Parameter.Kind.OPTION;
				for (String part : commas ? Arrays.asList(text.split(",", -1)) : List.of(text)) {
					values.add(one(parameter, part));
				}
			}
			return List.copyOf(values);
		}
		if (!typed.isEmpty()) {
			return one(parameter, typed.get(0));
		}
		return parameter.preset().isEmpty() ? absent(parameter.type()) : one(parameter, parameter.preset());
	}

	private static @Nullable Object absent(Class<?> type) {
		if (type == boolean.class) {
			return false;
		}
		if (type == int.class) {
			return 0;
		}
		if (type == long.class) {
			return 0L;
		}
		return (type == double.class) ? 0.0 : null;
	}

	private static Object one(Parameter parameter, String text) {
		if (text.isBlank()) {
			throw new Failure(FailureKind.USAGE, "usage.value-empty", parameter.shown(), parameter.placeholder());
		}
		if (!parameter.words().isEmpty() && !parameter.words().contains(text)) {
			throw bad(parameter, text, String.join(", ", parameter.words()));
		}
		Class<?> type = parameter.type();
		if (type == String.class) {
			return text;
		}
		if (type == Path.class) {
			return path(parameter, text);
		}
		if (type == boolean.class || type == Boolean.class) {
			return truth(parameter, text);
		}
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants())
				.filter((constant) -> word((Enum<?>) constant).equals(text))
				.findFirst()
				.orElseThrow(() -> bad(parameter, text, String.join(", ", parameter.words())));
		}
		if (type == LocalDate.class || type == YearMonth.class) {
			return date(parameter, text);
		}
		if (type == Duration.class) {
			return duration(parameter, text);
		}
		return number(parameter, text);
	}

	private static Path path(Parameter parameter, String text) {
		try {
			return Path.of(text);
		}
		catch (InvalidPathException ex) {
			throw bad(parameter, text, parameter.placeholder());
		}
	}

	private static boolean truth(Parameter parameter, String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw bad(parameter, text, "true, false");
		};
	}

	private static Object date(Parameter parameter, String text) {
		try {
			return (parameter.type() == LocalDate.class) ? LocalDate.parse(text) : YearMonth.parse(text);
		}
		catch (DateTimeException ex) {
			throw bad(parameter, text, (parameter.type() == LocalDate.class) ? "2026-09-01" : "2026-09");
		}
	}

	private static Duration duration(Parameter parameter, String text) {
		Matcher matcher = DURATION.matcher(text);
		if (!matcher.matches()) {
			throw bad(parameter, text, "30s, 10m, 2h, 1d");
		}
		long amount = Long.parseLong(matcher.group(1));
		return switch (matcher.group(2)) {
			case "ms" -> Duration.ofMillis(amount);
			case "s" -> Duration.ofSeconds(amount);
			case "m" -> Duration.ofMinutes(amount);
			case "h" -> Duration.ofHours(amount);
			default -> Duration.ofDays(amount);
		};
	}

	private static Object number(Parameter parameter, String text) {
		Class<?> type = parameter.type();
		try {
			if (type == double.class || type == Double.class) {
				double value = Double.parseDouble(text);
				if (!Double.isFinite(value) || value < parameter.min() || value > parameter.max()) {
					throw bad(parameter, text, range(parameter, Long.MIN_VALUE, Long.MAX_VALUE));
				}
				return value;
			}
			boolean small = type == int.class || type == Integer.class;
			long least = Math.max(parameter.min(), small ? Integer.MIN_VALUE : Long.MIN_VALUE);
			long most = Math.min(parameter.max(), small ? Integer.MAX_VALUE : Long.MAX_VALUE);
			long value = Long.parseLong(text);
			if (value < least || value > most || text.startsWith("+")) {
				throw bad(parameter, text, range(parameter, least, most));
			}
			return small ? (Object) (int) value : (Object) value;
		}
		catch (NumberFormatException ex) {
			throw bad(parameter, text, range(parameter, parameter.min(), parameter.max()));
		}
	}

	private static String range(Parameter parameter, long least, long most) {
		if (parameter.min() == Long.MIN_VALUE) {
			return "N";
		}
		return (parameter.max() == Long.MAX_VALUE) ? "N >= " + least : least + "-" + most;
	}

	private static Failure bad(Parameter parameter, String text, String expected) {
		if (parameter.personal()) {
			return new Failure(FailureKind.USAGE, "usage.value-bad-personal", parameter.shown(), expected);
		}
		return new Failure(FailureKind.USAGE, "usage.value-bad", parameter.shown(), Shown.of(text), expected);
	}

}
