package org.campusctl.batch.load;

import java.util.List;

import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the rows of all files of a drop, one after the other. After a crash it goes on
 * behind the rows that were committed, if staging holds exactly those; if not, staging is
 * made anew and everything is read again.
 */
final class DropReader implements ItemStreamReader<RawItem> {

	/** Rows committed so far, in the execution context of the step. */
	static final String ROWS = "rows";

	private static final String ITEMS = "items";

	private final List<ReceivedFile> files;

	private final Staging staging;

	private final LoadListener listener;

	private final long bytesTotal;

	private int next;

	private long rows;

	private long items;

	private long bytesDone;

	private @Nullable RowReader reader;

	DropReader(LoadRun run, Staging staging, LoadListener listener) {
		this.files = run.drop().readable();
		this.staging = staging;
		this.listener = listener;
		this.bytesTotal = this.files.stream().mapToLong(ReceivedFile::bytes).sum();
	}

	@Override
	public void open(ExecutionContext context) {
		this.next = 0;
		this.rows = 0;
		this.items = 0;
		this.bytesDone = 0;
		long committed = context.getLong(ITEMS, 0);
		if (committed > 0 && this.staging.holds(context.getLong(ROWS, 0))) {
			while (this.items < committed) {
				if (read() == null) {
					throw new IllegalStateException("the frozen input is shorter than what was staged of it");
				}
			}
		}
		else {
			this.staging.create();
		}
	}

	@Override
	public @Nullable RawItem read() {
		while (true) {
			if (this.reader == null) {
				if (this.next == this.files.size()) {
					return null;
				}
				this.reader = RowReader.open(this.files.get(this.next));
				this.next++;
			}
			RawRow row = this.reader.next();
			ReceivedFile file = this.files.get(this.next - 1);
			if (row == null) {
				this.reader.close();
				this.reader = null;
				this.bytesDone += file.bytes();
			}
			else {
				this.items++;
				if (!RowCheck.isGap(row)) {
					this.rows++;
				}
				return new RawItem(file, row, this.rows);
			}
		}
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong(ROWS, this.rows);
		context.putLong(ITEMS, this.items);
		this.listener.rows(this.rows, this.bytesDone, this.bytesTotal);
	}

	@Override
	public void close() {
		if (this.reader != null) {
			this.reader.close();
			this.reader = null;
		}
	}

}
