package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes of the embedded server, recognised by their working directory: a process
 * number alone may have gone to somebody else.
 */
final class ServerProcesses {

	private final Path data;

	ServerProcesses(Path data) {
		this.data = data;
	}

	/**
	 * Tell whether a process is a live one of this server. One that is dead but not yet
	 * collected by its parent is not.
	 * @param pid process number
	 * @return whether it works in the data directory
	 */
	boolean contains(long pid) {
		try {
			return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), this.data);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * End what a killed server left behind. Its backends notice by themselves, except in
	 * the middle of a long statement; a new server cannot start beside them.
	 */
	void endAll() {
		if (Waiting.until(Duration.ofSeconds(1), () -> all().isEmpty())) {
			return;
		}
		all().forEach(ProcessHandle::destroy);
		if (Waiting.until(Duration.ofSeconds(3), () -> all().isEmpty())) {
			return;
		}
		all().forEach(ProcessHandle::destroyForcibly);
		Waiting.until(Duration.ofSeconds(5), () -> all().isEmpty());
	}

	private List<ProcessHandle> all() {
		return ProcessHandle.allProcesses().filter((process) -> contains(process.pid())).toList();
	}

}
