package org.campusctl.admission.change;

import org.campusctl.admission.Decision;

import org.jspecify.annotations.Nullable;

/**
 * Something that changed for one app in one school.
 *
 * @param kind what changed
 * @param subject platform and package id or name of the app
 * @param appName display name, or empty
 * @param before worst decision of the last run, or null when the app is new
 * @param after worst decision of this run, or null when the app is gone
 */
public record AppChange(Kind kind, String subject, String appName, @Nullable Decision before,
		@Nullable Decision after) {

	/** What changed. */
	public enum Kind {

		/** On a device now, on none before. */
		NEWLY_SEEN,
		/** On no device any more. */
		GONE,
		/** Matched no entry before, and does now. */
		NEWLY_LISTED,
		/** Was let stand, and is denied or no longer admitted for the school. */
		REVOKED,
		/** Its admission has ended since. */
		EXPIRED,
		/** Signed by somebody who had not signed it before. */
		SIGNER_CHANGED

	}

}
