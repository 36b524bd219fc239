package org.campusctl.shell.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the tool keeps.
 *
 * @param path absolute path; it need not exist yet
 * @param origin where the path came from
 */
public record Home(Path path, Origin origin) {

	/** Environment variable that names the home. */
	public static final String VARIABLE = "CAMPUSCTL_HOME";

	/**
	 * Find the home: option, else environment, else {@code ~/.campusctl}.
	 * @param option value of {@code --home}, or null
	 * @param environment environment variables
	 * @param userHome home directory of the user
	 * @return the home
	 */
	public static Home resolve(@Nullable Path option, Map<String, String> environment, String userHome) {
		if (option != null) {
			return new Home(option.toAbsolutePath().normalize(), Origin.OPTION);
		}
		String variable = environment.get(VARIABLE);
		if (variable != null && !variable.isBlank()) {
			try {
				return new Home(Path.of(variable).toAbsolutePath().normalize(), Origin.ENVIRONMENT);
			}
			catch (InvalidPathException ex) {
				throw new Failure(ex, FailureKind.CONFIGURATION, "settings.home-invalid", VARIABLE);
			}
		}
		return new Home(Path.of(userHome, ".campusctl").toAbsolutePath().normalize(), Origin.DEFAULT);
	}

	/**
	 * Return a path below the home.
	 * @param name relative path
	 * @return the absolute path
	 */
	public Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * Create the home and a folder in it, readable by the owner only, where they do not
	 * exist yet.
	 * @param name relative path of the folder, or empty for the home itself
	 * @return the folder
	 * @throws Failure with exit code 73 if it cannot be created
	 */
	public Path folder(String name) {
		Path folder = name.isEmpty() ? this.path : this.path.resolve(name);
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			}
			if (!Files.isWritable(folder)) {
				throw new Failure(FailureKind.CANNOT_WRITE, "settings.home-not-writable", folder);
			}
			return folder;
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "settings.home-not-writable", folder);
		}
	}

}
