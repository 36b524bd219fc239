package org.campusctl.batch.check;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a drop share a key, and whether they say the same: of each key the place
 * of its first row, and in what later rows differ from it.
 */
final class KeyGroups {

	private static final byte SHARED = 1;

	private static final byte CONTENTS_DIFFER = 2;

	private static final byte FIRST_KEYS_DIFFER = 4;

	private static final byte SCHOOLS_DIFFER = 8;

	private final DigestIndex keys = new DigestIndex();

	private long[] places = new long[1024];

	private long[] contents = new long[1024];

	private int[] firstKeys = new int[1024];

	private int[] schools = new int[1024];

	private byte[] differences = new byte[1024];

	/**
	 * What rows with one key have in common.
	 *
	 * @param place place of the first
	 * @param contentsDiffer whether their contents differ
	 * @param firstKeysDiffer whether they have different values of the dataset's first
	 * key
	 * @param schoolsDiffer whether they are of different schools
	 */
	record Group(long place, boolean contentsDiffer, boolean firstKeysDiffer, boolean schoolsDiffer) {

		boolean conflicts() {
			return this.contentsDiffer || this.firstKeysDiffer || this.schoolsDiffer;
		}

	}

	/**
	 * Add a row.
	 * @param key digest of the key
	 * @param place where the row stands
	 * @param content digest of what it says
	 * @param firstKey digest of the first key, or null if the row has none
	 * @param school digest of the school, or null where it does not matter
	 * @return whether the key is new
	 */
	boolean add(Digest key, long place, Digest content, @Nullable Digest firstKey, @Nullable Digest school) {
		int before = this.keys.size();
		int number = this.keys.add(key);
		if (number == before) {
			ensure(number);
			this.places[number] = place;
			this.contents[number] = content.low();
			this.firstKeys[number] = shortened(firstKey);
			this.schools[number] = shortened(school);
			return true;
		}
		byte difference = SHARED;
		if (this.contents[number] != content.low()) {
			difference |= CONTENTS_DIFFER;
		}
		if (differ(this.firstKeys[number], shortened(firstKey))) {
			difference |= FIRST_KEYS_DIFFER;
		}
		if (differ(this.schools[number], shortened(school))) {
			difference |= SCHOOLS_DIFFER;
		}
		if (this.firstKeys[number] == 0) {
			this.firstKeys[number] = shortened(firstKey);
		}
		this.differences[number] |= difference;
		return false;
	}

	/**
	 * Return what is known of a key that several rows have.
	 * @param key digest of the key
	 * @return the group, or null if no two rows share the key
	 */
	@Nullable Group shared(Digest key) {
		int number = this.keys.find(key);
		if (number == DigestIndex.ABSENT || this.differences[number] == 0) {
			return null;
		}
		int difference = this.differences[number];
		return new Group(this.places[number], (difference & CONTENTS_DIFFER) != 0,
				(difference & FIRST_KEYS_DIFFER) != 0, (difference & SCHOOLS_DIFFER) != 0);
	}

	private static boolean differ(int known, int other) {
		return known != 0 && other != 0 && known != other;
	}

	/** Half a digest tells two values of one group apart well enough; 0 is none. */
	private static int shortened(@Nullable Digest digest) {
		return (digest != null) ? (int) digest.high() | 1 : 0;
	}

	private void ensure(int number) {
		if (number == this.places.length) {
			this.places = Arrays.copyOf(this.places, number * 2);
			this.contents = Arrays.copyOf(this.contents, number * 2);
			this.firstKeys = Arrays.copyOf(this.firstKeys, number * 2);
			this.schools = Arrays.copyOf(this.schools, number * 2);
			this.differences = Arrays.copyOf(this.differences, number * 2);
		}
	}

}
