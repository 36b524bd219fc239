package org.campusctl.batch.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as offices write it: a title over the whole width, a header of two rows with
 * merged cells, a column of serial numbers that means nothing, numbers as text, a row of
 * totals at the end.
 */
final class WorkbookSink implements RowSink {

	/** Titles stand in the rows above; the first record stands in this row, from 0. */
	private static final int FIRST_RECORD = 3;

	/** Serial number, and the column that the upper header row does not group. */
	private static final int UNGROUPED = 2;

	private static final int FLUSH_EVERY = 500;

	private final Path file;

	private final Path draft;

	private final Layout layout;

	private final OutputStream stream;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int records;

	WorkbookSink(Path file, FileStyle style, Layout layout, String sheetName) throws IOException {
		this.file = file;
		this.draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".sample", ".tmp");
		this.layout = layout;
		this.stream = new BufferedOutputStream(Files.newOutputStream(this.draft));
		this.workbook = new Workbook(this.stream, "campusctl", "1.0");
		this.sheet = this.workbook.newWorksheet(sheetName);
		writeHeader(style.title(), sheetName);
	}

	private void writeHeader(String title, String group) {
		int last = this.layout.width();
		this.sheet.value(0, 0, title);
		this.sheet.range(0, 0, 0, last).merge();
		this.sheet.value(1, 0, "序号");
		this.sheet.range(1, 0, 2, 0).merge();
		this.sheet.value(1, 1, this.layout.title(0));
		this.sheet.range(1, 1, 2, 1).merge();
		this.sheet.value(1, UNGROUPED, group + "信息");
		this.sheet.range(1, UNGROUPED, 1, last).merge();
		for (int i = UNGROUPED; i <= last; i++) {
			this.sheet.value(2, i, this.layout.title(i - 1));
		}
	}

	@Override
	public void write(SampleRow row) throws IOException {
		int at = FIRST_RECORD + this.records++;
		this.sheet.value(at, 0, this.records);
		for (int i = 0; i < this.layout.width(); i++) {
			String cell = this.layout.cell(row, i);
			if (!cell.isEmpty()) {
				this.sheet.value(at, i + 1, cell);
				this.sheet.style(at, i + 1).format("@").set();
			}
		}
		if (this.records % FLUSH_EVERY == 0) {
			this.sheet.flush();
		}
	}

	@Override
	public void close() throws IOException {
		try {
			int at = FIRST_RECORD + this.records;
			this.sheet.value(at, 0, "合计");
			this.sheet.value(at, 1, this.records + "人");
			this.sheet.close();
			this.workbook.close();
			this.stream.close();
			StableArchive.copy(this.draft, this.file);
		}
		finally {
			Files.deleteIfExists(this.draft);
		}
	}

}
