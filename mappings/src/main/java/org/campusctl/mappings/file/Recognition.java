package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.campusctl.compliance.Problem;
import org.dhatim.fastexcel.reader.Sheet;

import org.jspecify.annotations.Nullable;

/**
 * Recognises one frozen file: its format by its first bytes, its encoding and delimiter,
 * its dataset by its name and, failing that, by its header.
 */
final class Recognition {

	/** Rows in which the header is looked for. */
	private static final int HEADER_ROWS = 10;

	/** Columns that a table may have. */
	static final int MAX_COLUMNS = 1000;

	private static final char[] DELIMITERS = { ',', '\t', ';' };

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private final FrozenFile file;

	private final List<ColumnProfile> profiles;

	private final FileNames.Meaning named;

	private TextEncoding.@Nullable Detected detected;

	Recognition(FrozenFile file, List<ColumnProfile> profiles) {
		this.file = file;
		this.profiles = profiles;
		this.named = FileNames.of(FrozenFile.baseName(file.name()), profiles);
	}

	/** Return the tables of the file: one, or one per sheet that is named like one. */
	List<ReceivedFile> tables() {
		if (this.file.problem() != null) {
			return List.of(refused("", this.file.problem()));
		}
		try {
			byte[] start = start();
			if (startsWith(start, OLE)) {
				return List.of(refused("XLSX",
						Problem.error("", isEncrypted() ? "file.workbook-encrypted" : "file.workbook-old")));
			}
			if (PlistRecords.isBinary(start)) {
				return List.of(refused("UTF-8", Problem.error("", "file.plist-binary")));
			}
			String extension = FrozenFile.extension(this.file.name());
			if (extension.startsWith("y") && DropFiles.isFeed(extension, this.profiles)) {
				return List.of(families());
			}
			ColumnProfile apps = this.profiles.stream().filter(AppExport::fits).findFirst().orElse(null);
			if (apps != null && (PlistRecords.isXml(start) || DropFiles.isFeed(extension, this.profiles))) {
				return List.of(reports(apps, PlistRecords.isXml(start)));
			}
			if (apps != null && !startsWith(start, ZIP)) {
				ReceivedFile export = export(apps);
				return List.of((export != null) ? export : text());
			}
			return startsWith(start, ZIP) ? workbook() : List.of(text());
		}
		catch (IOException ex) {
			return List.of(refused("XLSX", Problem.error("", "file.workbook-damaged")));
		}
	}

	/** A feed is known by its form; the dataset is the one that has its columns. */
	private ReceivedFile families() throws IOException {
		if (this.file.bytes() == 0) {
			return refused("UTF-8", Problem.error("", "file.empty"));
		}
		TextEncoding.Detected encoding = encoding();
		if (encoding.problem() != null) {
			return refused(encoding.name(), encoding.problem());
		}
		List<TableRecord> rows;
		try (TableRecords records = FamilyRecords.open(this.file.path())) {
			rows = rows(records);
		}
		catch (FamilyRecords.Damaged ex) {
			return refused(encoding.name(), ex.problem());
		}
		ColumnProfile profile = this.profiles.stream().filter(FamilyRecords::fits).findFirst().orElseThrow();
		return checked(table(ReceivedFile.Format.FAMILIES, encoding.name(), ',', null, this.file.name(), rows,
				HeaderMatch.best(profile, rows)));
	}

	/** A document is read to its end: damage must show before the run. */
	private ReceivedFile reports(ColumnProfile apps, boolean isXml) throws IOException {
		if (this.file.bytes() == 0) {
			return refused("UTF-8", Problem.error("", "file.empty"));
		}
		TextEncoding.Detected encoding = isXml ? TextEncoding.named("UTF-8") : encoding();
		if (encoding.problem() != null) {
			return refused(encoding.name(), encoding.problem());
		}
		List<TableRecord> rows;
		try (TableRecords records = isXml ? PlistRecords.open(this.file.path(), this.file.name())
				: ReportRecords.open(this.file.path(), this.file.name(), encoding)) {
			rows = rows(records);
			if (!(records instanceof ReportRecords reports && reports.isLines())) {
				skip(records);
			}
		}
		catch (ReportRecords.Damaged ex) {
			return refused(encoding.name(), ex.problem());
		}
		return checked(table(isXml ? ReceivedFile.Format.PLIST : ReceivedFile.Format.REPORTS, encoding.name(), ',',
				null, this.file.name(), rows, HeaderMatch.best(apps, rows)));
	}

