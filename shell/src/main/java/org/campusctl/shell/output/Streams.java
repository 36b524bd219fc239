package org.campusctl.shell.output;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The three streams of the process, in UTF-8, and whether each is a terminal. Remembers a
 * failed write to standard output, which a {@link PrintStream} swallows.
 */
public final class Streams {

	private final InputStream in;

	private final Watched watched;

	private final PrintStream out;

	private final PrintStream err;

	private final boolean inTerminal;

	private final boolean outTerminal;

	private final boolean errTerminal;

	private Streams(InputStream in, OutputStream out, OutputStream err, boolean inTerminal, boolean outTerminal,
			boolean errTerminal) {
		this.in = in;
		this.watched = new Watched(out);
		this.out = new PrintStream(this.watched, false, StandardCharsets.UTF_8);
		this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
		this.inTerminal = inTerminal;
		this.outTerminal = outTerminal;
		this.errTerminal = errTerminal;
	}

	/**
	 * Return the streams of the process.
	 * @param terminals the file descriptors that are terminals, such as {@code 012} or
	 * {@code 2}; null if the launcher did not say, when the JVM is asked
	 * @return the streams
	 */
	// On JDK 22 and newer the launcher selects the console that still is null.
	@SuppressWarnings("SystemConsoleNull")
	public static Streams ofProcess(@Nullable String terminals) {
		String known = terminals;
		if (known == null) {
			known = (System.console() != null) ? "012" : "";
		}
		return new Streams(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
				new FileOutputStream(FileDescriptor.err), known.contains("0"), known.contains("1"),
				known.contains("2"));
	}

	/**
	 * Return streams that are no terminal.
	 * @param in standard input
	 * @param out standard output
	 * @param err standard error
	 * @return the streams
	 */
	public static Streams of(InputStream in, OutputStream out, OutputStream err) {
		return new Streams(in, out, err, false, false, false);
	}

	/**
	 * Return streams that behave as a terminal.
	 * @param in standard input
	 * @param out standard output
	 * @param err standard error
	 * @return the streams
	 */
	public static Streams ofTerminal(InputStream in, OutputStream out, OutputStream err) {
		return new Streams(in, out, err, true, true, true);
	}

	public InputStream in() {
		return this.in;
	}

	public PrintStream out() {
		return this.out;
	}

	/**
	 * Return standard output as a writer.
	 * @return a writer that flushes
	 */
	public PrintWriter writer() {
		return new PrintWriter(this.out, true, StandardCharsets.UTF_8);
	}

	public PrintStream err() {
		return this.err;
	}

	public boolean inTerminal() {
		return this.inTerminal;
	}

	public boolean outTerminal() {
		return this.outTerminal;
	}

	public boolean errTerminal() {
		return this.errTerminal;
	}

	/**
	 * Flush standard output and tell what became of it.
	 * @return the state
	 */
	public State flush() {
		this.out.flush();
		return this.watched.state;
	}

	/**
	 * What became of the bytes written to standard output.
	 */
	public enum State {

		/** They were written. */
		WRITTEN,
		/** The reader went away, as {@code head} does; nobody misses them. */
		CLOSED,
		/** They could not be written, such as on a full disk. */
		LOST

	}

	private static final class Watched extends OutputStream {

		private static final int BUFFER = 1 << 16;

		private final OutputStream target;

		private final byte[] buffer = new byte[BUFFER];

		private int filled;

		private State state = State.WRITTEN;

		Watched(OutputStream target) {
			this.target = target;
		}

		@Override
		public synchronized void write(int value) {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public synchronized void write(byte[] bytes, int offset, int length) {
			if (this.filled + length > BUFFER) {
				drain();
			}
			if (length > BUFFER) {
				send(bytes, offset, length);
				return;
			}
			System.arraycopy(bytes, offset, this.buffer, this.filled, length);
			this.filled += length;
		}

		@Override
		public synchronized void flush() {
			drain();
		}

		private void drain() {
			send(this.buffer, 0, this.filled);
			this.filled = 0;
		}

		private void send(byte[] bytes, int offset, int length) {
			if (length == 0 || this.state != State.WRITTEN) {
				return;
			}
			try {
				this.target.write(bytes, offset, length);
				this.target.flush();
			}
			catch (IOException ex) {
				String reason = ex.getMessage();
				this.state = (reason != null && reason.contains("Broken pipe")) ? State.CLOSED : State.LOST;
			}
		}

	}

}
