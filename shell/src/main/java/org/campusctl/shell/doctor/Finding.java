package org.campusctl.shell.doctor;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param check what was looked at: java, disk, home, database, keys, locks, clock, runs,
 * logging or terminal
 * @param level how well it is
 * @param code key of the message, which holds the remedy
 * @param arguments values for its placeholders; nothing personal
 */
public record Finding(String check, Level level, String code, List<String> arguments) {

	static Finding ok(String check, String code, @Nullable Object... arguments) {
		return of(check, Level.OK, code, arguments);
	}

	static Finding warn(String check, String code, @Nullable Object... arguments) {
		return of(check, Level.WARN, code, arguments);
	}

	static Finding fail(String check, String code, @Nullable Object... arguments) {
		return of(check, Level.FAIL, code, arguments);
	}

	private static Finding of(String check, Level level, String code, @Nullable Object... arguments) {
		return new Finding(check, level, code, Arrays.stream(arguments).map(String::valueOf).toList());
	}

}
