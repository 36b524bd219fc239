package org.campusctl.network;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.campusctl.compliance.Verdict;

/**
 * Counts of schools per verdict, for one rule and one authority or the city. A school
 * that is UNKNOWN stays in the count of schools.
 *
 * @param schools schools per verdict; every verdict is present
 * @param waived schools whose FAIL is covered; they stay in the count of FAIL
 */
public record VerdictCounts(Map<Verdict, Integer> schools, int waived) {

	public VerdictCounts {
		schools = Collections.unmodifiableMap(new EnumMap<>(schools));
	}

	/**
	 * Count the verdicts of one rule.
	 * @param verdicts one a school
	 * @return the counts
	 */
	public static VerdictCounts of(Collection<RuleVerdict> verdicts) {
		Map<Verdict, Integer> schools = new EnumMap<>(Verdict.class);
		for (Verdict verdict : Verdict.values()) {
			schools.put(verdict, 0);
		}
		int waived = 0;
		for (RuleVerdict verdict : verdicts) {
			schools.merge(verdict.verdict(), 1, Integer::sum);
			waived += (verdict.verdict() == Verdict.FAIL && verdict.waivedUntil() != null) ? 1 : 0;
		}
		return new VerdictCounts(schools, waived);
	}

	/**
	 * Add the counts of another authority.
	 * @param other its counts
	 * @return the sum
	 */
	public VerdictCounts plus(VerdictCounts other) {
		Map<Verdict, Integer> sum = new EnumMap<>(this.schools);
		other.schools.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
		return new VerdictCounts(sum, this.waived + other.waived);
	}

	/**
	 * Return how many schools have a verdict.
	 * @param verdict the verdict
	 * @return from 0
	 */
	public int count(Verdict verdict) {
		return this.schools.getOrDefault(verdict, 0);
	}

}
