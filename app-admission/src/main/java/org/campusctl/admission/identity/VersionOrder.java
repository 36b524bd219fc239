package org.campusctl.admission.identity;

/**
 * How two versions stand to each other.
 */
public enum VersionOrder {

	/** The first is older. */
	BEFORE,
	/** Both are the same. */
	SAME,
	/** The first is newer. */
	AFTER,
	/** Nobody can tell. */
	INCOMPARABLE;

	static VersionOrder of(int comparison) {
		if (comparison == 0) {
			return SAME;
		}
		return (comparison < 0) ? BEFORE : AFTER;
	}

}
