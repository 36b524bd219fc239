package org.campusctl.shell.settings;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Settings that were given as options of the command.
 *
 * @param home value of {@code --home}, or null
 * @param lang value of {@code --lang}, or null
 * @param authority value of {@code --authority}, or null
 */
public record SettingsOptions(@Nullable Path home, @Nullable String lang, @Nullable String authority) {

	/** No option was given. */
	public static final SettingsOptions NONE = new SettingsOptions(null, null, null);

}
