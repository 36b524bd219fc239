package org.campusctl.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The name of this host.
 */
public final class HostName {

	private static final String NAME = find();

	private HostName() {
	}

	/**
	 * Return the name.
	 * @return the name, or {@code unknown}
	 */
	public static String get() {
		return NAME;
	}

	/** From the kernel: asking the name service can take seconds. */
	private static String find() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
		}
		catch (IOException ex) {
			return ask();
		}
	}

	private static String ask() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
