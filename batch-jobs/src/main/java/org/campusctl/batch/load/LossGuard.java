package org.campusctl.batch.load;

import org.campusctl.mappings.table.SchoolLosses;

/**
 * Decides per school whether departures and moves are withheld.
 */
@FunctionalInterface
public interface LossGuard {

	/** Lets everybody leave. */
	LossGuard NONE = (losses) -> Decision.LEAVE;

	/**
	 * Decide on a school.
	 * @param losses what it would lose
	 * @return the decision
	 */
	Decision decide(SchoolLosses losses);

	/**
	 * What becomes of those who would leave a school.
	 *
	 * @param withheld whether departures and moves are withheld
	 * @param graduates whether graduates are withheld as well
	 * @param reason code of the reason, key of its text
	 */
	record Decision(boolean withheld, boolean graduates, String reason) {

		/** They leave. */
		public static final Decision LEAVE = new Decision(false, false, "departure.leave");

	}

}
