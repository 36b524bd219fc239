package org.campusctl.shell.line;

import org.campusctl.shell.settings.SettingsOptions;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the traces of unexpected errors where a developer finds them and no user has to
 * read them.
 */
@FunctionalInterface
public interface Faults {

	/**
	 * Record an error: classes and stack frames, never messages.
	 * @param thrown what was thrown
	 * @param options where the home is
	 * @return the path of the log, or null if it could not be written
	 */
	@Nullable String record(Throwable thrown, SettingsOptions options);

}
