package org.campusctl.batch.admission;

import org.campusctl.admission.Ruling;
import org.campusctl.compliance.Verdict;

/**
 * Which of two verdicts is worse.
 */
final class Verdicts {

	private Verdicts() {
	}

	/**
	 * Return the place of a ruling among all, the worst first.
	 * @param ruling the ruling
	 * @return the lower the worse
	 */
	static int severity(Ruling ruling) {
		return rank(ruling.verdict()) * 100 + ruling.decision().order();
	}

	static Verdict worse(Verdict one, Verdict other) {
		return (rank(other) < rank(one)) ? other : one;
	}

	private static int rank(Verdict verdict) {
		return switch (verdict) {
			case FAIL -> 0;
			case UNKNOWN -> 1;
			case OBSERVATION -> 2;
			case PASS -> 3;
			case NOT_APPLICABLE -> 4;
		};
	}

}
