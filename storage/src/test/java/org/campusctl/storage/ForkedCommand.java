package org.campusctl.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process that uses a home: it enters, says {@code in}, waits for the end of its
 * input, and leaves.
 */
final class ForkedCommand implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private ForkedCommand(Process process) {
		this.process = process;
		this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	static ForkedCommand start(Path home, String... more) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
						ForkedMain.class.getName(), home.toString()));
		command.addAll(List.of(more));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		// Names outside ASCII can be opened in a UTF-8 locale only.
		builder.environment().put("LC_ALL", "C.UTF-8");
		return new ForkedCommand(builder.start());
	}

	/**
	 * Wait for the next line of the process.
	 * @return the line, or {@code ended} if there is none
	 * @throws IOException if it cannot be read
	 */
	String line() throws IOException {
		String line = this.output.readLine();
		return (line != null) ? line : "ended";
	}

	int leave() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException("does not end");
		}
		return this.process.exitValue();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
