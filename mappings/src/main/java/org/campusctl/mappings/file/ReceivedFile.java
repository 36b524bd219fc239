package org.campusctl.mappings.file;

import java.nio.file.Path;
import java.util.List;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * One file of a drop (or one sheet of a workbook), frozen and recognised.
 *
 * @param number position in the drop, from 1, in the order of the names
 * @param name how users see it: path within the drop with forward slashes; archive
 * members as {@code drop.zip/folder/students.csv}; sheets as
 * {@code rosters.xlsx#students}
 * @param frozen the private copy
 * @param sha256 of the copy, lower-case hex
 * @param bytes size of the copy
 * @param format how it is read
 * @param encoding {@code UTF-8}, {@code UTF-8-BOM}, {@code GB18030}, {@code UTF-16LE},
 * {@code UTF-16BE}, or {@code XLSX}
 * @param delimiter of a CSV file
 * @param sheet name of the sheet, or null
 * @param dataset name of the recognised dataset, or null with {@code file.unrecognised}
 * @param headerLine physical line or sheet row of the header, from 1; 0 if none
 * @param header titles verbatim, in the order of the file
 * @param columns for each column of the profile the position in the header, or -1
 * @param rejectFile whether it is a reject file that comes back corrected
 * @param problems what is wrong with the file as such; an error refuses the file
 * @param form whose export it is, such as {@code netbox}; empty for the contract's own
 */
public record ReceivedFile(int number, String name, Path frozen, String sha256, long bytes, Format format,
		String encoding, char delimiter, @Nullable String sheet, @Nullable String dataset, long headerLine,
		List<String> header, List<Integer> columns, boolean rejectFile, List<Problem> problems, String form) {

	public ReceivedFile {
		header = List.copyOf(header);
		columns = List.copyOf(columns);
		problems = List.copyOf(problems);
	}

	/** How a file is read. */
	public enum Format {

		/** Text with delimiters. */
		CSV,
		/** Office Open XML workbook. */
		XLSX,
		/** YAML of the stalkerware-indicators project. */
		FAMILIES,
		/** JSON of device management: application reports, lists of installed apps. */
		REPORTS,
		/** Property list in XML with a list of installed apps. */
		PLIST,
		/** Text with delimiters in the columns of another tool. */
		EXPORT

	}

}
