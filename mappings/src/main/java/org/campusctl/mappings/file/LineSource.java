package org.campusctl.mappings.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/**
 * Physical lines of a text, ended by LF, CR or CRLF, also mixed. Keeps at most
 * {@link #MAX_CHARS} characters of a line, so that a file without line ends costs no more
 * memory than one with them.
 */
final class LineSource implements Closeable {

	/** Characters kept of one line. */
	static final int MAX_CHARS = 1 << 20;

	private static final int EMPTY = 0;

	private final Reader reader;

	private final char[] buffer = new char[1 << 16];

	private int position = EMPTY;

	private int limit = EMPTY;

	private long number;

	LineSource(Reader reader) {
		this.reader = reader;
	}

	/**
	 * A physical line.
	 *
	 * @param number from 1
	 * @param text without its end
	 * @param end the line end as it stands in the file; empty at the end of the file
	 * @param isCut whether only the first part was kept
	 */
	record Line(long number, String text, String end, boolean isCut) {
	}

	@Nullable Line next() throws IOException {
		if (!fill()) {
			return null;
		}
		this.number++;
		StringBuilder parts = null;
		boolean isCut = false;
		while (true) {
			int start = this.position;
			int at = start;
			while (at < this.limit && this.buffer[at] != '\n' && this.buffer[at] != '\r') {
				at++;
			}
			boolean isEnded = at < this.limit;
			if (isEnded && parts == null && at - start <= MAX_CHARS) {
				String text = new String(this.buffer, start, at - start);
				this.position = at;
				return new Line(this.number, text, end(), false);
			}
			parts = (parts != null) ? parts : new StringBuilder();
			int room = MAX_CHARS - parts.length();
			isCut |= at - start > room;
			parts.append(this.buffer, start, Math.min(room, at - start));
			this.position = at;
			if (isEnded || !fill()) {
				return new Line(this.number, parts.toString(), isEnded ? end() : "", isCut);
			}
		}
	}

	private String end() throws IOException {
		char c = this.buffer[this.position++];
		if (c == '\n') {
			return "\n";
		}
		if (fill() && this.buffer[this.position] == '\n') {
			this.position++;
			return "\r\n";
		}
		return "\r";
	}

	private boolean fill() throws IOException {
		if (this.position < this.limit) {
			return true;
		}
		this.position = EMPTY;
		this.limit = Math.max(EMPTY, this.reader.read(this.buffer));
		return this.limit > EMPTY;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
