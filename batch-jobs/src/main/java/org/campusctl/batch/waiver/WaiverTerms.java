package org.campusctl.batch.waiver;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What waivers are held to.
 *
 * @param rules ids of rules and codes of decisions that can be waived
 * @param today the day
 * @param authority the authority to act as, or null
 */
public record WaiverTerms(Set<String> rules, LocalDate today, @Nullable String authority) {

	/** A waiver reaches this many days ahead at most. */
	public static final int MOST_DAYS = 366;

	public WaiverTerms {
		rules = Set.copyOf(rules);
	}

	/**
	 * Return the last day that a waiver may have.
	 * @return the day
	 */
	public LocalDate latest() {
		return this.today.plusDays(MOST_DAYS);
	}

}
