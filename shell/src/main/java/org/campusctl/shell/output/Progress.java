package org.campusctl.shell.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.campusctl.failure.Messages;

/**
 * Shows how far long work has come: on a terminal a line that is redrawn at most five
 * times a second, otherwise one line a minute. Says nothing for work that ends sooner.
 */
public final class Progress implements AutoCloseable {

	private static final long REDRAW = Duration.ofMillis(200).toNanos();

	private static final long REPORT = Duration.ofMinutes(1).toNanos();

	private final PrintStream err;

	private final Messages messages;

	private final String code;

	private final long total;

	private final LongSupplier nanos;

	private final boolean terminal;

	private final boolean quiet;

	private final long start;

	private long shownAt;

	private int shownWidth;

	Progress(PrintStream err, Messages messages, String code, long total, LongSupplier nanos, boolean terminal,
			boolean quiet) {
		this.err = err;
		this.messages = messages;
		this.code = code;
		this.total = total;
		this.nanos = nanos;
		this.terminal = terminal;
		this.quiet = quiet;
		this.start = nanos.getAsLong();
		this.shownAt = this.start;
	}

	/**
	 * Tell how many items are done.
	 * @param done number of items so far
	 */
	public synchronized void update(long done) {
		long now = this.nanos.getAsLong();
		if (this.quiet || now - this.shownAt < (this.terminal ? REDRAW : REPORT)) {
			return;
		}
		this.shownAt = now;
		String line = line(done, now - this.start);
		if (this.terminal) {
			this.err.print("\r" + Widths.pad(line, this.shownWidth, false));
			this.shownWidth = Widths.of(line);
			this.err.flush();
		}
		else {
			this.err.println(line);
		}
	}

	private String line(long done, long elapsed) {
		double seconds = elapsed / 1e9;
		long rate = Math.round(done / Math.max(seconds, 0.001));
		String work = this.messages.text(this.code);
		if (this.total <= 0) {
			return this.messages.text("progress.open", work, done, rate);
		}
		long percent = Math.min(100, done * 100 / this.total);
		Duration left = Duration.ofSeconds((rate > 0) ? Math.max(0, this.total - done) / rate : 0);
		return this.messages.text("progress.share", work, done, this.total, percent, rate,
				"%d:%02d".formatted(left.toMinutes(), left.toSecondsPart()));
	}

	/** Remove the redrawn line, so that what follows starts on a clean one. */
	@Override
	public synchronized void close() {
		if (this.shownWidth > 0) {
			this.err.print("\r" + " ".repeat(this.shownWidth) + "\r");
			this.err.flush();
			this.shownWidth = 0;
		}
	}

}
