package org.campusctl.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The embedded server's log, {@code logs/postgres} in the home.
 *
 * @param directory holds the log files
 */
record ServerLog(Path directory) {

	private static final int KEPT = 100;

	static ServerLog in(Path home) {
		return new ServerLog(HomeFiles.directory(HomeFiles.directory(home.resolve("logs")).resolve("postgres")));
	}

	/**
	 * Return the file for what the server says before its own log is open.
	 * @return the file
	 */
	Path startFile() {
		return this.directory.resolve("start.log");
	}

	/**
	 * Delete the oldest files. Each is at most about 10 MB.
	 */
	void trim() {
		try (Stream<Path> files = Files.list(this.directory)) {
			List<Path> old = files.filter((file) -> String.valueOf(file.getFileName()).startsWith("postgres-"))
				.sorted(Comparator.reverseOrder())
				.skip(KEPT)
				.toList();
			for (Path file : old) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, this.directory);
		}
	}

	/**
	 * Let the server go on with the files that it wrote as another user.
	 * @param user who the server runs as
	 */
	void handTo(ServerUser user) {
		try (Stream<Path> files = Files.list(this.directory)) {
			files.filter((file) -> String.valueOf(file.getFileName()).startsWith("postgres-")).forEach(user::own);
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, this.directory);
		}
	}

	/**
	 * Return the failure for a server that ended instead of starting.
	 * @return 73 for a full disk, else 69
	 */
	Failure startFailure() {
		if (lastLines().contains("No space left")) {
			return new Failure(FailureKind.CANNOT_WRITE, "storage.disk-full", this.directory);
		}
		return new Failure(FailureKind.DATABASE_UNREACHABLE, "storage.start-failed", this.directory);
	}

	private String lastLines() {
		StringBuilder text = new StringBuilder();
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).limit(2).toList()) {
				byte[] content = Files.readAllBytes(file);
				int from = Math.max(0, content.length - 4096);
				text.append(new String(content, from, content.length - from, StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			// The failure without its reason is still a failure.
		}
		return text.toString();
	}

}
