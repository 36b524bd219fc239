package org.campusctl.roster;

import java.util.Set;

/**
 * Holds departures back that look like a mistake, such as half a file (contract: roster
 * files, departures). What leaves a school is withheld when it is
 * <ul>
 * <li>more than {@code minDepartures} persons <em>and</em> more than {@code maxPercent}
 * percent of those active, or</li>
 * <li>more than half of those active, however few they are, or</li>
 * <li>all: nobody who was active stays, graduates aside, or</li>
 * <li>uncertain, because the key of a rejected row cannot be read.</li>
 * </ul>
 * So in a school of nine, four may leave and five are withheld; the only person of a
 * school never leaves unasked. An operator who names the school has looked at the list
 * and overrides all of it.
 *
 * @param minDepartures up to this many may leave whatever the percentage, 0 or more
 * @param maxPercent up to this share of the active persons may leave, 0 to 100
 * @param acceptAll whether the operator accepts the departures of every school
 * @param accepted codes of the schools whose departures the operator accepts
 */
public record DepartureGuard(int minDepartures, int maxPercent, boolean acceptAll, Set<String> accepted) {

	/** Default of {@code --min-departures}, in persons. */
	public static final int MIN_DEPARTURES = 10;

	/** Default of {@code --max-departures}, in percent. */
	public static final int MAX_PERCENT = 10;

	/**
	 * Check the limits.
	 * @throws IllegalArgumentException if a limit is out of its range
	 */
	public DepartureGuard {
		if (minDepartures < 0 || maxPercent < 0 || maxPercent > 100) {
			throw new IllegalArgumentException("Limits are 0 or more persons and 0 to 100 percent");
		}
		accepted = Set.copyOf(accepted);
	}

	/**
	 * Return the guard that holds when the operator says nothing.
	 * @return 10 persons, 10 percent, nothing accepted
	 */
	public static DepartureGuard standard() {
		return new DepartureGuard(MIN_DEPARTURES, MAX_PERCENT, false, Set.of());
	}

	/**
	 * Decide on a school.
	 * @param schoolCode present code of the school
	 * @param leavers who would leave it
	 * @return whether they leave, or why they are withheld; moves to other schools follow
	 * the same decision
	 */
	public Decision decide(String schoolCode, Leavers leavers) {
		if (this.acceptAll || this.accepted.contains(schoolCode)) {
			return Decision.LEAVE;
		}
		int leaving = leavers.leaving();
		if (leavers.unreadableKey() && leaving + leavers.graduating() > 0) {
			return Decision.UNREADABLE_KEY;
		}
		if (leaving == 0) {
			return Decision.LEAVE;
		}
		if (leaving + leavers.graduating() == leavers.active()) {
			return Decision.ALL;
		}
		if (2L * leaving > leavers.active()) {
			return Decision.HALF;
		}
		return (leaving > this.minDepartures && 100L * leaving > (long) this.maxPercent * leavers.active())
				? Decision.SHARE : Decision.LEAVE;
	}

	/** What becomes of those who would leave a school. */
	public enum Decision {

		/** They leave. */
		LEAVE("departure.leave"),
		/** Withheld: more persons and a larger share than the limits allow. */
		SHARE("departure.share"),
		/** Withheld: more than half of the school. */
		HALF("departure.half"),
		/** Withheld: the whole school. */
		ALL("departure.all"),
		/**
		 * Withheld: a rejected row may be any of them. Graduates are held back as well,
		 * because a rejected row is not an absence.
		 */
		UNREADABLE_KEY("departure.unreadable-key");

		private final String code;

		Decision(String code) {
			this.code = code;
		}

		/**
		 * Return the key of the text for people, whose placeholders are the school's
		 * code, the number of leavers, the number of active persons.
		 * @return key in the message bundle
		 */
		public String code() {
			return this.code;
		}

		/**
		 * Tell whether departures and moves of the school are withheld.
		 * @return true unless they leave
		 */
		public boolean isWithheld() {
			return this != LEAVE;
		}

		/**
		 * Tell whether graduates are withheld as well.
		 * @return true only if it is not certain who is absent
		 */
		public boolean withholdsGraduates() {
			return this == UNREADABLE_KEY;
		}

	}

}
