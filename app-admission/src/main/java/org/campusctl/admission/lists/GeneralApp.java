package org.campusctl.admission.lists;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;

/**
 * A general tool outside the rules for education apps.
 *
 * @param list name of the list
 * @param platform platform
 * @param packageId package id
 * @param signers certificates, compared where they are listed
 * @param name name of the app
 * @param reason why it is outside the rules
 */
public record GeneralApp(String list, Platform platform, String packageId, Signers signers, String name,
		String reason) implements ListEntry {

	@Override
	public String key() {
		return "general-app:" + this.list + ":" + ListEntry.appKey(this.platform, this.packageId, this.name, "");
	}

}
