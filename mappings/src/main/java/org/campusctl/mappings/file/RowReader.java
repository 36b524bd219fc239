package org.campusctl.mappings.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;

/**
 * Reads the records below the header of a received file, one by one, in memory that does
 * not grow with the file. Close it after use.
 * <p>
 * Blank rows within the table come as one row per gap with the warning {@code row.blank}
 * and no cells: count them neither as read nor as rejected. Blank rows at the end are
 * dropped, and so are rows of totals at the end ({@code 合计}, {@code 总计}, {@code 小计}) with
 * the few-celled remarks below them. A row of totals that records follow is a record.
 */
public final class RowReader implements AutoCloseable {

	private static final List<String> TOTALS = List.of("合计", "总计", "小计", "共计", "总合计", "total");

	private static final int MAX_TAIL = 1000;

	private final TableRecords records;

	private final ReceivedFile file;

	private final Deque<RawRow> ready = new ArrayDeque<>();

	private int width;

	private boolean[] dropped = new boolean[0];

	private long blankLine;

	private RowReader(ReceivedFile file, TableRecords records) {
		this.file = file;
		this.records = records;
	}

	/**
	 * Open a file of which no error is known.
	 * @param file from a {@link Drop}
	 * @return a reader that stands behind the header
	 * @throws Failure {@code NOT_FOUND} if the frozen copy cannot be read
	 */
	public static RowReader open(ReceivedFile file) {
		RowReader reader = null;
		try {
			reader = new RowReader(file, TableFile.open(file));
			reader.skipHeader();
			return reader;
		}
		catch (IOException ex) {
			if (reader != null) {
				reader.close();
			}
			throw unreadable(file, ex);
		}
	}

	/**
	 * Return the next record.
	 * @return the record, or null at the end
	 * @throws Failure {@code NOT_FOUND} if the frozen copy cannot be read
	 */
	public @Nullable RawRow next() {
		RawRow row = this.ready.pollFirst();
		if (row != null) {
			return row;
		}
		try {
			return read();
		}
		catch (IOException ex) {
			throw unreadable(this.file, ex);
		}
	}

	private @Nullable RawRow read() throws IOException {
		while (true) {
			TableRecord row = this.records.next();
			if (row == null) {
				return null;
			}
			if (row.problem() == null && row.isBlank()) {
				noteBlank(row);
				continue;
			}
			if (isTotal(row)) {
				readTail(row);
				return this.ready.pollFirst();
			}
			if (this.blankLine == 0) {
				return record(row);
			}
			release(row);
			return this.ready.pollFirst();
		}
	}

	/** Hold rows back that are no records if nothing but their like follows. */
	private void readTail(TableRecord total) throws IOException {
		List<TableRecord> tail = new ArrayList<>();
		TableRecord row = total;
		while (row != null && tail.size() < MAX_TAIL
				&& (tail.isEmpty() || row.isBlank() || isTotal(row) || isRemark(row))) {
			tail.add(row);
			row = this.records.next();
		}
		if (row == null) {
			return;
		}
		tail.add(row);
		for (TableRecord held : tail) {
			if (held.problem() == null && held.isBlank()) {
				noteBlank(held);
			}
			else {
				release(held);
			}
		}
	}

	private void noteBlank(TableRecord row) {
		if (this.blankLine == 0) {
			this.blankLine = row.line();
		}
	}

	private void release(TableRecord row) {
		if (this.blankLine > 0) {
			this.ready.add(new RawRow(this.blankLine, List.of(), Problem.warning("", "row.blank")));
			this.blankLine = 0;
		}
		this.ready.add(record(row));
	}

	private RawRow record(TableRecord row) {
		List<String> cells = row.cells();
		int found = cells.size();
		Problem problem = row.problem();
		if (found > this.width) {
			int filled = found;
			while (filled > this.width && TableRecord.isBlank(cells.get(filled - 1))) {
				filled--;
			}
			if (filled > this.width) {
				problem = (problem != null) ? problem : Problem.error("", "row.width", found, this.width);
			}
			else {
				cells = cells.subList(0, this.width);
			}
		}
		else if (found < this.width) {
			if (this.records.leavesOutTrailingBlanks()) {
				List<String> padded = new ArrayList<>(cells);
				padded.addAll(Collections.nCopies(this.width - found, ""));
				cells = padded;
			}
			else {
				problem = (problem != null) ? problem : Problem.error("", "row.width", found, this.width);
			}
		}
		return new RawRow(row.line(), kept(cells), problem);
	}

	private List<String> kept(List<String> cells) {
		if (!this.file.rejectFile()) {
			return cells;
		}
		List<String> kept = new ArrayList<>(cells.size());
		for (int i = 0; i < cells.size(); i++) {
			if (i >= this.dropped.length || !this.dropped[i]) {
				kept.add(cells.get(i));
			}
		}
		return kept;
	}

	private void skipHeader() throws IOException {
		TableRecord row = this.records.next();
		while (row != null && row.line() < this.file.headerLine()) {
			row = this.records.next();
		}
		this.width = this.file.header().size();
		if (row != null && this.file.rejectFile()) {
			List<String> titles = HeaderMatch.trimmed(row.cells());
			this.width = titles.size();
			this.dropped = new boolean[this.width];
			for (int i = 0; i < this.width; i++) {
				this.dropped[i] = HeaderMatch.isRejectColumn(titles.get(i));
			}
		}
		this.records.expect(this.width);
	}

	private static boolean isTotal(TableRecord row) {
		for (String cell : row.cells()) {
			if (!TableRecord.isBlank(cell)) {
				return cell.length() <= 20 && startsLikeTotal(cell);
			}
		}
		return false;
	}

	private static boolean startsLikeTotal(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if ("合总小共tTｔＴ".indexOf(c) >= 0) {
				String key = Titles.title(cell);
				return TOTALS.stream()
					.anyMatch((total) -> key.equals(total) || (key.startsWith(total) && isCount(key, total.length())));
			}
			if (c > ' ' && !TableRecord.isBlank(String.valueOf(c))) {
				return false;
			}
		}
		return false;
	}

	/** What follows the word is a figure, as in {@code 合计35人}. */
	private static boolean isCount(String key, int from) {
		return key.substring(from).matches("[:,]?[0-9]+[人名个校所班]?");
	}

	private boolean isRemark(TableRecord row) {
		long filled = row.cells().stream().filter((cell) -> !TableRecord.isBlank(cell)).count();
		return row.problem() == null && filled * 3 <= this.width;
	}

	private static Failure unreadable(ReceivedFile file, IOException ex) {
		return new Failure(ex, FailureKind.NOT_FOUND, "drop.copy-unreadable", file.name());
	}

	@Override
	public void close() {
		try {
			this.records.close();
		}
		catch (IOException ex) {
			throw unreadable(this.file, ex);
		}
	}

}
