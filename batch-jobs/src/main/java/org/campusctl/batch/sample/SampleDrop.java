package org.campusctl.batch.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The files of a drop while they are written, and what was counted.
 */
final class SampleDrop implements Closeable {

	private static final int REPORT_EVERY = 10_000;

	private final SampleRequest request;

	private final LongConsumer progress;

	private final Map<SampleTable, RowSink> sinks = new EnumMap<>(SampleTable.class);

	private final Map<SampleTable, Tally> tallies = new EnumMap<>(SampleTable.class);

	private final List<Path> made = new ArrayList<>();

	private long rows;

	SampleDrop(SampleRequest request, LongConsumer progress) {
		this.request = request;
		this.progress = progress;
	}

	void open() throws IOException {
		Files.createDirectories(this.request.out());
		for (SampleTable table : SampleTable.values()) {
			if (Files.exists(file(table))) {
				throw new FileAlreadyExistsException(file(table).toString());
			}
		}
		for (SampleTable table : SampleTable.values()) {
			FileStyle style = this.request.style(table);
			Layout layout = new Layout(table, style);
			this.made.add(file(table));
			this.sinks.put(table, style.isWorkbook() ? new WorkbookSink(file(table), style, layout, table.title())
					: new CsvSink(file(table), style, layout));
			this.tallies.put(table, new Tally());
		}
	}

	private Path file(SampleTable table) {
		return this.request.out().resolve(this.request.style(table).fileName());
	}

	void write(SampleRow row) throws IOException {
		RowSink sink = this.sinks.get(row.table());
		if (sink == null) {
			throw new IllegalStateException("the drop is not open");
		}
		sink.write(row);
		tally(row.table()).row();
		if (++this.rows % REPORT_EVERY == 0) {
			this.progress.accept(this.rows);
		}
	}

	Tally tally(SampleTable table) {
		Tally tally = this.tallies.get(table);
		if (tally == null) {
			throw new IllegalStateException("the drop is not open");
		}
		return tally;
	}

	SampleSummary summary() {
		List<SampleFile> files = new ArrayList<>();
		for (SampleTable table : SampleTable.values()) {
			files.add(tally(table).file(table, this.request.style(table)));
		}
		return new SampleSummary(this.request.out(), files);
	}

	/** Close the files, all of them, whatever happens to one. */
	@Override
	public void close() throws IOException {
		IOException first = null;
		for (RowSink sink : this.sinks.values()) {
			try {
				sink.close();
			}
			catch (IOException ex) {
				first = (first != null) ? first : ex;
			}
		}
		this.sinks.clear();
		if (first != null) {
			throw first;
		}
	}

	/** Take back what was written. */
	void discard() {
		try {
			close();
		}
		catch (IOException ex) {
			// The first failure is the one to tell.
		}
		for (Path file : this.made) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				// What cannot be written cannot always be deleted either.
			}
		}
	}

	Failure failure(IOException ex) {
		return (ex instanceof FileAlreadyExistsException exists)
				? new Failure(exists, FailureKind.CANNOT_WRITE, "sample.exists", exists.getFile())
				: new Failure(ex, FailureKind.CANNOT_WRITE, "sample.unwritable", this.request.out());
	}

}
