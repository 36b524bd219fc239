package org.campusctl.network;

import java.util.List;
import java.util.OptionalDouble;

import org.campusctl.compliance.Verdict;

/**
 * How much of what is mandatory a school meets, and on how much evidence. The score is
 * withheld while a mandatory rule is UNKNOWN: a percentage of what happens to be known
 * would reward silence.
 *
 * @param passed mandatory rules with PASS
 * @param applicable mandatory rules that apply
 * @param unknown mandatory rules with UNKNOWN
 */
public record Score(int passed, int applicable, int unknown) {

	static Score of(List<RuleVerdict> verdicts) {
		int passed = 0;
		int applicable = 0;
		int unknown = 0;
		for (RuleVerdict rule : verdicts) {
			if (rule.mandatory() && rule.verdict() != Verdict.NOT_APPLICABLE) {
				applicable++;
				passed += (rule.verdict() == Verdict.PASS) ? 1 : 0;
				unknown += (rule.verdict() == Verdict.UNKNOWN) ? 1 : 0;
			}
		}
		return new Score(passed, applicable, unknown);
	}

	/**
	 * Return the score.
	 * @return 0 to 1; empty while a mandatory rule is UNKNOWN or none applies
	 */
	public OptionalDouble value() {
		return (this.unknown > 0 || this.applicable == 0) ? OptionalDouble.empty()
				: OptionalDouble.of((double) this.passed / this.applicable);
	}

	/**
	 * Return the evidence coverage: mandatory rules that are decided.
	 * @return 0 to 1; empty where none applies
	 */
	public OptionalDouble evidenceCoverage() {
		return (this.applicable == 0) ? OptionalDouble.empty()
				: OptionalDouble.of((double) (this.applicable - this.unknown) / this.applicable);
	}

}
