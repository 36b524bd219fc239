package org.campusctl.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in the data directory says about the running server.
 *
 * @param pid process number of the server
 * @param port TCP port; 0 while the server has not written it yet
 * @param ready whether the server accepts connections
 */
record PostmasterFile(long pid, int port, boolean ready) {

	private static final int PORT_LINE = 3;

	private static final int STATUS_LINE = 7;

	/**
	 * Read the file. It may be half written, or left by a server that was killed.
	 * @param data the data directory
	 * @return its content, or nothing if there is no usable file
	 */
	static Optional<PostmasterFile> read(Path data) {
		List<String> lines;
		try {
			lines = Files.readString(file(data), StandardCharsets.ISO_8859_1).lines().toList();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		try {
			// A stand-alone backend writes its number negated.
			long pid = Math.abs(Long.parseLong(line(lines, 0)));
			String port = line(lines, PORT_LINE);
			return Optional.of(new PostmasterFile(pid, port.isEmpty() ? 0 : Integer.parseInt(port),
					line(lines, STATUS_LINE).equals("ready")));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	static Path file(Path data) {
		return data.resolve("postmaster.pid");
	}

	private static String line(List<String> lines, int index) {
		return (index < lines.size()) ? lines.get(index).trim() : "";
	}

}
