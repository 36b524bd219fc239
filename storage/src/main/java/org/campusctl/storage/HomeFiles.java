package org.campusctl.storage;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * Files in the home that only their owner may read, written so that a crash leaves the
 * old content or the new, never half of it.
 */
final class HomeFiles {

	private static final Set<PosixFilePermission> DIRECTORY_MODE = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");

	private HomeFiles() {
	}

	/**
	 * Make the home itself. One that exists keeps its mode: it may be anybody's
	 * directory.
	 * @param home the tool's home
	 * @return its real path
	 */
	static Path home(Path home) {
		try {
			Files.createDirectories(home, ownerOnly(DIRECTORY_MODE));
			return home.toRealPath();
		}
		catch (IOException ex) {
			throw cannotWrite(ex, home);
		}
	}

	/**
	 * Make a directory of the tool's own, for its owner only, whatever mode it had.
	 * @param directory below the home
	 * @return the directory
	 */
	static Path directory(Path directory) {
		try {
			Files.createDirectories(directory, ownerOnly(DIRECTORY_MODE));
			if (!Files.getPosixFilePermissions(directory).equals(DIRECTORY_MODE)) {
				Files.setPosixFilePermissions(directory, DIRECTORY_MODE);
			}
			return directory;
		}
		catch (IOException ex) {
			throw cannotWrite(ex, directory);
		}
	}

	static boolean isOwnerOnly(Path path) throws IOException {
		Set<PosixFilePermission> modes = Files.getPosixFilePermissions(path);
		return (Files.isDirectory(path) ? DIRECTORY_MODE : FILE_MODE).equals(modes);
	}

	static FileAttribute<?> fileMode() {
		return ownerOnly(FILE_MODE);
	}

	/**
	 * Write a file of mode 0600: temporary file, fsync, rename, fsync of the directory.
	 * @param file the file
	 * @param content its new content
	 */
	static void write(Path file, String content) {
		Path directory = parent(file);
		@Nullable Path temporary = null;
		try {
			temporary = Files.createTempFile(directory, file.getFileName() + ".", ".new", fileMode());
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				channel.write(StandardCharsets.UTF_8.encode(content));
				channel.force(true);
			}
			rename(temporary, file);
		}
		catch (IOException ex) {
			delete(temporary);
			throw cannotWrite(ex, file);
		}
	}

	/**
	 * Rename and make the new name durable.
	 * @param from file or directory
	 * @param to new name in the same directory
	 * @throws IOException if that fails
	 */
	static void rename(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		sync(parent(to));
	}

	static void sync(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/**
	 * Delete a tree; what is not there is no error.
	 * @param root file or directory
	 */
	static void deleteTree(Path root) {
		try {
			if (!Files.exists(root)) {
				return;
			}
			Files.walkFileTree(root, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.deleteIfExists(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
						throws IOException {
					Files.deleteIfExists(directory);
					return FileVisitResult.CONTINUE;
				}

			});
		}
		catch (IOException ex) {
			throw cannotWrite(ex, root);
		}
	}

	/**
	 * Delete a tree as far as it can be: somebody may still be writing into it.
	 * @param root directory
	 */
	static void tryDeleteTree(Path root) {
		try {
			deleteTree(root);
		}
		catch (Failure ex) {
			// The next one deletes the rest.
		}
	}

	static Path parent(Path file) {
		Path parent = file.getParent();
		return (parent != null) ? parent : file.toAbsolutePath().getRoot();
	}

	/**
	 * Return the failure for a file that cannot be written, with the reason as far as it
	 * is known.
	 * @param cause what the system said
	 * @param path what was being written
	 * @return exit code 73, or 130 if it was Ctrl-C
	 */
	static Failure cannotWrite(IOException cause, Path path) {
		if (cause instanceof ClosedByInterruptException) {
			return new Failure(cause, FailureKind.INTERRUPTED, "storage.interrupted");
		}
		String reason = String.valueOf(cause.getMessage());
		if (reason.contains("No space left") || reason.contains("quota exceeded")) {
			return new Failure(cause, FailureKind.CANNOT_WRITE, "storage.disk-full", path);
		}
		return new Failure(cause, FailureKind.CANNOT_WRITE, "storage.cannot-write", path,
				cause.getClass().getSimpleName());
	}

	private static void delete(@Nullable Path temporary) {
		if (temporary == null) {
			return;
		}
		try {
			Files.deleteIfExists(temporary);
		}
		catch (IOException ex) {
			// The first failure is the one to report.
		}
	}

	private static FileAttribute<Set<PosixFilePermission>> ownerOnly(Set<PosixFilePermission> mode) {
		return PosixFilePermissions.asFileAttribute(mode);
	}

}
