package org.campusctl.batch.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * A temporary folder for the frozen input, for its owner only and gone when closed. What
 * a process that was killed left behind is removed by the next.
 */
final class PrivateCopies implements AutoCloseable {

	private static final String PREFIX = "campusctl-check-";

	private final Path folder;

	private PrivateCopies(Path folder) {
		this.folder = folder;
	}

	/**
	 * Make a folder.
	 * @return to be closed
	 * @throws Failure {@code CANNOT_WRITE} if that fails
	 */
	static PrivateCopies make() {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		try {
			removeOrphans(temporary);
			// createTempDirectory gives 0700.
			return new PrivateCopies(
					Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-"));
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "check.cannot-write", temporary);
		}
	}

	Path folder() {
		return this.folder.resolve("input");
	}

	@Override
	public void close() {
		try {
			delete(this.folder);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "check.copies-left", this.folder);
		}
	}

	private static void removeOrphans(Path temporary) throws IOException {
		try (Stream<Path> entries = Files.list(temporary)) {
			for (Path entry : entries.filter(PrivateCopies::isOrphan).toList()) {
				try {
					delete(entry);
				}
				catch (IOException | UncheckedIOException ex) {
					// Another user's: theirs to remove.
				}
			}
		}
	}

	private static boolean isOrphan(Path entry) {
		String name = String.valueOf(entry.getFileName());
		if (!name.matches(PREFIX + "[0-9]{1,15}-[0-9]+")) {
			return false;
		}
		long pid = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
		return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
	}

	private static void delete(Path folder) throws IOException {
		List<Path> entries;
		try (Stream<Path> paths = Files.walk(folder)) {
			entries = paths.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path entry : entries) {
			Files.deleteIfExists(entry);
		}
	}

}
