package org.campusctl.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The processes that use one embedded server, known by a shared lock on
 * {@code clients.lock} that each holds while it lives; a killed process loses it. Used
 * only under {@code start.lock}.
 */
final class Clients {

	// One holder for the whole process: closing any channel of a file drops all the
	// process's locks on it.
	private static final Map<Path, Clients> BY_FILE = new ConcurrentHashMap<>();

	private final Path file;

	private int entered;

	private @Nullable FileChannel channel;

	private @Nullable FileLock shared;

	private Clients(Path file) {
		this.file = file;
	}

	static Clients of(Path file) {
		return BY_FILE.computeIfAbsent(file, Clients::new);
	}

	/**
	 * Count one user more in this process.
	 */
	synchronized void enter() {
		if (this.entered == 0) {
			try {
				FileChannel opened = open();
				this.shared = opened.lock(0, Long.MAX_VALUE, true);
				this.channel = opened;
			}
			catch (IOException ex) {
				throw HomeFiles.cannotWrite(ex, this.file);
			}
		}
		this.entered++;
	}

	/**
	 * Count one user less in this process.
	 * @param lastOut run when no process at all is left
	 */
	synchronized void leave(Runnable lastOut) {
		this.entered--;
		FileChannel opened = this.channel;
		if (this.entered > 0 || opened == null) {
			return;
		}
		this.channel = null;
		try (opened) {
			if (this.shared != null) {
				this.shared.release();
				this.shared = null;
			}
			if (opened.tryLock() != null) {
				lastOut.run();
			}
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, this.file);
		}
	}

	/**
	 * Tell whether any process uses the server, this one included.
	 * @return whether somebody does
	 */
	synchronized boolean any() {
		if (this.entered > 0) {
			return true;
		}
		try (FileChannel opened = open()) {
			return opened.tryLock() == null;
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, this.file);
		}
	}

	private FileChannel open() throws IOException {
		return FileChannel.open(this.file,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
				HomeFiles.fileMode());
	}

}
