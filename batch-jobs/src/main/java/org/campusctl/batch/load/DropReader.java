package org.campusctl.batch.load;

import java.util.List;
import java.util.function.Supplier;

import org.campusctl.mappings.file.ReceivedFile;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Gives the rows of all files of a drop, ready for staging, one after the other. After a
 * crash it goes on behind the rows that were committed, if staging holds exactly those;
 * if not, staging is made anew and everything is read again.
 */
final class DropReader implements ItemStreamReader<StagedBlock>, StepExecutionListener {

	/** Rows committed so far, in the execution context of the step. */
	static final String ROWS = "rows";

	/** Rows that a step rejected, in the execution context of the step. */
	static final String REJECTED = "rejected";

	private static final String ITEMS = "items";

	private final List<ReceivedFile> files;

	private final Staging staging;

	private final KnownContent known;

	private final Supplier<StagingProcessor> processors;

	private final LoadListener listener;

	private final long bytesTotal;

	private @Nullable StepExecution step;

	private long rows;

	private long rowsBefore;

	private long items;

	private long rejected;

	private int fileNo;

	private @Nullable RowsAhead ahead;

	DropReader(LoadRun run, Staging staging, KnownContent known, Supplier<StagingProcessor> processors,
			LoadListener listener) {
		this.known = known;
		this.files = run.drop().readable();
		this.staging = staging;
		this.processors = processors;
		this.listener = listener;
		this.bytesTotal = this.files.stream().mapToLong(ReceivedFile::bytes).sum();
	}

	@Override
	public void beforeStep(StepExecution stepExecution) {
		this.step = stepExecution;
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
		this.rowsBefore = this.rows;
		this.known.read();
		this.ahead = new RowsAhead(this.files, this.items, this.processors);
	}

	@Override
	public @Nullable StagedBlock read() throws InterruptedException {
		RowsAhead source = this.ahead;
		StagedBlock block = (source != null) ? source.next() : null;
		if (block != null) {
			this.items += block.items();
			this.fileNo = block.fileNo();
			this.rows += block.rows();
			this.rejected += block.rejected();
		}
		return block;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong(ROWS, this.rows);
		context.putLong(ITEMS, this.items);
		context.putLong(REJECTED, this.rejected);
		StepExecution execution = this.step;
		if (execution != null) {
			// The framework counts blocks; people ask for rows.
			execution.setReadCount(this.rows - this.rowsBefore);
			execution.setWriteCount(this.rows - this.rowsBefore);
		}
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
