package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV file (RFC 4180). A cell in quotes may hold line ends; a quote that is
 * not closed within {@link #MAX_LINES} lines, or whose closing would make no sense,
 * spoils the line it stands in and no other.
 */
final class CsvRecords implements TableRecords {

	/** Lines that one record may span. */
	static final int MAX_LINES = 100;

	private final LineSource lines;

	private final char delimiter;

	private final RFC4180Parser parser;

	private final Deque<LineSource.Line> again = new ArrayDeque<>();

	private int width;

	private CsvRecords(LineSource lines, char delimiter) {
		this.lines = lines;
		this.delimiter = delimiter;
		this.parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
	}

	static CsvRecords open(Path file, TextEncoding.Detected encoding, char delimiter) throws IOException {
		InputStream in = Files.newInputStream(file);
		try {
			in.skipNBytes(encoding.markLength());
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
		return new CsvRecords(new LineSource(new InputStreamReader(in, TextEncoding.strict(encoding.charset()))),
				delimiter);
	}

	@Override
	public void expect(int width) {
		this.width = width;
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return false;
	}

	@Override
	public @Nullable TableRecord next() throws IOException {
		LineSource.Line line = nextLine();
		if (line == null) {
			return null;
		}
		if (line.isCut()) {
			return new TableRecord(line.number(), split(line.text()), Problem.error("", "value.length", "整行 (row)",
					">" + LineSource.MAX_CHARS, "0-" + LineSource.MAX_CHARS));
		}
		if (line.text().indexOf('"') < 0) {
			// Without quotes the cells are what stands between delimiters.
			return new TableRecord(line.number(), line.text().isEmpty() ? parse(line.text()) : split(line.text()),
					null);
		}
		return switch (QuoteScan.of(line.text(), this.delimiter, false)) {
			case COMPLETE -> new TableRecord(line.number(), parse(line.text()), null);
			case BROKEN -> broken(line);
			case OPEN -> spanning(line);
		};
	}

	private TableRecord spanning(LineSource.Line first) throws IOException {
		List<LineSource.Line> taken = new ArrayList<>();
		StringBuilder text = new StringBuilder(first.text());
		String end = first.end();
		QuoteScan state = QuoteScan.OPEN;
		while (state == QuoteScan.OPEN && taken.size() < MAX_LINES - 1 && text.length() < LineSource.MAX_CHARS) {
			LineSource.Line line = nextLine();
			if (line == null) {
				break;
			}
			taken.add(line);
			text.append(end).append(line.text());
			end = line.end();
			state = line.isCut() ? QuoteScan.BROKEN : QuoteScan.of(line.text(), this.delimiter, true);
		}
		if (state == QuoteScan.COMPLETE) {
			List<String> cells = parse(text.toString());
			if (!hasSwallowed(cells, taken)) {
				return new TableRecord(first.number(), cells, null);
			}
		}
		for (int i = taken.size() - 1; i >= 0; i--) {
			this.again.addFirst(taken.get(i));
		}
		return broken(first);
	}

	/**
	 * Tell whether a record of the wrong width has a whole record within its quotes.
	 */
	private boolean hasSwallowed(List<String> cells, List<LineSource.Line> taken) {
		if (this.width < 2 || cells.size() == this.width) {
			return false;
		}
		for (LineSource.Line line : taken) {
			if (line.text().chars().filter((c) -> c == this.delimiter).count() >= this.width - 1) {
				return true;
			}
		}
		return false;
	}

	private TableRecord broken(LineSource.Line line) {
		return new TableRecord(line.number(), split(line.text()),
				Problem.error("", "file.unclosed-quote", line.number()));
	}

	private LineSource.@Nullable Line nextLine() throws IOException {
		LineSource.Line line = this.again.pollFirst();
		return (line != null) ? line : this.lines.next();
	}

	private List<String> parse(String text) throws IOException {
		return Collections.unmodifiableList(Arrays.asList(this.parser.parseLine(text)));
	}

	/** Split without regard to quotes, which are kept. */
	private List<String> split(String text) {
		List<String> cells = new ArrayList<>();
		int start = 0;
		int next = text.indexOf(this.delimiter);
		while (next >= 0) {
			cells.add(text.substring(start, next));
			start = next + 1;
			next = text.indexOf(this.delimiter, start);
		}
		cells.add(text.substring(start));
		return cells;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

}
