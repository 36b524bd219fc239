package org.campusctl.compliance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A dated set of rules: which requirements are checked, with which thresholds, for which
 * schools.
 *
 * @param id such as {@code network-2023}
 * @param version changes with every change of the data; stands in every finding
 * @param validFrom first day on which it is in force
 * @param validTo last day on which it is in force, or null
 * @param source the document that the rules come from
 * @param onlyTypes school types that it applies to; empty for all but {@code exceptTypes}
 * @param exceptTypes school types that it does not apply to
 * @param clauses texts of the clauses by key
 * @param rules the rules in the order in which they are shown
 */
public record RuleSheet(String id, String version, LocalDate validFrom, @Nullable LocalDate validTo, LocalText source,
		Set<String> onlyTypes, Set<String> exceptTypes, Map<String, LocalText> clauses, List<Rule> rules) {

	public RuleSheet {
		onlyTypes = Set.copyOf(onlyTypes);
		exceptTypes = Set.copyOf(exceptTypes);
		clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
		rules = List.copyOf(rules);
	}

	/**
	 * Tell whether the sheet is in force.
	 * @param day the day
	 * @return true from the first to the last day, both included
	 */
	public boolean inForce(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

	/**
	 * Tell whether the sheet applies to a school type. A type that nobody has heard of is
	 * not a way out: it counts unless the sheet names the types it is for.
	 * @param schoolType code of GB/T 33782-2017
	 * @return whether schools of that type are audited
	 */
	public boolean appliesTo(String schoolType) {
		return (this.onlyTypes.isEmpty() || this.onlyTypes.contains(schoolType))
				&& !this.exceptTypes.contains(schoolType);
	}

	/**
	 * Find a rule.
	 * @param ruleId its id
	 * @return the rule, or null if the sheet does not have it
	 */
	public @Nullable Rule find(String ruleId) {
		for (Rule rule : this.rules) {
			if (rule.id().equals(ruleId)) {
				return rule;
			}
		}
		return null;
	}

}
