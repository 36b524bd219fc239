package org.campusctl.network;

import java.time.LocalDate;

import org.campusctl.compliance.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a school.
 *
 * @param rule id of the rule
 * @param clause key of the clause
 * @param mandatory whether the clause demands it
 * @param verdict the verdict, never changed by a waiver
 * @param reason code of the reason, empty for PASS and NOT_APPLICABLE
 * @param known subjects that the rule applies to
 * @param tested of these, how many have evidence that decides
 * @param passed of the tested, PASS
 * @param failed of the tested, FAIL
 * @param observed of the tested, OBSERVATION
 * @param unknown known but not tested
 * @param waivedUntil last day on which waivers cover the FAIL as a whole, or null
 */
public record RuleVerdict(String rule, String clause, boolean mandatory, Verdict verdict, String reason, int known,
		int tested, int passed, int failed, int observed, int unknown, @Nullable LocalDate waivedUntil) {

	/**
	 * Tell whether it calls for exit code 4.
	 * @return whether it is a FAIL that no waiver covers
	 */
	public boolean isOpenFail() {
		return this.verdict == Verdict.FAIL && this.waivedUntil == null;
	}

	/**
	 * Tell whether it calls for exit code 5.
	 * @return whether it is mandatory and UNKNOWN
	 */
	public boolean isOpenQuestion() {
		return this.verdict == Verdict.UNKNOWN && this.mandatory;
	}

}
