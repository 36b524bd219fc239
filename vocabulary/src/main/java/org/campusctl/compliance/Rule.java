package org.campusctl.compliance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One requirement of a rule sheet. Data: what an engine does with it is the engine's, the
 * thresholds are parameters.
 *
 * @param id stable id, such as {@code SPD-01}
 * @param clause key of the clause in {@link RuleSheet#clauses()}
 * @param mandatory whether the clause itself demands it; score, headline figures and exit
 * code 5 look at mandatory rules only
 * @param criterion what is required, one line
 * @param remedy what to do about a breach
 * @param parameters thresholds by name; every parameter of the rule is present
 */
public record Rule(String id, String clause, boolean mandatory, LocalText criterion, LocalText remedy,
		Map<String, String> parameters) {

	public Rule {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/**
	 * Return a parameter as a number.
	 * @param name name of the parameter
	 * @return its value
	 * @throws IllegalArgumentException if the rule has no such number, which a rule sheet
	 * that was read strictly cannot bring about
	 */
	public double number(String name) {
		return Double.parseDouble(text(name));
	}

	/**
	 * Return a parameter as it is written.
	 * @param name name of the parameter
	 * @return its value
	 * @throws IllegalArgumentException if the rule has no such parameter
	 */
	public String text(String name) {
		String value = this.parameters.get(name);
		if (value == null) {
			throw new IllegalArgumentException("rule " + this.id + " has no parameter " + name);
		}
		return value;
	}

}
