package org.campusctl.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * A short exclusive lock on a file, between threads and between processes. The system
 * drops it when the process dies. Not reentrant.
 */
final class FileMutex {

	/**
	 * Longer than the slowest initdb; who waits this long waits for a process that hangs.
	 */
	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final Duration SILENCE = Duration.ofSeconds(2);

	// A file lock belongs to the process, so the threads of one process need a second
	// lock.
	private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

	private final FileChannel channel;

	private final ReentrantLock inProcess;

	private FileMutex(FileChannel channel, ReentrantLock inProcess) {
		this.channel = channel;
		this.inProcess = inProcess;
	}

	/**
	 * Do some short work under the lock.
	 * @param <T> what the work gives
	 * @param file lock file in a directory given by its real path; made when absent,
	 * never deleted
	 * @param progress told {@code storage.waiting} once when the wait becomes noticeable
	 * @param work the work
	 * @return what the work gives
	 * @throws Failure 75 if somebody else holds it for minutes
	 */
	static <T> T holding(Path file, Consumer<String> progress, Supplier<T> work) {
		FileMutex mutex = acquire(file, progress);
		try {
			return work.get();
		}
		finally {
			mutex.release();
		}
	}

	private static FileMutex acquire(Path file, Consumer<String> progress) {
		ReentrantLock inProcess = IN_PROCESS.computeIfAbsent(file, (key) -> new ReentrantLock());
		@Nullable FileChannel channel = null;
		boolean held = false;
		try {
			if (!inProcess.tryLock(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Failure(FailureKind.LOCKED, "storage.start-locked", file);
			}
			held = true;
			channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
					HomeFiles.fileMode());
			lock(channel, file, progress);
			FileMutex mutex = new FileMutex(channel, inProcess);
			channel = null;
			held = false;
			return mutex;
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, file);
		}
		catch (InterruptedException ex) {
			throw Waiting.interrupted(ex);
		}
		finally {
			close(channel);
			if (held) {
				inProcess.unlock();
			}
		}
	}

	private static void lock(FileChannel channel, Path file, Consumer<String> progress)
			throws IOException, InterruptedException {
		long start = System.nanoTime();
		boolean told = false;
		FileLock lock = channel.tryLock();
		while (lock == null) {
			Thread.sleep(10);
			long waited = System.nanoTime() - start;
			if (!told && waited > SILENCE.toNanos()) {
				progress.accept("storage.waiting");
				told = true;
			}
			if (waited > LIMIT.toNanos()) {
				throw new Failure(FailureKind.LOCKED, "storage.start-locked", file);
			}
			lock = channel.tryLock();
		}
	}

	private void release() {
		close(this.channel);
		this.inProcess.unlock();
	}

	private static void close(@Nullable FileChannel channel) {
		if (channel == null) {
			return;
		}
		try {
			channel.close();
		}
		catch (IOException ex) {
			// Nothing was written through it; the lock goes with the process.
		}
	}

}
