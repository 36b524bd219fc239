package org.campusctl.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.shell.line.Invocation;

import org.jspecify.annotations.Nullable;

/**
 * The column profiles of a command with {@code --profile NAME|FILE}: those built in, with
 * the user's own over them.
 */
final class UserProfiles {

	private static final String EXTENSION = ".yaml";

	private UserProfiles() {
	}

	/**
	 * Return the profiles to read files with.
	 * @param builtIn those of the command's datasets
	 * @param profile a file, or the name of one in the home's own folder; null for those
	 * built in
	 * @param call tells the home
	 * @return the profiles
	 * @throws Failure {@code NOT_FOUND} if there is no such profile;
	 * {@code CONFIGURATION} if it is wrong or for a dataset of another command
	 */
	static List<ColumnProfile> over(List<ColumnProfile> builtIn, @Nullable String profile, Invocation call) {
		if (profile == null) {
			return builtIn;
		}
		Path folder = call.settings().home().resolve("profiles");
		Path named = folder.resolve(profile + EXTENSION);
		Path file = Files.isRegularFile(named) ? named : Path.of(profile);
		if (!Files.isRegularFile(file)) {
			throw new Failure(FailureKind.NOT_FOUND, "profile.not-found", profile, String.join(", ", names(folder)));
		}
		return ColumnProfiles.over(builtIn, file);
	}

	private static List<String> names(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of("-");
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<String> names = files.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> name.endsWith(EXTENSION))
				.map((name) -> name.substring(0, name.length() - EXTENSION.length()))
				.sorted()
				.toList();
			return names.isEmpty() ? List.of("-") : names;
		}
		catch (IOException ex) {
			return List.of("-");
		}
	}

}
