package org.campusctl.batch.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was generated.
 *
 * @param out the folder
 * @param files the files in the order of the contract
 */
public record SampleSummary(Path out, List<SampleFile> files) {

	public SampleSummary {
		files = List.copyOf(files);
	}

	/**
	 * Return the number of rows of all files.
	 * @return rows below the headers
	 */
	public long rows() {
		return this.files.stream().mapToLong(SampleFile::rows).sum();
	}

	/**
	 * Return the flaws of all files: rejected rows by the code of the first error, and
	 * warnings, by code.
	 * @return number by code, sorted by code; a code that is both error and warning
	 * counts both
	 */
	public Map<String, Long> defects() {
		Map<String, Long> all = new TreeMap<>();
		for (SampleFile file : this.files) {
			file.rejects().forEach((code, count) -> all.merge(code, count, Long::sum));
			file.warnings().forEach((code, count) -> all.merge(code, count, Long::sum));
		}
		return all;
	}

	/**
	 * Return the file of a table.
	 * @param table the table
	 * @return the file
	 */
	public SampleFile file(SampleTable table) {
		return this.files.stream().filter((file) -> file.dataset().equals(table.dataset())).findFirst().orElseThrow();
	}

}
