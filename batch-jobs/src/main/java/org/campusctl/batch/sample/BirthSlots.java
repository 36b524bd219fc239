package org.campusctl.batch.sample;

import java.time.LocalDate;

/**
 * Deals out birth dates and sequence numbers within a range of days, each pair once and
 * in an order that looks random: a thousand people a day.
 */
final class BirthSlots {

	private static final int PER_DAY = 1000;

	private final long firstDay;

	private final long days;

	private final long step;

	private final long offset;

	private long dealt;

	private long slot;

	/**
	 * Create the slots.
	 * @param from first birth date
	 * @param to day after the last
	 * @param seed shifts the order
	 */
	BirthSlots(LocalDate from, LocalDate to, long seed) {
		this.firstDay = from.toEpochDay();
		this.days = to.toEpochDay() - this.firstDay;
		long size = this.days * PER_DAY;
		// The golden section spreads both days and numbers evenly; a step coprime to the
		// size
		// meets every slot.
		long candidate = (size + this.days) * 618 / 1000 | 1;
		while (gcd(candidate, size) != 1) {
			candidate++;
		}
		this.step = candidate;
		this.offset = Math.floorMod(Dice.mix(seed), size);
	}

	boolean isExhausted() {
		return this.dealt == this.days * PER_DAY;
	}

	/** Go to the next slot. */
	void next() {
		if (isExhausted()) {
			throw new IllegalStateException("no birth dates left");
		}
		this.slot = (this.dealt * this.step + this.offset) % (this.days * PER_DAY);
		this.dealt++;
	}

	LocalDate birth() {
		return LocalDate.ofEpochDay(this.firstDay + this.slot % this.days);
	}

	/**
	 * Return the sequence number.
	 * @return 0 to 999; odd for males
	 */
	int sequence() {
		return (int) (this.slot / this.days);
	}

	private static long gcd(long a, long b) {
		return (b == 0) ? a : gcd(b, a % b);
	}

}
