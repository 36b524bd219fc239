package org.campusctl.mappings.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;

import org.jspecify.annotations.Nullable;

/**
 * Writes {@code warnings-DATASET-N.csv}: file, line, field, code and message of what was
 * imported and reported; no values. Creates the file with the first warning (0600).
 */
public final class WarningFileWriter implements AutoCloseable {

	private static final List<String> HEADER = List.of("file", "line", "field", "code", "message");

	private final Path path;

	private final String name;

	private final Locale locale;

	private @Nullable PrivateCsv csv;

	/**
	 * Prepare the file.
	 * @param folder where it goes
	 * @param file the input file; its dataset and number give the name
	 * @param locale language of the messages
	 */
	public WarningFileWriter(Path folder, ReceivedFile file, Locale locale) {
		this.path = folder.resolve("warnings-" + file.dataset() + "-" + file.number() + ".csv");
		this.name = formulaSafe(file.name());
		this.locale = locale;
	}

	/**
	 * Append a warning.
	 * @param line physical line or sheet row; 0 for the file as such
	 * @param problem the warning
	 * @throws Failure {@code CANNOT_WRITE} if the file cannot be written
	 */
	public void write(long line, Problem problem) {
		PrivateCsv open = this.csv;
		if (open == null) {
			open = new PrivateCsv(this.path);
			this.csv = open;
			open.write(HEADER);
		}
		open.write(List.of(this.name, String.valueOf(line), problem.field(), problem.code(),
				formulaSafe(problem.text(this.locale))));
	}

	/** A spreadsheet must not run what somebody named a file. */
	private static String formulaSafe(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	/**
	 * Complete the file.
	 * @throws Failure {@code CANNOT_WRITE} if it cannot be written
	 */
	@Override
	public void close() {
		if (this.csv != null) {
			this.csv.close();
			this.csv = null;
		}
	}

}
