package org.campusctl.mappings.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;

import org.jspecify.annotations.Nullable;

/**
 * Writes the rejected rows of one input file as {@code rejects-DATASET-N.csv} and
 * {@code .xlsx}: the original columns verbatim and in their order, then {@code _file},
 * {@code _line}, {@code _field}, {@code _code}, {@code _all}, {@code _message}. Corrected
 * in place it can be imported again. What a row has beyond the header's width stands to
 * the right of these, so that they stay in their columns. Creates the files with the
 * first row; they hold personal data and are for their owner only (0600).
 */
public final class RejectFileWriter implements AutoCloseable {

	private final Path folder;

	private final ReceivedFile file;

	private final Locale locale;

	private @Nullable PrivateCsv csv;

	private @Nullable PrivateXlsx xlsx;

	private long rows;

	/**
	 * Prepare the files.
	 * @param folder where they go
	 * @param file the input file; its dataset and number give the name
	 * @param locale language of the messages
	 */
	public RejectFileWriter(Path folder, ReceivedFile file, Locale locale) {
		this.folder = folder;
		this.file = file;
		this.locale = locale;
	}

	/**
	 * Append a rejected row.
	 * @param row the row as it was read
	 * @param problems what is wrong, the first error first; at least one
	 * @throws Failure {@code CANNOT_WRITE} if the files cannot be written
	 */
	public void write(RawRow row, List<Problem> problems) {
		Problem first = problems.get(0);
		int width = this.file.header().size();
		List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(width, row.cells().size())));
		cells.addAll(Collections.nCopies(width - cells.size(), ""));
		cells.add(this.file.name());
		cells.add(String.valueOf(row.line()));
		cells.add(first.field());
		cells.add(first.code());
		cells.add(all(problems));
		cells.add(first.text(this.locale));
		if (row.cells().size() > width) {
			cells.addAll(row.cells().subList(width, row.cells().size()));
		}
		csv().write(cells);
		xlsx().write(cells);
		this.rows++;
	}

	/**
	 * Return how many rows were written.
	 * @return 0 if there are no files
	 */
	public long rows() {
		return this.rows;
	}

	/**
	 * Return the files that were written.
	 * @return none or two
	 */
	public List<Path> paths() {
		return (this.rows > 0) ? List.of(path(".csv"), path(".xlsx")) : List.of();
	}

	private static String all(List<Problem> problems) {
		List<String> all = new ArrayList<>();
		for (Problem problem : problems) {
			String text = problem.field().isEmpty() ? problem.code() : problem.field() + ":" + problem.code();
			if (!all.contains(text)) {
				all.add(text);
			}
		}
		return String.join("; ", all);
	}

	private PrivateCsv csv() {
		PrivateCsv open = this.csv;
		if (open == null) {
			open = new PrivateCsv(path(".csv"));
			this.csv = open;
			open.write(header());
		}
		return open;
	}

	private PrivateXlsx xlsx() {
		PrivateXlsx open = this.xlsx;
		if (open == null) {
			open = new PrivateXlsx(path(".xlsx"), "rejects", header());
			this.xlsx = open;
		}
		return open;
	}

	private List<String> header() {
		List<String> header = new ArrayList<>(this.file.header());
		header.addAll(HeaderMatch.REJECT_COLUMNS);
		return header;
	}

	private Path path(String extension) {
		return this.folder.resolve("rejects-" + this.file.dataset() + "-" + this.file.number() + extension);
	}

	/**
	 * Complete the files.
	 * @throws Failure {@code CANNOT_WRITE} if they cannot be written
	 */
	@Override
	public void close() {
		try {
			if (this.csv != null) {
				this.csv.close();
				this.csv = null;
			}
		}
		finally {
			if (this.xlsx != null) {
				this.xlsx.close();
				this.xlsx = null;
			}
		}
	}

}
