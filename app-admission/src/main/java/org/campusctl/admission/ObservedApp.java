package org.campusctl.admission;

import org.campusctl.admission.identity.App;

/**
 * An app in a school, reduced from the rows of its devices.
 *
 * @param schoolCode the school
 * @param app the app
 * @param devices number of distinct devices that have it, from 1
 */
public record ObservedApp(String schoolCode, App app, long devices) {

	public ObservedApp {
		if (devices < 1) {
			throw new IllegalArgumentException("An observed app is on a device");
		}
	}

}
