package org.campusctl.batch.load;

import java.util.List;
import java.util.function.Supplier;

import org.campusctl.mappings.file.ReceivedFile;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Gives the rows of all files of a drop, ready for staging, one after the other. After a
 * crash it goes on behind the rows that were committed, if staging holds exactly those;
 * if not, staging is made anew and everything is read again.
 */
final class DropReader implements ItemStreamReader<StagedRow> {

	/** Rows committed so far, in the execution context of the step. */
	static final String ROWS = "rows";

	/** Rows that a step rejected, in the execution context of the step. */
	static final String REJECTED = "rejected";

	private static final String ITEMS = "items";

	private final List<ReceivedFile> files;

	private final Staging staging;

	private final Supplier<StagingProcessor> processors;

	private final LoadListener listener;

	private final long bytesTotal;

	private long rows;

	private long items;

	private long rejected;

	private int fileNo;

	private @Nullable RowsAhead ahead;

	DropReader(LoadRun run, Staging staging, Supplier<StagingProcessor> processors, LoadListener listener) {
		this.files = run.drop().readable();
		this.staging = staging;
		this.processors = processors;
		this.listener = listener;
		this.bytesTotal = this.files.stream().mapToLong(ReceivedFile::bytes).sum();
	}

	@Override
	public void open(ExecutionContext context) {
		close();
		this.fileNo = 0;
		this.rows = context.getLong(ROWS, 0);
		this.items = context.getLong(ITEMS, 0);
		this.rejected = context.getLong(REJECTED, 0);
		if (this.items == 0 || !this.staging.holds(this.rows)) {
			this.rows = 0;
			this.items = 0;
			this.rejected = 0;
			this.staging.create();
		}
		this.ahead = new RowsAhead(this.files, this.items, this.processors);
	}

	@Override
	public @Nullable StagedRow read() throws InterruptedException {
		RowsAhead source = this.ahead;
		StagedRow row = (source != null) ? source.next() : null;
		if (row != null) {
			this.items++;
			this.fileNo = row.fileNo();
			if (!row.isGap()) {
				this.rows++;
				this.rejected += row.rejected() ? 1 : 0;
			}
		}
		return row;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong(ROWS, this.rows);
		context.putLong(ITEMS, this.items);
		context.putLong(REJECTED, this.rejected);
		this.listener.rows(this.rows, bytesDone(), this.bytesTotal);
	}

	private long bytesDone() {
		long done = 0;
		for (ReceivedFile file : this.files) {
			if (file.number() == this.fileNo) {
				break;
			}
			done += file.bytes();
		}
		return done;
	}

	@Override
	public void close() {
		if (this.ahead != null) {
			this.ahead.close();
			this.ahead = null;
		}
	}

}
