package org.campusctl.admission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.campusctl.failure.Messages;

/**
 * One step on the way to a ruling.
 *
 * @param order row of the decision table that was looked at, 1 to 15
 * @param mark what came of it
 * @param code key of the text
 * @param arguments values for the text's placeholders
 */
public record Step(int order, Mark mark, String code, List<String> arguments) {

	public Step {
		arguments = List.copyOf(arguments);
	}

	static Step of(Decision row, Mark mark, String code, Object... arguments) {
		return new Step(row.order(), mark, "admission.step." + code,
				Arrays.stream(arguments).map(String::valueOf).toList());
	}

	/**
	 * Return the text for people.
	 * @param locale language of the text
	 * @return one line
	 */
	public String text(Locale locale) {
		return Messages.in(locale).text(this.code, this.arguments.toArray());
	}

	/** What came of a step. */
	public enum Mark {

		/** It decides. */
		DECIDES,
		/** Looked at; the next step follows. */
		PASSED,
		/** Worth knowing, decides nothing. */
		NOTED

	}

}
