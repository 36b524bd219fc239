package org.campusctl.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.settings.Settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a backup goes.
 */
final class BackupPlace {

	private static final DateTimeFormatter NAME = DateTimeFormatter
		.ofPattern("'campusctl-backup-'uuuu-MM-dd-HHmmss'.zip'");

	private BackupPlace() {
	}

	/**
	 * Return the file to write.
	 * @param asked what the user said: a file, a folder, or null for {@code backups} of
	 * the home, made if need be
	 * @param settings the configuration
	 * @return the file
	 * @throws Failure 73 if its folder is not there
	 */
	static Path of(@Nullable Path asked, Settings settings) {
		String name = LocalDateTime.now(settings.zone()).format(NAME);
		if (asked == null) {
			return made(settings.home().path().resolve("backups")).resolve(name);
		}
		if (Files.isDirectory(asked)) {
			return asked.resolve(name);
		}
		Path folder = asked.toAbsolutePath().getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new Failure(FailureKind.CANNOT_WRITE, "db.backup.no-folder", asked);
		}
		return asked;
	}

	private static Path made(Path folder) {
		try {
			return Files.createDirectories(folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "storage.cannot-write", folder,
					ex.getClass().getSimpleName());
		}
	}

}
