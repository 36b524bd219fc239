package org.campusctl.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.shell.line.Invocation;

import org.jspecify.annotations.Nullable;

/**
 * The column profiles of a command with {@code --profile NAME|FILE}: those built in, with
 * the user's own over them.
 */
final class UserProfiles {

	private UserProfiles() {
	}

	/**
	 * Return the profiles to read files with.
	 * @param builtIn those of the command's datasets
	 * @param profile a file, or the name of one in the home's own folder; null for those
	 * built in
	 * @param call tells the home
	 * @return the profiles
	 */
	static List<ColumnProfile> over(List<ColumnProfile> builtIn, @Nullable String profile, Invocation call) {
		if (profile == null) {
			return builtIn;
		}
		Path named = call.settings().home().resolve("profiles").resolve(profile + ".yaml");
		Path file = Files.isRegularFile(named) ? named : Path.of(profile);
		return ColumnProfiles.over(builtIn, file);
	}

}
