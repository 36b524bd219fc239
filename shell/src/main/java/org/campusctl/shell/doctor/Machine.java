package org.campusctl.shell.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The machine as the doctor sees it.
 *
 * @param javaVersion feature version of Java, such as 17
 * @param freeBytes free space where the home is, or null if it cannot be told
 * @param fileNames charset of file names
 * @param environment environment variables
 * @param clock the system's clock
 * @param built when the commit of this build was made, or null if that is not known
 */
public record Machine(int javaVersion, @Nullable Long freeBytes, Charset fileNames, Map<String, String> environment,
		Clock clock, @Nullable Instant built) {

	/**
	 * Look at this machine.
	 * @param home the tool's home; it need not exist yet
	 * @param environment environment variables
	 * @param built when the commit of this build was made, or null
	 * @return this machine
	 */
	public static Machine here(Path home, Map<String, String> environment, @Nullable Instant built) {
		return new Machine(Runtime.version().feature(), freeBytes(home), fileNameCharset(), environment,
				Clock.systemUTC(), built);
	}

	private static Charset fileNameCharset() {
		String name = System.getProperty("sun.jnu.encoding", "UTF-8");
		return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
	}

	private static @Nullable Long freeBytes(Path home) {
		Path existing = home.toAbsolutePath();
		while (existing != null && !Files.exists(existing)) {
			existing = existing.getParent();
		}
		try {
			return (existing != null) ? Files.getFileStore(existing).getUsableSpace() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
