package org.campusctl.admission;

import org.campusctl.admission.identity.SignerMatch;
import org.campusctl.admission.identity.VersionRange;
import org.campusctl.admission.lists.WhitelistEntry;

/**
 * A black entry that names an app, and whether it means this one. It does unless the
 * opposite is proven: a version outside its range, a day outside its days, or another
 * signer that the list itself admits for this package (the entry then means a
 * counterfeit, and the app is the original).
 *
 * @param entry the entry
 * @param signer how the signers compare
 * @param exemption why it does not mean this app
 */
record Denial(WhitelistEntry entry, SignerMatch signer, Exemption exemption) {

	static Denial of(WhitelistEntry entry, SignerMatch signer, VersionRange.Fit version, boolean original,
			boolean inForce) {
		Exemption exemption = Exemption.NONE;
		if (!inForce) {
			exemption = Exemption.DAYS;
		}
		else if (version == VersionRange.Fit.OUTSIDE) {
			exemption = Exemption.VERSION;
		}
		else if (signer == SignerMatch.DIFFERENT && original) {
			exemption = Exemption.ORIGINAL;
		}
		return new Denial(entry, signer, exemption);
	}

	Flags flags() {
		return Flags.NONE.with(Flag.SIGNER_NOT_COMPARABLE, this.signer == SignerMatch.NOT_COMPARABLE);
	}

	/** Why a black entry does not mean an app. */
	enum Exemption {

		/** It does mean it. */
		NONE,
		/** Not in force on the day. */
		DAYS,
		/** The version is outside the range. */
		VERSION,
		/** The app is signed by a signer that the list admits. */
		ORIGINAL

	}

}
