package org.campusctl.mappings.file;

import java.nio.file.Path;
import java.util.Locale;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * A private copy of one file of a drop, not looked into yet.
 *
 * @param name path within the drop
 * @param path the copy
 * @param sha256 lower-case hex
 * @param bytes size
 * @param problem why it is not looked into ({@code file.archive}), or null
 */
record FrozenFile(String name, Path path, String sha256, long bytes, @Nullable Problem problem) {

	/** Return the name without folders. */
	static String lastName(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

	/** Return the extension in lower case, without the dot; empty if there is none. */
	static String extension(String name) {
		String last = lastName(name);
		int dot = last.lastIndexOf('.');
		return (dot < 0) ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** Return the name without folders and extension. */
	static String baseName(String name) {
		String last = lastName(name);
		int dot = last.lastIndexOf('.');
		return (dot <= 0) ? last : last.substring(0, dot);
	}

}
