package org.campusctl.batch.check;

import java.util.Arrays;

/**
 * Numbers digests in the order in which they come, in primitive arrays: about 24 bytes
 * each, so that a city's pupils fit into the heap of a batch command.
 */
final class DigestIndex {

	/** Number of a digest that is not there. */
	static final int ABSENT = -1;

	private static final int FIRST_CAPACITY = 1024;

	private long[] high = new long[FIRST_CAPACITY];

	private long[] low = new long[FIRST_CAPACITY];

	/** Number of the digest plus one, by hash; 0 is free. */
	private int[] slots = new int[FIRST_CAPACITY * 2];

	private int size;

	int size() {
		return this.size;
	}

	/**
	 * Return the number of a digest.
	 * @return its number, or {@link #ABSENT}
	 */
	int find(Digest digest) {
		return this.slots[slot(digest.high(), digest.low())] - 1;
	}

	/**
	 * Return the number of a digest, adding it if need be.
	 * @return its number; the size before the call if it is new
	 */
	int add(Digest digest) {
		int slot = slot(digest.high(), digest.low());
		if (this.slots[slot] > 0) {
			return this.slots[slot] - 1;
		}
		if (this.size == this.high.length) {
			grow();
			slot = slot(digest.high(), digest.low());
		}
		this.high[this.size] = digest.high();
		this.low[this.size] = digest.low();
		this.size++;
		this.slots[slot] = this.size;
		return this.size - 1;
	}

	/** The bits of a digest are random: some of them are a hash. */
	private int slot(long wantedHigh, long wantedLow) {
		int mask = this.slots.length - 1;
		int slot = (int) wantedLow & mask;
		while (this.slots[slot] > 0) {
			int number = this.slots[slot] - 1;
			if (this.high[number] == wantedHigh && this.low[number] == wantedLow) {
				return slot;
			}
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private void grow() {
		this.high = Arrays.copyOf(this.high, this.high.length * 2);
		this.low = Arrays.copyOf(this.low, this.low.length * 2);
		this.slots = new int[this.slots.length * 2];
		for (int i = 0; i < this.size; i++) {
			this.slots[slot(this.high[i], this.low[i])] = i + 1;
		}
	}

}
