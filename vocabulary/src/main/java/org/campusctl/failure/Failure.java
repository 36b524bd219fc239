package org.campusctl.failure;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the user can mend. Carries a message code and arguments instead of a
 * text, so that the same failure reads well in both languages. Arguments never hold a
 * value of a person.
 */
@SuppressWarnings("serial")
public final class Failure extends RuntimeException {

	private final FailureKind kind;

	private final String code;

	private final List<String> arguments;

	/**
	 * Create a failure.
	 * @param kind decides the exit code
	 * @param code key of the message in the bundles, such as {@code database.unreachable}
	 * @param arguments values for the message's placeholders; nothing personal
	 */
	public Failure(FailureKind kind, String code, Object... arguments) {
		this(null, kind, code, arguments);
	}

	/**
	 * Create a failure with its cause. The cause goes to the log as class and code only.
	 * @param cause what happened underneath, or null
	 * @param kind decides the exit code
	 * @param code key of the message in the bundles
	 * @param arguments values for the message's placeholders; nothing personal
	 */
	public Failure(@Nullable Throwable cause, FailureKind kind, String code, Object... arguments) {
		super(code, cause);
		this.kind = kind;
		this.code = code;
		this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
	}

	public FailureKind kind() {
		return this.kind;
	}

	public String code() {
		return this.code;
	}

	public List<String> arguments() {
		return this.arguments;
	}

	/**
	 * Return the text for the user: what was found, what was expected, the next step.
	 * @param locale language of the text
	 * @return one or more lines
	 */
	public String text(Locale locale) {
		return Messages.in(locale).text(this.code, this.arguments.toArray());
	}

	@Override
	public String getMessage() {
		return this.code + ": " + text(Locale.ENGLISH);
	}

}
