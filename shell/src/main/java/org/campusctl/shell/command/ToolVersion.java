package org.campusctl.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Version and commit that the build wrote down.
 *
 * @param version version of the tool
 * @param commit abbreviated commit, with {@code -dirty} for a changed tree;
 * {@code unknown} outside of a repository
 */
public record ToolVersion(String version, String commit) {

	/** This build. */
	public static final ToolVersion CURRENT = read();

	/**
	 * Return when the commit was made that the build is from: the clock cannot be before.
	 * @return the time, or empty outside of a repository
	 */
	public static Optional<Instant> committed() {
		String seconds = load("/org/campusctl/shell/commit.properties").getProperty("time", "");
		return seconds.matches("[0-9]{1,12}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
				: Optional.empty();
	}

	private static ToolVersion read() {
		Properties version = load("/org/campusctl/shell/version.properties");
		Properties commit = load("/org/campusctl/shell/commit.properties");
		String id = commit.getProperty("commit", "");
		return new ToolVersion(version.getProperty("version", "unknown"),
				id.matches("[0-9a-f]+(-dirty)?") ? id : "unknown");
	}

	private static Properties load(String resource) {
		Properties properties = new Properties();
		try (InputStream in = ToolVersion.class.getResourceAsStream(resource)) {
			if (in != null) {
				properties.load(in);
			}
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
