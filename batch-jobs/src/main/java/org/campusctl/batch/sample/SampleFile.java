package org.campusctl.batch.sample;

import java.util.Map;

/**
 * A file that was written, and what an import into an empty data centre will say about
 * it, if the whole drop is imported at once under the built-in codes.
 *
 * @param file name in the folder
 * @param dataset name of the dataset, singular
 * @param encoding as imports report it
 * @param rows rows below the header
 * @param rejects rejected rows by the code of their first error
 * @param warnings warnings by code, those of the file as such included; those of rejected
 * rows are not there
 */
public record SampleFile(String file, String dataset, String encoding, long rows, Map<String, Long> rejects,
		Map<String, Long> warnings) {

	public SampleFile {
		rejects = Map.copyOf(rejects);
		warnings = Map.copyOf(warnings);
	}

	/**
	 * Return the number of rows that are rejected.
	 * @return rows, not errors
	 */
	public long rejected() {
		return this.rejects.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * Return the number of rows that are accepted.
	 * @return rows, with or without warnings
	 */
	public long accepted() {
		return this.rows - rejected();
	}

}
