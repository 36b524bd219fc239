package org.campusctl.mappings.file;

import org.campusctl.compliance.Problem;

/**
 * A file of a drop that is no table: a note to users, a lock file, what a file manager
 * leaves behind.
 *
 * @param name path within the drop
 * @param note the warning {@code file.ignored}
 */
public record IgnoredFile(String name, Problem note) {

	static IgnoredFile of(String name) {
		return new IgnoredFile(name, Problem.warning("", "file.ignored"));
	}

}
