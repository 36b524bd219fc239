package org.campusctl.batch.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A CSV file after RFC 4180: commas, CR LF, quotes where they are needed.
 */
final class CsvSink implements RowSink {

	private static final int BUFFER = 1 << 16;

	private final Layout layout;

	private final Writer writer;

	private final StringBuilder line = new StringBuilder(512);

	CsvSink(Path file, FileStyle style, Layout layout) throws IOException {
		this.layout = layout;
		this.writer = new OutputStreamWriter(
				new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER),
				charset(style.encoding()));
		if (style.encoding() == FileStyle.Encoding.UTF_8_BOM) {
			this.writer.write('\uFEFF');
		}
		if (!style.title().isEmpty()) {
			this.line.append(style.title()).append(",".repeat(layout.width() - 1));
			endLine();
		}
		for (int i = 0; i < layout.width(); i++) {
			add(i, layout.title(i));
		}
		endLine();
	}

	private static Charset charset(FileStyle.Encoding encoding) {
		return switch (encoding) {
			case UTF_8, UTF_8_BOM -> StandardCharsets.UTF_8;
			case GB18030 -> Charset.forName("GB18030");
		};
	}

	@Override
	public void write(SampleRow row) throws IOException {
		int width = row.isCut() ? this.layout.width() - 1 : this.layout.width();
		for (int i = 0; i < width; i++) {
			add(i, this.layout.cell(row, i));
		}
		endLine();
	}

	private void add(int column, String cell) {
		if (column > 0) {
			this.line.append(',');
		}
		if (cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0) {
			this.line.append('"').append(cell.replace("\"", "\"\"")).append('"');
		}
		else {
			this.line.append(cell);
		}
	}

	private void endLine() throws IOException {
		this.line.append("\r\n");
		this.writer.append(this.line);
		this.line.setLength(0);
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
