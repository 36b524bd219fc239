package org.campusctl.compliance;

import java.util.List;

/**
 * What came of reading a value: the value, or the code of the problem. Never null, never
 * an exception.
 *
 * @param <T> type of the value
 */
public sealed interface Parsed<T> {

	/**
	 * Return a value that was read.
	 * @param value the value
	 * @param <T> its type
	 * @return the outcome
	 */
	static <T> Parsed<T> ok(T value) {
		return new Ok<>(value);
	}

	/**
	 * Return a problem.
	 * @param code code of the contract
	 * @param arguments values for the message's placeholders; nothing personal
	 * @param <T> type of the value that could not be read
	 * @return the outcome
	 */
	static <T> Parsed<T> bad(String code, Object... arguments) {
		return new Bad<>(code, List.of(arguments).stream().map(String::valueOf).toList());
	}

	/**
	 * A value.
	 *
	 * @param value the value
	 * @param <T> its type
	 */
	record Ok<T>(T value) implements Parsed<T> {
	}

	/**
	 * A problem.
	 *
	 * @param code code of the contract
	 * @param arguments values for the message's placeholders
	 * @param <T> type of the value that could not be read
	 */
	record Bad<T>(String code, List<String> arguments) implements Parsed<T> {
	}

}
