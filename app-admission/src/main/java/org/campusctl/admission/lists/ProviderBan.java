package org.campusctl.admission.lists;

import org.campusctl.admission.identity.AppName;

/**
 * A developer none of whose apps may be used for a time.
 *
 * @param list name of the list
 * @param developer the developer
 * @param validity days on which the ban holds
 * @param reason why
 */
public record ProviderBan(String list, String developer, Validity validity, String reason) implements ListEntry {

	@Override
	public String key() {
		return "provider-ban:" + this.list + ":" + AppName.normalise(this.developer);
	}

}
