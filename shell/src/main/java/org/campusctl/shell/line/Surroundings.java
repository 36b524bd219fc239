package org.campusctl.shell.line;

import java.util.Locale;
import java.util.Map;

import org.campusctl.shell.settings.SettingsOptions;
import org.campusctl.shell.settings.SettingsReader;

/**
 * What the process stands in.
 *
 * @param environment environment variables
 * @param userHome home directory of the user
 * @param faults where unexpected errors are recorded
 */
public record Surroundings(Map<String, String> environment, String userHome, Faults faults) {

	Locale language(SettingsOptions options) {
		return SettingsReader.language(options, this.environment, this.userHome);
	}

}
