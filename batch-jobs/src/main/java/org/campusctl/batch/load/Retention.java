package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Removes what runs left of people when it has been kept long enough: reject and warnings
 * files, and the frozen input of runs that never came to their end. The account of a run
 * ({@code run.json}) and everything else stays. No link is followed.
 */
public final class Retention {

	private static final String INPUT = "input";

	private final Path runs;

	private final Duration kept;

	/**
	 * Create the retention of a home.
	 * @param home the tool's home
	 * @param days days that such files are kept, 1 or more
	 */
	public Retention(Path home, int days) {
		if (days < 1) {
			throw new IllegalArgumentException("days: found " + days + ", expected 1 or more");
		}
		this.runs = home.resolve("runs");
		this.kept = Duration.ofDays(days);
	}

	/**
	 * Remove what is older.
	 * @param now the time now
	 * @return number of files removed
	 * @throws Failure 73 if one cannot be removed
	 */
	public int purge(Instant now) {
		FileTime limit = FileTime.from(now.minus(this.kept));
		int removed = 0;
		try {
			for (Path run : entries(this.runs)) {
				if (run.getFileName().toString().matches("[0-9]+")) {
					for (Path entry : entries(run)) {
						removed += purge(entry, limit);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-purge", this.runs);
		}
		return removed;
	}

	private static int purge(Path entry, FileTime limit) throws IOException {
		String name = entry.getFileName().toString();
		if (name.equals(INPUT) && isOlder(entry, limit)) {
			return purgeInput(entry, limit);
		}
		boolean personal = name.startsWith("rejects-") || name.startsWith("warnings-");
		if (personal && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) && isOlder(entry, limit)) {
			return Files.deleteIfExists(entry) ? 1 : 0;
		}
		return 0;
	}

	/** All of it or nothing: half a frozen input is worth nothing. */
	private static int purgeInput(Path input, FileTime limit) throws IOException {
		List<Path> tree;
		try (Stream<Path> paths = Files.walk(input)) {
			tree = paths.sorted(Comparator.reverseOrder()).toList();
		}
		int files = 0;
		for (Path path : tree) {
			if (!isOlder(path, limit)) {
				return 0;
			}
		}
		for (Path path : tree) {
			files += Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? 0 : 1;
			Files.deleteIfExists(path);
		}
		return files;
	}

	private static boolean isOlder(Path path, FileTime limit) throws IOException {
		return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).compareTo(limit) < 0;
	}

	private static List<Path> entries(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return new ArrayList<>(entries.sorted().toList());
		}
	}

}
