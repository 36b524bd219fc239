package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON of {@link DeviceReports} as a table of installed apps: one object a line,
 * where a line that is cut is a record that cannot be read, or one document, which is
 * taken whole or not at all.
 */
final class ReportRecords implements TableRecords {

	/** Size of a document; lines have no limit. */
	private static final long MAX_DOCUMENT = 64L << 20;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final DeviceReports reports;

	private final @Nullable LineSource lines;

	private final @Nullable MappingIterator<JsonNode> document;

	private boolean begun;

	private ReportRecords(AppExport export, @Nullable LineSource lines, @Nullable MappingIterator<JsonNode> document) {
		this.reports = new DeviceReports(export);
		this.lines = lines;
		this.document = document;
	}

	/**
	 * Open an export.
	 * @param file the file
	 * @param name its name within the drop
	 * @param encoding how to decode it
	 * @throws Damaged if it is one document that is too long
	 */
	static ReportRecords open(Path file, String name, TextEncoding.Detected encoding) throws IOException {
		AppExport export = new AppExport(name);
		if (FrozenFile.extension(name).endsWith("l") || isLines(file, encoding)) {
			return new ReportRecords(export, new LineSource(reader(file, encoding)), null);
		}
		if (Files.size(file) > MAX_DOCUMENT) {
			throw new Damaged("JSON lines; a document <= " + MAX_DOCUMENT + " B");
		}
		Reader reader = reader(file, encoding);
		try {
			return new ReportRecords(export, null, JSON.readerFor(JsonNode.class).readValues(reader));
		}
		catch (JacksonException ex) {
			reader.close();
			throw damaged(ex);
		}
	}

	/** The first line of JSON lines is an object of its own. */
	private static boolean isLines(Path file, TextEncoding.Detected encoding) throws IOException {
		try (LineSource lines = new LineSource(reader(file, encoding))) {
			LineSource.Line line = lines.next();
			while (line != null && line.text().isBlank()) {
				line = lines.next();
			}
			return line == null || (!line.isCut() && JSON.readTree(line.text()).isObject());
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static Reader reader(Path file, TextEncoding.Detected encoding) throws IOException {
		InputStream in = Files.newInputStream(file);
		try {
			in.skipNBytes(encoding.markLength());
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
		return new InputStreamReader(in, TextEncoding.strict(encoding.charset()));
	}

	@Override
	public @Nullable TableRecord next() throws IOException {
		if (!this.begun) {
			this.begun = true;
			return AppExport.header();
		}
		TableRecord record = this.reports.poll();
		while (record == null && readOn()) {
			record = this.reports.poll();
		}
		return record;
	}

	private boolean readOn() throws IOException {
		if (this.lines != null) {
			return readLine(this.lines);
		}
		try {
			if (this.document == null || !this.document.hasNextValue()) {
				return false;
			}
			JsonNode value = this.document.nextValue();
			this.reports.add(value, Math.max(1, this.document.currentLocation().getLineNr()));
			return true;
		}
		catch (JacksonException ex) {
			throw damaged(ex);
		}
	}

	private boolean readLine(LineSource source) throws IOException {
		LineSource.Line line = source.next();
		if (line == null) {
			return false;
		}
		if (line.isCut()) {
			this.reports.addDamaged(line.number(), "row.json");
		}
		else if (!line.text().isBlank()) {
			try {
				this.reports.add(JSON.readTree(line.text()), line.number());
			}
			catch (JacksonException ex) {
				this.reports.addDamaged(line.number(), "row.json");
			}
		}
		return true;
	}

	private static Damaged damaged(JacksonException ex) {
		return new Damaged("JSON (" + ((ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1) + ")");
	}

	/** Tell whether every line stands for itself. */
	boolean isLines() {
		return this.lines != null;
	}

	@Override
	public void expect(int width) {
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return false;
	}

	@Override
	public void close() throws IOException {
		if (this.lines != null) {
			this.lines.close();
		}
		if (this.document != null) {
			this.document.close();
		}
	}

	/** An export that is no list of installed apps, as a whole. */
	static final class Damaged extends IOException {

		private static final long serialVersionUID = 1L;

		Damaged(String expected) {
			super(expected);
		}

		Problem problem() {
			return Problem.error("", "file.export-damaged", String.valueOf(getMessage()));
		}

	}

}
