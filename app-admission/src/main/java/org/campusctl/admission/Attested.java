package org.campusctl.admission;

import org.campusctl.admission.identity.SignerMatch;
import org.campusctl.admission.lists.ListEntry;

/**
 * A system app or general tool whose package id an app has.
 *
 * @param entry the entry
 * @param signer how the signers compare
 * @param proven whether anything proves that the app is the one
 * @param <E> type of the entry
 */
record Attested<E extends ListEntry>(E entry, SignerMatch signer, boolean proven) {

	Flags flags() {
		return Flags.NONE.with(Flag.SIGNER_NOT_COMPARABLE, !this.proven && this.signer == SignerMatch.NOT_COMPARABLE);
	}

}
