package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.campusctl.failure.Failure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of text cells, written as a stream, mode 0600. Cells formatted as text keep
 * long numbers whole when somebody edits them. Goes on in a further sheet where one is
 * full.
 */
final class PrivateXlsx implements AutoCloseable {

	private static final int MAX_ROWS = 1 << 20;

	private static final int MAX_CELL = 32_767;

	private static final int ROWS_PER_FLUSH = 500;

	private final Path path;

	private final OutputStream out;

	private final Workbook workbook;

	private final String sheetName;

	private final List<String> header;

	private Worksheet sheet;

	private int sheets = 1;

	private int row;

	PrivateXlsx(Path path, String sheetName, List<String> header) {
		this.path = path;
		this.sheetName = sheetName;
		this.header = header;
		this.out = Freezer.create(path);
		this.workbook = new Workbook(this.out, "campusctl", null);
		this.sheet = this.workbook.newWorksheet(sheetName);
		start();
	}

	private void start() {
		this.row = 0;
		this.sheet.freezePane(0, 1);
		cells(this.header);
	}

	/**
	 * Append a row.
	 * @throws Failure {@code CANNOT_WRITE} if that fails, as on a full disk
	 */
	void write(List<String> cells) {
		try {
			if (this.row == MAX_ROWS) {
				this.sheet.finish();
				this.sheets++;
				this.sheet = this.workbook.newWorksheet(this.sheetName + "-" + this.sheets);
				start();
			}
			cells(cells);
			if (this.row % ROWS_PER_FLUSH == 0) {
				this.sheet.flush();
			}
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(this.path, ex);
		}
	}

	private void cells(List<String> cells) {
		for (int column = 0; column < cells.size(); column++) {
			this.sheet.inlineString(this.row, column, fitting(cells.get(column)));
			this.sheet.style(this.row, column).format("@").set();
		}
		this.row++;
	}

	/** A workbook holds neither control characters nor endless cells. */
	private static String fitting(String cell) {
		String cut = (cell.length() > MAX_CELL) ? cell.substring(0, MAX_CELL) : cell;
		for (int i = 0; i < cut.length(); i++) {
			char c = cut.charAt(i);
			if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE') {
				return cut.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
			}
		}
		return cut;
	}

	@Override
	public void close() {
		try {
			this.workbook.finish();
			this.out.close();
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(this.path, ex);
		}
	}

}
