package org.campusctl.admission.lists;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days on which an entry is in force, both ends included.
 *
 * @param from first day, or null for always before
 * @param to last day, or null for always after
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

	/** Every day. */
	public static final Validity ALWAYS = new Validity(null, null);

	/**
	 * Tell how a day stands to these days.
	 * @param day the day
	 * @return before, within or after
	 */
	public State on(LocalDate day) {
		if (this.to != null && day.isAfter(this.to)) {
			return State.EXPIRED;
		}
		if (this.from != null && day.isBefore(this.from)) {
			return State.NOT_YET;
		}
		return State.IN_FORCE;
	}

	/**
	 * Tell whether a day lies within.
	 * @param day the day
	 * @return whether it does
	 */
	public boolean covers(LocalDate day) {
		return on(day) == State.IN_FORCE;
	}

	/**
	 * Tell whether no day can lie within.
	 * @return true if the first day is after the last
	 */
	public boolean isUpsideDown() {
		return this.from != null && this.to != null && this.from.isAfter(this.to);
	}

	/**
	 * Return the days for people.
	 */
	@Override
	public String toString() {
		if (this.from != null && this.to != null) {
			return this.from + " .. " + this.to;
		}
		return (this.from != null) ? ">= " + this.from : (this.to != null) ? "<= " + this.to : "";
	}

	/** How a day stands to the days of an entry. */
	public enum State {

		/** Before the first day. */
		NOT_YET,
		/** In force. */
		IN_FORCE,
		/** After the last day. */
		EXPIRED

	}

}