	/** Return the file as an export of another tool, or null when it is none. */
	private @Nullable ReceivedFile export(ColumnProfile apps) throws IOException {
		TextEncoding.Detected encoding = encoding();
		if (encoding.problem() != null) {
			return null;
		}
		for (char delimiter : ExportRecords.DELIMITERS) {
			try (ExportRecords records = ExportRecords.of(CsvRecords.open(this.file.path(), encoding, delimiter),
					this.file.name())) {
				if (records != null) {
					List<TableRecord> rows = rows(records);
					return checked(table(ReceivedFile.Format.EXPORT, encoding.name(), delimiter, null, this.file.name(),
							rows, HeaderMatch.best(apps, rows)));
				}
			}
		}
		return null;
	}

	private ReceivedFile text() throws IOException {
		if (this.file.bytes() == 0) {
			return refused("UTF-8", Problem.error("", "file.empty"));
		}
		TextEncoding.Detected encoding = encoding();
		if (encoding.problem() != null) {
			return refused(encoding.name(), encoding.problem());
		}
		ReceivedFile best = null;
		HeaderMatch most = null;
		for (char delimiter : DELIMITERS) {
			List<TableRecord> rows;
			try (CsvRecords records = CsvRecords.open(this.file.path(), encoding, delimiter)) {
				rows = rows(records);
			}
			HeaderMatch match = choose(rows, this.named);
			if (rows.stream().allMatch(TableRecord::isBlank)) {
				return table(ReceivedFile.Format.CSV, encoding.name(), delimiter, null, this.file.name(), rows, match);
			}
			if (best == null || isBetter(match, most, rows)) {
				best = table(ReceivedFile.Format.CSV, encoding.name(), delimiter, null, this.file.name(), rows, match);
				most = match;
			}
		}
		if (best == null) {
			throw new IOException("no delimiter");
		}
		return checked(best);
	}

	private static boolean isBetter(@Nullable HeaderMatch match, @Nullable HeaderMatch most, List<TableRecord> rows) {
		if (match == null) {
			return false;
		}
		if (most == null || match.matched() != most.matched()) {
			return most == null || match.matched() > most.matched();
		}
		return match.matched() == 0 && match.header().size() > most.header().size() && !rows.isEmpty();
	}

	private List<ReceivedFile> workbook() throws IOException {
		if (!WorkbookParts.isWorkbook(this.file.path())) {
			return List.of(refused("XLSX", Problem.error("", "file.workbook-damaged")));
		}
		Problem problem = WorkbookParts.problem(this.file.path(), this.file.bytes());
		if (problem != null) {
			return List.of(refused("XLSX", problem));
		}
		List<String> sheets;
		try (Workbook workbook = Workbook.open(this.file.path())) {
			sheets = workbook.sheets().stream().map(Sheet::getName).filter(Objects::nonNull).toList();
		}
		if (sheets.isEmpty()) {
			return List.of(refused("XLSX", Problem.error("", "file.empty")));
		}
		List<String> named = sheets.stream()
			.filter((sheet) -> FileNames.of(sheet, this.profiles).profiles().size() == 1)
			.toList();
		if (named.isEmpty() || (sheets.size() == 1 && !this.named.profiles().isEmpty())) {
			return List.of(sheet(sheets.get(0), this.file.name(), this.named, sheets.size() - 1));
		}
		List<ReceivedFile> tables = new ArrayList<>();
		for (String sheet : named) {
			tables.add(sheet(sheet, this.file.name() + "#" + sheet, FileNames.of(sheet, this.profiles),
					sheet.equals(named.get(0)) ? sheets.size() - named.size() : 0));
		}
		return tables;
	}

	private ReceivedFile sheet(String sheet, String name, FileNames.Meaning meaning, int unread) throws IOException {
		List<TableRecord> rows;
		try (XlsxRecords records = XlsxRecords.open(this.file.path(), sheet)) {
			rows = rows(records);
		}
		ReceivedFile table = checked(
				table(ReceivedFile.Format.XLSX, "XLSX", ',', sheet, name, rows, choose(rows, meaning)));
		return (unread > 0 && table.dataset() != null) ? with(table, Problem.warning("", "file.sheets-unread", unread))
				: table;
	}

	/**
	 * Choose the dataset: the one that is named; in a draw, or when a name that only
	 * contains a word does not fit, the one whose required columns are all there.
	 */
	private @Nullable HeaderMatch choose(List<TableRecord> rows, FileNames.Meaning meaning) {
		List<HeaderMatch> named = meaning.profiles()
			.stream()
			.map((profile) -> HeaderMatch.best(profile, rows))
			.toList();
		if (named.size() == 1 && (meaning.isExact() || named.get(0).isComplete())) {
			return named.get(0);
		}
		List<HeaderMatch> complete = this.profiles.stream()
			.map((profile) -> HeaderMatch.best(profile, rows))
			.filter(HeaderMatch::isComplete)
			.sorted(Comparator.comparingInt(HeaderMatch::matched).reversed())
			.toList();
		if (complete.size() == 1 || (complete.size() > 1 && complete.get(0).matched() > complete.get(1).matched())) {
			return complete.get(0);
		}
		return named.stream().max(Comparator.comparingInt(HeaderMatch::matched)).orElse(null);
	}

