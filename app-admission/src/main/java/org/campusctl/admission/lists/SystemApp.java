package org.campusctl.admission.lists;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;

/**
 * An app that belongs to the operating system of a device.
 *
 * @param list name of the list
 * @param platform platform
 * @param packageId package id
 * @param vendor maker of the device or system
 * @param signers certificates of the maker
 */
public record SystemApp(String list, Platform platform, String packageId, String vendor,
		Signers signers) implements ListEntry {

	@Override
	public String key() {
		return "system-app:" + this.list + ":" + ListEntry.appKey(this.platform, this.packageId, "", "");
	}

}
