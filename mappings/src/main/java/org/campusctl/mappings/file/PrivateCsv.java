package org.campusctl.mappings.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import org.campusctl.failure.Failure;

/**
 * A CSV file as spreadsheets expect it: UTF-8 with byte order mark, CRLF, mode 0600.
 */
final class PrivateCsv implements AutoCloseable {

	private final Path path;

	private final CSVWriter csv;

	/**
	 * Create the file.
	 * @throws Failure {@code CANNOT_WRITE} if that fails
	 */
	PrivateCsv(Path path) {
		this(path, Freezer.create(path));
	}

	PrivateCsv(Path path, OutputStream out) {
		this.path = path;
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		try {
			writer.write('\uFEFF');
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(path, ex);
		}
		this.csv = new CSVWriter(writer, ',', ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
				"\r\n");
	}

	/**
	 * Append a record.
	 * @throws Failure {@code CANNOT_WRITE} if that fails, as on a full disk
	 */
	void write(List<String> cells) {
		this.csv.writeNext(cells.toArray(new String[0]), false);
		// The library keeps the exception instead of throwing it.
		IOException failed = this.csv.getException();
		if (failed != null) {
			throw Freezer.cannotWrite(this.path, failed);
		}
	}

	@Override
	public void close() {
		try {
			this.csv.close();
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(this.path, ex);
		}
	}

}
