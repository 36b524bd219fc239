package org.campusctl.admission.lists;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;

/**
 * An app of a feed of harmful apps.
 *
 * @param list name of the list
 * @param platform platform of the package id, or {@link Platform#ANY}
 * @param packageId package id, or empty
 * @param signers certificates with which it is signed; each matches by itself, unless its
 * key is published
 * @param name name of the app or family
 * @param category such as {@code stalkerware}
 * @param watchware whether it watches with the knowledge of the watched: grey, not
 * harmful
 * @param source the feed
 */
public record HarmfulEntry(String list, Platform platform, String packageId, Signers signers, String name,
		String category, boolean watchware, String source) implements ListEntry {

	@Override
	public String key() {
		String app = (this.packageId.isEmpty() && !this.signers.isEmpty())
				? this.signers.fingerprints().first().toString()
				: ListEntry.appKey(this.platform, this.packageId, this.name, "");
		return "harmful-app:" + this.list + ":" + app;
	}

}
