package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Passwords in files, one each, on the first line.
 */
final class PasswordFiles {

	private static final int BYTES = 32;

	private PasswordFiles() {
	}

	/**
	 * Read a password that the settings name.
	 * @param file file with the password on its first line
	 * @param role whose password it is
	 * @return the login
	 */
	static Login read(Path file, String role) {
		try (var lines = Files.lines(file)) {
			Optional<String> password = lines.findFirst().map(String::strip).filter((line) -> !line.isEmpty());
			return new Login(role, password
				.orElseThrow(() -> new Failure(FailureKind.CONFIGURATION, "storage.password-file-empty", file, role)));
		}
		catch (IOException | java.io.UncheckedIOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "storage.password-file", file, role);
		}
	}

	/**
	 * Return the password of a role of the embedded server, made now if there is none.
	 * @param directory the {@code postgres} directory of the home
	 * @param role the role
	 * @return the login
	 */
	static Login readOrMake(Path directory, String role) {
		Path file = file(directory, role);
		if (!Files.exists(file)) {
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			HomeFiles.write(file, HexFormat.of().formatHex(random) + "\n");
		}
		return read(file, role);
	}

	static Path file(Path directory, String role) {
		return directory.resolve(role + ".password");
	}

}
