package org.campusctl.mappings.file;

import java.io.IOException;
import java.util.List;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * Reads CSV exports of other tools as a table of installed apps: Intune's raw inventory,
 * Apple's InstalledApplicationList, tables of osquery. Columns that the table does not
 * have, such as Intune's on users, are not read.
 */
final class ExportRecords implements TableRecords {

	/** Delimiters of exports; the last is what osquery's own shell writes. */
	static final char[] DELIMITERS = { ',', '\t', ';', '|' };

	private static final int PLATFORM = AppExport.COLUMNS.indexOf("platform");

	private final CsvRecords records;

	private final AppExport export;

	private final ExportKind kind;

	private final int[][] positions;

	private final int[] status;

	private final int width;

	private boolean begun;

	private ExportRecords(CsvRecords records, AppExport export, ExportKind kind, List<String> header) {
		this.records = records;
		this.export = export;
		this.kind = kind;
		this.width = header.size();
		this.positions = AppExport.COLUMNS.stream()
			.map((column) -> kind.positions(column, header))
			.toArray(int[][]::new);
		this.status = kind.positions("status", header);
		records.expect(this.width);
	}

	/**
	 * Take the records of a file if its first row is the header of an export.
	 * @param records at the beginning of the file; closed when it is none
	 * @param name name of the file within the drop
	 * @return the records, or null
	 */
	static @Nullable ExportRecords of(CsvRecords records, String name) throws IOException {
		TableRecord first = records.next();
		if (first != null && first.problem() == null) {
			List<String> header = HeaderMatch.trimmed(first.cells());
			ExportKind kind = ExportKind.of(header, FrozenFile.baseName(name));
			if (kind != null) {
				return new ExportRecords(records, new AppExport(name), kind, header);
			}
		}
		records.close();
		return null;
	}

	@Override
	public @Nullable TableRecord next() throws IOException {
		if (!this.begun) {
			this.begun = true;
			return AppExport.header();
		}
		while (true) {
			TableRecord record = this.records.next();
			if (record == null) {
				return null;
			}
			if (record.problem() != null || record.isBlank()) {
				return this.export.empty(record.line(), record.problem());
			}
			if (!isWide(record.cells())) {
				return this.export.empty(record.line(),
						Problem.error("", "row.width", record.cells().size(), this.width));
			}
			if (!isRemoved(record.cells())) {
				return row(record);
			}
		}
	}

	private boolean isWide(List<String> cells) {
		for (int i = this.width; i < cells.size(); i++) {
			if (!TableRecord.isBlank(cells.get(i))) {
				return false;
			}
		}
		return cells.size() >= this.width;
	}

	private TableRecord row(TableRecord record) {
		String[] values = new String[this.positions.length];
		for (int column = 0; column < values.length; column++) {
			values[column] = first(record.cells(), this.positions[column]);
		}
		if (values[PLATFORM].isEmpty()) {
			values[PLATFORM] = this.kind.platform();
		}
		values[values.length - 1] = this.kind.source();
		return this.export.row(record.line(), values);
	}

	private static String first(List<String> cells, int[] positions) {
		for (int position : positions) {
			if (!TableRecord.isBlank(cells.get(position))) {
				return cells.get(position);
			}
		}
		return "";
	}

	/** A package that was removed and left its settings behind is still listed. */
	private boolean isRemoved(List<String> cells) {
		String state = first(cells, this.status);
		return state.startsWith("deinstall") || state.startsWith("purge") || state.endsWith("not-installed")
				|| state.endsWith("config-files");
	}

	@Override
	public void expect(int expected) {
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return false;
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

}
