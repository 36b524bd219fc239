package org.campusctl.network;

import java.util.List;

/**
 * A threshold that a rule sheet may set.
 *
 * @param name name in the sheet
 * @param shipped value where the sheet does not say
 * @param least least sensible number; unused with choices
 * @param greatest greatest sensible number; unused with choices
 * @param choices allowed words; empty for a number
 */
public record RuleParameter(String name, String shipped, double least, double greatest, List<String> choices) {

	public RuleParameter {
		choices = List.copyOf(choices);
	}

	static RuleParameter number(String name, int shipped, int least, int greatest) {
		return new RuleParameter(name, String.valueOf(shipped), least, greatest, List.of());
	}

	static RuleParameter choice(String name, String... choices) {
		return new RuleParameter(name, choices[0], 0, 0, List.of(choices));
	}

	/**
	 * Say what is allowed.
	 * @return {@code 10-800000}, or the words
	 */
	public String allowed() {
		return this.choices.isEmpty() ? (long) this.least + "-" + (long) this.greatest
				: String.join(", ", this.choices);
	}

	/**
	 * Tell whether a value is allowed.
	 * @param value as written in the sheet
	 * @return whether it is a number within bounds, or one of the words
	 */
	public boolean allows(String value) {
		if (!this.choices.isEmpty()) {
			return this.choices.contains(value);
		}
		try {
			double number = Double.parseDouble(value);
			return number >= this.least && number <= this.greatest && isPlain(value);
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static boolean isPlain(String value) {
		return value.chars().allMatch((c) -> (c >= '0' && c <= '9') || c == '.');
	}

}
