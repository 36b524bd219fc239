package org.campusctl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * Runs the tool, with the drill commands, in a JVM of its own.
 */
final class Fork {

	private static final int SIGINT = 2;

	private final Path home;

	Fork(Path home) {
		this.home = home;
	}

	/**
	 * Skip the test if whoever started the build lets its children ignore SIGINT, as a
	 * shell does with what it puts into the background: a JVM then keeps ignoring it.
	 */
	static void needsInterrupts() throws IOException {
		Path status = Path.of("/proc/self/status");
		boolean isIgnored = Files.isReadable(status) && Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("SigIgn:"))
			.anyMatch((line) -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1L << (SIGINT - 1)) != 0);
		Assumptions.assumeFalse(isIgnored, "SIGINT is ignored here: Ctrl-C is not tested");
	}

	Trial.Result run(String... words) throws IOException, InterruptedException {
		Path out = Files.createTempFile(this.home, "out", ".txt");
		Path err = Files.createTempFile(this.home, "err", ".txt");
		Process process = builder(command(words)).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		process.getOutputStream().close();
		return new Trial.Result(code(process), Files.readString(out), Files.readString(err));
	}

	/** Start the tool behind a shell command line that may redirect its streams. */
	Trial.Result runInShell(String line, String... words) throws IOException, InterruptedException {
		Path err = Files.createTempFile(this.home, "err", ".txt");
		List<String> command = new ArrayList<>(List.of("bash", "-c", line, "bash"));
		command.addAll(command(words));
		Process process = builder(command).redirectError(err.toFile()).start();
		process.getOutputStream().close();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Trial.Result(code(process), out, Files.readString(err));
	}

	ProcessBuilder builder(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("CAMPUSCTL_HOME", this.home.toString());
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		return builder;
	}

	static List<String> command(String... words) {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xshare:auto",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dcampusctl.terminals=", "-cp",
				System.getProperty("java.class.path"), DrillApplication.class.getName()));
		command.addAll(List.of(words));
		return command;
	}

	private static int code(Process process) throws InterruptedException {
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("The tool did not end within a minute");
		}
		return process.exitValue();
	}

}
