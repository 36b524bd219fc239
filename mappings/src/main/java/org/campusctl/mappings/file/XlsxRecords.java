package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import org.jspecify.annotations.Nullable;

/**
 * Records of one sheet of a workbook, as a stream. A gap in the row numbers comes as a
 * blank record.
 */
final class XlsxRecords implements TableRecords {

	private final Workbook workbook;

	private final Stream<Row> stream;

	private final Iterator<Row> rows;

	private long line;

	private @Nullable Row ahead;

	private XlsxRecords(Workbook workbook, Stream<Row> stream) {
		this.workbook = workbook;
		this.stream = stream;
		this.rows = stream.iterator();
	}

	static XlsxRecords open(Path file, @Nullable String sheet) throws IOException {
		Workbook workbook = Workbook.open(file);
		try {
			Sheet chosen = workbook.sheet(sheet);
			return new XlsxRecords(workbook, chosen.openStream());
		}
		catch (ExcelReaderException ex) {
			workbook.close();
			throw new IOException("damaged sheet", ex);
		}
		catch (IOException ex) {
			workbook.close();
			throw ex;
		}
	}

	@Override
	public @Nullable TableRecord next() throws IOException {
		Row row = (this.ahead != null) ? this.ahead : nextRow();
		this.ahead = null;
		if (row == null) {
			return null;
		}
		if (row.getRowNum() > this.line + 1) {
			this.ahead = row;
			TableRecord gap = new TableRecord(this.line + 1, List.of(), null);
			this.line = row.getRowNum() - 1L;
			return gap;
		}
		this.line = row.getRowNum();
		List<String> cells = new ArrayList<>(row.getCellCount());
		for (int i = 0; i < row.getCellCount(); i++) {
			Cell cell = row.getCell(i);
			cells.add((cell != null) ? this.workbook.text(cell) : "");
		}
		return new TableRecord(this.line, cells, null);
	}

	private @Nullable Row nextRow() throws IOException {
		Row row;
		try {
			row = this.rows.hasNext() ? this.rows.next() : null;
		}
		catch (RuntimeException ex) {
			// The reader reports damage with several unchecked types, and with values.
			throw new IOException("damaged sheet " + ex.getClass().getSimpleName());
		}
		if (row != null && row.getRowNum() <= this.line) {
			// Rows are told apart by their numbers, in the reject file too.
			throw new IOException("rows of the sheet are out of order");
		}
		return row;
	}

	@Override
	public void expect(int width) {
		// Cells of a sheet stand where they stand.
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return true;
	}

	@Override
	public void close() throws IOException {
		try {
			this.stream.close();
		}
		finally {
			this.workbook.close();
		}
	}

}