	private ReceivedFile table(ReceivedFile.Format format, String encoding, char delimiter, @Nullable String sheet,
			String name, List<TableRecord> rows, @Nullable HeaderMatch match) {
		boolean isEmpty = rows.stream().allMatch(TableRecord::isBlank);
		int width = (match != null) ? match.header().size()
				: rows.stream().mapToInt((row) -> HeaderMatch.trimmed(row.cells()).size()).max().orElse(0);
		if (isEmpty || match == null || width > MAX_COLUMNS) {
			Problem problem = isEmpty ? Problem.error("", "file.empty") : (width > MAX_COLUMNS)
					? Problem.error("", "file.too-wide", width, MAX_COLUMNS) : Problem.error("", "file.unrecognised");
			String dataset = (match != null) ? match.profile().dataset() : null;
			return new ReceivedFile(0, name, this.file.path(), this.file.sha256(), this.file.bytes(), format, encoding,
					delimiter, sheet, dataset, 0, List.of(), List.of(), false, List.of(problem), "");
		}
		return new ReceivedFile(0, name, this.file.path(), this.file.sha256(), this.file.bytes(), format, encoding,
				delimiter, sheet, match.profile().dataset(), match.line(), match.header(), match.columns(),
				match.rejectFile(), match.problems(), match.profile().form());
	}

	/** Look whether records follow the header. */
	private static ReceivedFile checked(ReceivedFile table) throws IOException {
		if (table.dataset() == null || table.problems().stream().anyMatch(Problem::isError)) {
			return table;
		}
		if (table.format() == ReceivedFile.Format.XLSX) {
			readToTheEnd(table);
		}
		try (RowReader reader = RowReader.open(table)) {
			return (reader.next() != null) ? table : with(table, Problem.warning("", "file.header-only"));
		}
	}

	/**
	 * Damage in a sheet shows only where it is; better now than halfway through a run.
	 */
	private static void readToTheEnd(ReceivedFile table) throws IOException {
		try (TableRecords records = TableFile.open(table)) {
			skip(records);
		}
	}

	private static void skip(TableRecords records) throws IOException {
		TableRecord row = records.next();
		while (row != null) {
			row = records.next();
		}
	}

	/** Looking through a large file once is enough. */
	private TextEncoding.Detected encoding() throws IOException {
		TextEncoding.Detected detected = this.detected;
		if (detected == null) {
			detected = TextEncoding.detect(this.file.path());
			this.detected = detected;
		}
		return detected;
	}

	private static ReceivedFile with(ReceivedFile table, Problem problem) {
		List<Problem> problems = new ArrayList<>(table.problems());
		problems.add(problem);
		return new ReceivedFile(table.number(), table.name(), table.frozen(), table.sha256(), table.bytes(),
				table.format(), table.encoding(), table.delimiter(), table.sheet(), table.dataset(), table.headerLine(),
				table.header(), table.columns(), table.rejectFile(), problems, table.form());
	}

	private ReceivedFile refused(String encoding, Problem problem) {
		String dataset = (this.named.profiles().size() == 1) ? this.named.profiles().get(0).dataset() : null;
		ReceivedFile.Format format = encoding.equals("XLSX") ? ReceivedFile.Format.XLSX : ReceivedFile.Format.CSV;
		return new ReceivedFile(0, this.file.name(), this.file.path(), this.file.sha256(), this.file.bytes(), format,
				encoding, ',', null, dataset, 0, List.of(), List.of(), false, List.of(problem), "");
	}

	private static List<TableRecord> rows(TableRecords records) throws IOException {
		List<TableRecord> rows = new ArrayList<>();
		TableRecord row = records.next();
		while (row != null) {
			rows.add(row);
			row = (rows.size() < HEADER_ROWS) ? records.next() : null;
		}
		return rows;
	}

	/** An encrypted workbook is a compound file that has a stream of this name. */
	private boolean isEncrypted() throws IOException {
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		try (InputStream in = Files.newInputStream(this.file.path())) {
			String bytes = new String(in.readNBytes(1 << 22), StandardCharsets.ISO_8859_1);
			return bytes.contains(new String(name, StandardCharsets.ISO_8859_1));
		}
	}

	private byte[] start() throws IOException {
		try (InputStream in = Files.newInputStream(this.file.path())) {
			return in.readNBytes(64);
		}
	}

	private static boolean startsWith(byte[] bytes, byte[] mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || bytes[i] != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
