package org.campusctl.batch.check;

import java.util.Arrays;

/**
 * Where in the drop the record with a key stands. A place is the number of the file and
 * the line in it, in one number.
 */
final class Places {

	/** Place of a key that is not there. */
	static final long NOWHERE = -1;

	private static final int LINE_BITS = 40;

	private final DigestIndex keys = new DigestIndex();

	private long[] places = new long[1024];

	static long of(int file, long line) {
		return ((long) file << LINE_BITS) | line;
	}

	static int file(long place) {
		return (int) (place >>> LINE_BITS);
	}

	static long line(long place) {
		return place & ((1L << LINE_BITS) - 1);
	}

	/** Keep the place of a key; the first one counts. */
	void add(Digest key, long place) {
		int before = this.keys.size();
		int number = this.keys.add(key);
		if (number == before) {
			if (number == this.places.length) {
				this.places = Arrays.copyOf(this.places, number * 2);
			}
			this.places[number] = place;
		}
	}

	/**
	 * Return where the record with a key stands.
	 * @return the place, or {@link #NOWHERE}
	 */
	long find(Digest key) {
		int number = this.keys.find(key);
		return (number == DigestIndex.ABSENT) ? NOWHERE : this.places[number];
	}

}
