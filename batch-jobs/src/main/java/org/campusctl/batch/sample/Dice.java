package org.campusctl.batch.sample;

import java.util.List;

/**
 * Random numbers that are the same on every Java and every machine: SplitMix64 (Steele,
 * Lea, Flood 2014). Every record has its own sequence, so that it does not depend on the
 * records before it.
 */
final class Dice {

	private static final long GAMMA = 0x9e3779b97f4a7c15L;

	private static final int MILLION = 1_000_000;

	private final long seed;

	private long state;

	Dice(long seed) {
		this.seed = seed;
	}

	/**
	 * Begin the sequence of a record.
	 * @param table the record's table
	 * @param index the record's number in it
	 * @return this
	 */
	Dice at(SampleTable table, long index) {
		return at(table.dataset(), index);
	}

	/**
	 * Begin the sequence of a record.
	 * @param dataset dataset of the record
	 * @param index the record's number in it
	 * @return this
	 */
	Dice at(String dataset, long index) {
		this.state = mix(mix(this.seed + dataset.hashCode() * GAMMA) ^ (index * GAMMA));
		return this;
	}

	/**
	 * Throw the dice.
	 * @param bound number of sides, from 1
	 * @return 0 to bound - 1
	 */
	int below(int bound) {
		return (int) (((next() >>> 32) * bound) >>> 32);
	}

	boolean chance(double percent) {
		return below(MILLION) < Math.round(percent * MILLION / 100);
	}

	<T> T one(List<T> list) {
		return list.get(below(list.size()));
	}

	char one(String characters) {
		return characters.charAt(below(characters.length()));
	}

	private long next() {
		this.state += GAMMA;
		return mix(this.state);
	}

	/** Return a number that every bit of another has gone into. */
	static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
