package org.campusctl.compliance;

import java.util.List;
import java.util.Locale;

import org.campusctl.failure.Messages;

/**
 * Something wrong with a row or a file. Names field and code; never holds the value that
 * was found, because that may be a person's.
 *
 * @param severity whether the row is rejected
 * @param field English name of the column as in the contract, or empty when the whole row
 * or file is meant
 * @param code stable code of the contract, such as {@code id.check-digit}
 * @param arguments values for the message's placeholders, such as an expected length;
 * nothing personal
 */
public record Problem(Severity severity, String field, String code, List<String> arguments) {

	public Problem {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Create a problem that rejects the row.
	 * @param field English name of the column, or empty
	 * @param code code of the contract
	 * @param arguments values for the message's placeholders
	 * @return the problem
	 */
	public static Problem error(String field, String code, Object... arguments) {
		return new Problem(Severity.ERROR, field, code, strings(arguments));
	}

	/**
	 * Create a problem that lets the row through.
	 * @param field English name of the column, or empty
	 * @param code code of the contract
	 * @param arguments values for the message's placeholders
	 * @return the problem
	 */
	public static Problem warning(String field, String code, Object... arguments) {
		return new Problem(Severity.WARNING, field, code, strings(arguments));
	}

	/**
	 * Tell whether the problem rejects its row.
	 * @return true for an error
	 */
	public boolean isError() {
		return this.severity == Severity.ERROR;
	}

	/**
	 * Return the text for people: what was found, what was expected, what to do.
	 * @param locale language of the text
	 * @return one line
	 */
	public String text(Locale locale) {
		return text(Messages.in(locale), this.code, this.arguments);
	}

	/**
	 * Return the text of a problem that is only known by its code. A reference whose
	 * parent was rejected in the same drop names the parent's row.
	 * @param messages texts in the language
	 * @param code code of the contract
	 * @param arguments values for the placeholders
	 * @return one line
	 */
	public static String text(Messages messages, String code, List<String> arguments) {
		String text = messages.text(code, arguments.toArray());
		boolean follows = code.startsWith("ref.") && !arguments.isEmpty() && arguments.get(0).contains(":");
		return follows ? text + " " + messages.text("ref.parent-rejected", arguments.get(0)) : text;
	}

	private static List<String> strings(Object[] arguments) {
		return List.of(arguments).stream().map(String::valueOf).toList();
	}

}
