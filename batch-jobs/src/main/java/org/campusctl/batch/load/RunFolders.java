package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.Drop;

import org.jspecify.annotations.Nullable;

/**
 * The folders of runs under the home: {@code runs/RUN}, for the owner only.
 */
final class RunFolders {

	private static final String INCOMING = ".incoming-";

	private static final String INPUT = "input";

	private final Path runs;

	RunFolders(Path home) {
		this.runs = home.resolve("runs");
	}

	Path of(long run) {
		return this.runs.resolve(String.valueOf(run));
	}

	/**
	 * Make a folder for a drop that has no run number yet.
	 * @return a new folder
	 */
	Path incoming() {
		try {
			Files.createDirectories(this.runs);
			restrict(this.runs);
			removeOrphans();
			return Files.createTempDirectory(this.runs, INCOMING + ProcessHandle.current().pid() + "-");
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-write", this.runs);
		}
	}

	/**
	 * Tell whether somebody asks for the frozen drop of a run.
	 * @param paths what is asked for
	 * @return the folder, or null for anything else
	 */
	@Nullable Path frozen(List<Path> paths) {
		Path path = (paths.size() == 1) ? paths.get(0).toAbsolutePath().normalize() : null;
		if (path == null || !path.endsWith(INPUT) || !this.runs.toAbsolutePath().normalize().equals(parent(path, 2))) {
			return null;
		}
		return Drop.isComplete(path) ? path : null;
	}

	private static @Nullable Path parent(Path path, int levels) {
		Path up = path;
		for (int i = 0; up != null && i < levels; i++) {
			up = up.getParent();
		}
		return up;
	}

	/**
	 * Give an incoming drop to its run.
	 * @param incoming the folder
	 * @param run number of the run
	 */
	void adopt(Path incoming, long run) {
		try {
			Path folder = of(run);
			delete(folder.resolve("input"));
			Files.createDirectories(folder);
			restrict(folder);
			Files.move(incoming, folder.resolve("input"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-write", this.runs);
		}
	}

	private static void restrict(Path folder) throws IOException {
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	/** Remove drops whose process died before they had a run number. */
	private void removeOrphans() throws IOException {
		try (Stream<Path> entries = Files.list(this.runs)) {
			for (Path entry : entries.toList()) {
				String name = entry.getFileName().toString();
				if (name.startsWith(INCOMING)) {
					String[] parts = name.substring(INCOMING.length()).split("-", 2);
					if (!ProcessHandle.of(Long.parseLong(parts[0])).map(ProcessHandle::isAlive).orElse(false)) {
						delete(entry);
					}
				}
			}
		}
	}

	static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-write", folder);
		}
	}

}
