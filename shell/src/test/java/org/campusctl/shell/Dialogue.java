package org.campusctl.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A conversation with a process on a pseudo-terminal: waits for what it shows, then
 * types.
 */
final class Dialogue implements AutoCloseable {

	private final Process process;

	private final StringBuilder shown = new StringBuilder();

	private final Thread reader;

	private int seen;

	Dialogue(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "dialogue");
		this.reader.start();
	}

	private void read() {
		try (InputStream in = this.process.getInputStream()) {
			byte[] buffer = new byte[4096];
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				synchronized (this.shown) {
					this.shown.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
					this.shown.notifyAll();
				}
			}
		}
		catch (IOException ex) {
			// The process is gone; what it showed is there.
		}
	}

	/** Wait until a text is shown after everything that was waited for before. */
	Dialogue expect(String text) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		synchronized (this.shown) {
			int at = this.shown.indexOf(text, this.seen);
			while (at < 0) {
				long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
				if (left <= 0) {
					throw new AssertionError("Expected \"" + text + "\" after: " + this.shown.substring(this.seen));
				}
				this.shown.wait(left);
				at = this.shown.indexOf(text, this.seen);
			}
			this.seen = at + text.length();
		}
		return this;
	}

	Dialogue type(String text) throws IOException {
		this.process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		this.process.getOutputStream().flush();
		return this;
	}

	int end() throws InterruptedException {
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("The shell did not end after: " + this.shown);
		}
		this.reader.join();
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
