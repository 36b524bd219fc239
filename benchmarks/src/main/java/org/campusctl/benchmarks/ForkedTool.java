package org.campusctl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real command in a process of its own, with a home of its own: what is measured is
 * what a technician starts. Closing it stops the database and removes the home.
 */
public final class ForkedTool implements AutoCloseable {

	private final Path launcher;

	private final Path home;

	private ForkedTool(Path launcher, Path home) {
		this.launcher = launcher;
		this.home = home;
	}

	/**
	 * Make an empty home.
	 * @return the tool on that home
	 * @throws IOException if there is no room for it
	 */
	public static ForkedTool inNewHome() throws IOException {
		return new ForkedTool(top().resolve("campusctl"), Files.createTempDirectory("campusctl-benchmark-home"));
	}

	/**
	 * Return the top of the source tree.
	 * @return a folder with {@code samples}
	 */
	public static Path top() {
		return Path.of(System.getProperty("benchmarks.top", "."));
	}

	/**
	 * Return the home.
	 * @return folder with configuration, database, keys
	 */
	public Path home() {
		return this.home;
	}

	/**
	 * Run a command to its end.
	 * @param words the command
	 * @return how it went
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if this process is told to stop
	 */
	public Result run(String... words) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of(this.launcher.toString(), "--home", this.home.toString()));
		all.addAll(List.of(words));
		return run(all);
	}

	/**
	 * Run any program to its end, its standard error apart.
	 * @param words program and arguments
	 * @return how it went
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if this process is told to stop
	 */
	public static Result run(List<String> words) throws IOException, InterruptedException {
		Path out = Files.createTempFile("campusctl-benchmark", ".out");
		Path err = Files.createTempFile("campusctl-benchmark", ".err");
		try {
			long begin = System.nanoTime();
			int code = new ProcessBuilder(words).redirectOutput(out.toFile())
				.redirectError(err.toFile())
				.start()
				.waitFor();
			double seconds = (System.nanoTime() - begin) / 1e9;
			return new Result(code, seconds, Files.readString(out), Files.readString(err));
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	@Override
	public void close() throws IOException {
		try {
			run("--quiet", "db", "stop");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		delete(this.home);
	}

	/**
	 * Delete a folder with all that is in it.
	 * @param folder the folder
	 * @throws IOException if something cannot be deleted
	 */
	public static void delete(Path folder) throws IOException {
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
	}

	/**
	 * How a command went.
	 *
	 * @param code exit code
	 * @param seconds wall time
	 * @param out standard output
	 * @param err standard error
	 */
	public record Result(int code, double seconds, String out, String err) {

		/**
		 * Return this result if it ended as expected.
		 * @param codes exit codes that are right
		 * @return this result
		 * @throws IllegalStateException if it ended otherwise
		 */
		public Result expect(int... codes) {
			for (int expected : codes) {
				if (this.code == expected) {
					return this;
				}
			}
			throw new IllegalStateException("ended with " + this.code + ": " + this.err);
		}

		/**
		 * Return a value of the JSON on standard output.
		 * @param pointer JSON pointer
		 * @return the value, or null if it is not there
		 */
		public @Nullable JsonNode at(String pointer) {
			JsonNode found = JsonMapper.shared().readTree(this.out).at(pointer);
			return found.isMissingNode() ? null : found;
		}

	}

}
