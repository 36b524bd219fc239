package org.campusctl.admission.lists;

import org.campusctl.admission.identity.AppName;
import org.campusctl.admission.identity.Platform;

/**
 * A line of a list. Known by what it says, never by its place in a file, so that the
 * order of lines changes nothing.
 */
public sealed interface ListEntry
		permits WhitelistEntry, ProviderBan, SchoolFiling, HarmfulEntry, SystemApp, GeneralApp {

	/**
	 * Return the name of the list that the entry came with.
	 * @return such as {@code city}
	 */
	String list();

	/**
	 * Return what findings call the entry.
	 * @return dataset, list, platform and app, such as
	 * {@code whitelist:city:android:com.example.app}
	 */
	String key();

	/**
	 * Return everything the entry says in a fixed form: equal for equal entries, and the
	 * order of entries that are otherwise alike.
	 * @return one line
	 */
	default String canonical() {
		return toString();
	}

	/**
	 * Return what an entry calls its app.
	 * @param platform platform of the entry
	 * @param packageId package id, or empty
	 * @param name name, or empty
	 * @param developer developer, or empty
	 * @return platform and package id, or platform, name and developer
	 */
	static String appKey(Platform platform, String packageId, String name, String developer) {
		if (!packageId.isEmpty()) {
			return platform.code() + ":" + packageId;
		}
		String maker = developer.isEmpty() ? "" : "/" + AppName.normalise(developer);
		return platform.code() + ":" + AppName.normalise(name) + maker;
	}

}
