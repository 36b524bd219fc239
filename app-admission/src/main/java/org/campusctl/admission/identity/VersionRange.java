package org.campusctl.admission.identity;

import org.jspecify.annotations.Nullable;

/**
 * The versions that an entry admits; both ends included.
 *
 * @param min oldest version, or null for no limit
 * @param max newest version, or null for no limit
 */
public record VersionRange(@Nullable AppVersion min, @Nullable AppVersion max) {

	/** Every version. */
	public static final VersionRange ALL = new VersionRange(null, null);

	/**
	 * Tell whether an installed version lies in the range. Codes are compared with codes;
	 * names only with limits that are names.
	 * @param code version code, or null if it is not known
	 * @param name version name, or blank
	 * @return what can be said
	 */
	public Fit fit(@Nullable Long code, VersionName name) {
		if (this.min == null && this.max == null) {
			return Fit.UNLIMITED;
		}
		VersionOrder toMin = (this.min != null) ? order(code, name, this.min) : VersionOrder.SAME;
		VersionOrder toMax = (this.max != null) ? order(code, name, this.max) : VersionOrder.SAME;
		if (toMin == VersionOrder.BEFORE || toMax == VersionOrder.AFTER) {
			return Fit.OUTSIDE;
		}
		if (toMin == VersionOrder.INCOMPARABLE || toMax == VersionOrder.INCOMPARABLE) {
			return Fit.UNKNOWN;
		}
		return Fit.WITHIN;
	}

	/**
	 * Tell whether no version can lie in the range.
	 * @return true if the oldest is newer than the newest
	 */
	public boolean isUpsideDown() {
		if (this.min instanceof AppVersion.Code oldest && this.max instanceof AppVersion.Code newest) {
			return oldest.compare(newest) == VersionOrder.AFTER;
		}
		if (this.min instanceof VersionName oldest && this.max instanceof VersionName newest) {
			return oldest.compare(newest) == VersionOrder.AFTER;
		}
		return false;
	}

	private static VersionOrder order(@Nullable Long code, VersionName name, AppVersion limit) {
		if (limit instanceof AppVersion.Code limitCode) {
			return (code != null) ? new AppVersion.Code(code).compare(limitCode) : VersionOrder.INCOMPARABLE;
		}
		return name.compare((VersionName) limit);
	}

	/**
	 * Return the range for people.
	 */
	@Override
	public String toString() {
		if (this.min != null && this.max != null) {
			return this.min + " .. " + this.max;
		}
		return (this.min != null) ? ">= " + this.min : (this.max != null) ? "<= " + this.max : "";
	}

	/** What can be said of a version and a range. */
	public enum Fit {

		/** The range has no limits. */
		UNLIMITED,
		/** Within the limits. */
		WITHIN,
		/** Outside the limits. */
		OUTSIDE,
		/** Nothing comparable is known. */
		UNKNOWN

	}

}
