package org.campusctl.mappings.file;

/**
 * What a drop may cost at most.
 *
 * @param maxFiles files in a drop, and entries in one archive
 * @param maxBytes bytes of all files together, unpacked
 * @param maxRatio how many times larger than in the archive a member may be unpacked;
 * looked at once a member has unpacked to more than a mebibyte
 */
public record DropLimits(int maxFiles, long maxBytes, int maxRatio) {

	/**
	 * Return limits that fit a whole city: 10,000 files, 16 GiB, 200 times.
	 * @return the limits
	 */
	public static DropLimits standard() {
		return new DropLimits(10_000, 16L << 30, 200);
	}

}
