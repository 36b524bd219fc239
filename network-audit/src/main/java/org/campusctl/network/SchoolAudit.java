package org.campusctl.network;

import java.util.List;

import org.campusctl.compliance.Finding;

/**
 * The audit of one school.
 *
 * @param schoolCode the school
 * @param verdicts one a rule, in the order of the rule sheet
 * @param findings one a subject that is FAIL, UNKNOWN or OBSERVATION, one a rule for the
 * rest, one for the school where it is UNKNOWN as a whole; by rule, then subject
 * @param score of the mandatory rules
 */
public record SchoolAudit(String schoolCode, List<RuleVerdict> verdicts, List<Finding> findings, Score score) {

	public SchoolAudit {
		verdicts = List.copyOf(verdicts);
		findings = List.copyOf(findings);
	}

	/**
	 * Return the verdict of a rule.
	 * @param rule id of the rule
	 * @return the verdict
	 * @throws IllegalArgumentException if the sheet does not have the rule
	 */
	public RuleVerdict verdict(String rule) {
		for (RuleVerdict verdict : this.verdicts) {
			if (verdict.rule().equals(rule)) {
				return verdict;
			}
		}
		throw new IllegalArgumentException("no rule " + rule);
	}

}
