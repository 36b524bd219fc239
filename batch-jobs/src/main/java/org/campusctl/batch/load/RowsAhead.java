package org.campusctl.batch.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of the files and makes them ready for staging, ahead of the step that
 * writes them: normalising, hashing and sealing cost more than the copy into the
 * database, and both can be done at once. Rows come out in the order of the files, and
 * none is dropped. What waits is bounded, so memory does not grow with the files.
 */
final class RowsAhead implements AutoCloseable {

	/** Rows of a block; a file's last block may have fewer. */
	static final int BLOCK = 250;

	private static final int BLOCKS_AHEAD = 16;

	private static final ThreadFactory THREADS = (task) -> {
		Thread thread = new Thread(task, "stage-ahead");
		thread.setDaemon(true);
		return thread;
	};

	private final BlockingQueue<Future<Optional<StagedBlock>>> blocks = new ArrayBlockingQueue<>(BLOCKS_AHEAD);

	/** Each serves one thread at a time. */
	private final Queue<StagingProcessor> idle = new ConcurrentLinkedQueue<>();

	private final Supplier<StagingProcessor> processors;

	private final ExecutorService workers;

	private final Thread reader;

	private boolean ended;

	/**
	 * Begin to read.
	 * @param files the files, of which no error is known
	 * @param skip number of rows, gaps included, that were staged before
	 * @param processors make what processes rows
	 */
	RowsAhead(List<ReceivedFile> files, long skip, Supplier<StagingProcessor> processors) {
		this.processors = processors;
		this.workers = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), THREADS);
		this.reader = THREADS.newThread(() -> readAll(files, skip));
		this.reader.start();
	}

	/**
	 * Return the next rows.
	 * @return the rows, or null at the end
	 * @throws InterruptedException if the thread is told to stop
	 */
	@Nullable StagedBlock next() throws InterruptedException {
		if (this.ended) {
			return null;
		}
		try {
			Optional<StagedBlock> block = this.blocks.take().get();
			this.ended = block.isEmpty();
			return block.orElse(null);
		}
		catch (ExecutionException ex) {
			throw StepFailure.safe((ex.getCause() != null) ? ex.getCause() : ex);
		}
	}

	private void readAll(List<ReceivedFile> files, long skip) {
		try {
			long left = skip;
			long rows = 0;
			for (ReceivedFile file : files) {
				try (RowReader records = RowReader.open(file)) {
					List<RawItem> items = new ArrayList<>(BLOCK);
					for (RawRow row = records.next(); row != null; row = records.next()) {
						if (!RowCheck.isGap(row)) {
							rows++;
						}
						if (left > 0) {
							left--;
							continue;
						}
						items.add(new RawItem(file, row, rows));
						if (items.size() == BLOCK) {
							hand(items);
							items = new ArrayList<>(BLOCK);
						}
					}
					if (!items.isEmpty()) {
						hand(items);
					}
				}
			}
			if (left > 0) {
				throw new IllegalStateException("the frozen input is shorter than what was staged of it");
			}
			this.blocks.put(CompletableFuture.completedFuture(Optional.empty()));
		}
		catch (InterruptedException ex) {
			// Closed: nobody waits for more.
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
		}
	}

	private void hand(List<RawItem> items) throws InterruptedException {
		this.blocks.put(this.workers.submit(() -> process(items)));
	}

	private void fail(Throwable failure) {
		try {
			this.blocks.put(CompletableFuture.failedFuture(failure));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Optional<StagedBlock> process(List<RawItem> items) {
		StagingProcessor processor = this.idle.poll();
		if (processor == null) {
			processor = this.processors.get();
		}
		StagedBlock block = processor.process(items);
		this.idle.add(processor);
		return Optional.of(block);
	}

	@Override
	public void close() {
		this.reader.interrupt();
		this.workers.shutdownNow();
	}

}
