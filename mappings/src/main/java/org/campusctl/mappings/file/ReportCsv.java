package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;

import org.campusctl.failure.Failure;

import org.jspecify.annotations.Nullable;

/**
 * A CSV file for people who audit: UTF-8 with byte order mark, CRLF; cells that a
 * spreadsheet would run as a formula begin with an apostrophe. The file appears under its
 * name when it is whole.
 */
public final class ReportCsv implements AutoCloseable {

	private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

	private final Path path;

	private final Path part;

	private final PrivateCsv csv;

	private boolean finished;

	/**
	 * Begin a file, in place of one of that name.
	 * @param path where it appears; its folder is made if need be
	 * @param columns titles
	 * @throws Failure {@code CANNOT_WRITE} if that fails
	 */
	public ReportCsv(Path path, String... columns) {
		this.path = path;
		this.part = path.resolveSibling(path.getFileName() + ".part");
		try {
			Path folder = path.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			Files.deleteIfExists(this.part);
			this.csv = new PrivateCsv(this.part);
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(path, ex);
		}
		this.csv.write(Arrays.asList(columns));
	}

	/**
	 * Append a record.
	 * @param cells the cells; null is an empty one
	 * @throws Failure {@code CANNOT_WRITE} if that fails, as on a full disk
	 */
	public void row(@Nullable Object... cells) {
		this.csv.write(Arrays.stream(cells).map((cell) -> safe(Objects.toString(cell, ""))).toList());
	}

	/**
	 * Finish the file.
	 * @throws Failure {@code CANNOT_WRITE} if that fails
	 */
	public void finish() {
		this.finished = true;
		this.csv.close();
		try {
			Files.move(this.part, this.path, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(this.path, ex);
		}
	}

	/** Leave what was not finished behind as nothing. */
	@Override
	public void close() {
		if (this.finished) {
			return;
		}
		this.csv.close();
		try {
			Files.deleteIfExists(this.part);
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(this.path, ex);
		}
	}

	private static String safe(String text) {
		return (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
