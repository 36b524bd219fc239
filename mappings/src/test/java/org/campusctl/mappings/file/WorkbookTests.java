package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.campusctl.compliance.Problem;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbookTests {

	private static final List<String> CLASSES = List.of("学校标识码", "班号", "班级名称", "年级", "入学年份");

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	@TempDir
	Path home;

	@Test
	void showsCellsAsUsersSeeThem() throws IOException {
		ReceivedFile file = receive("students.xlsx", (workbook) -> {
			Worksheet sheet = workbook.newWorksheet("Sheet1");
			row(sheet, 0, List.of("姓名", "性别", "出生日期", "身份证件类型", "身份证件号", "学校标识码", "年级", "入学年月", "是否随迁子女"));
			sheet.value(1, 0, "甲");
			sheet.value(1, 1, 1);
			sheet.value(1, 2, LocalDate.of(2012, 1, 19));
			sheet.style(1, 2).format("yyyy/m/d;@").set();
			sheet.value(1, 3, 1.0);
			sheet.value(1, 4, 3.3029920120119123E17);
			sheet.value(1, 5, 2133029901L);
			sheet.value(1, 6, 3);
			sheet.style(1, 6).format("00").set();
			sheet.value(1, 7, LocalDate.of(2024, 9, 1));
			sheet.style(1, 7).format("yyyy/mm").set();
			sheet.value(1, 8, true);
		}).get(0);
		assertThat(file.problems()).isEmpty();
		assertThat(file.encoding()).isEqualTo("XLSX");
		assertThat(rows(file)).extracting(RawRow::cells)
			.containsExactly(List.of("甲", "1", "2012-01-19", "1", "330299201201191000", "2133029901", "03",
					"2024-09-01", "TRUE"));
	}

	@Test
	void readsASheetPerDataset() throws IOException {
		List<ReceivedFile> files = receive("rosters.xlsx", (workbook) -> {
			row(workbook.newWorksheet("说明"), 0, List.of("请按说明填写"));
			row(workbook.newWorksheet("班级"), 0, CLASSES);
			row(workbook.newWorksheet("schools"), 0, List.of("学校标识码", "学校名称", "办学类型", "行政区划码"));
		});
		assertThat(files).extracting(ReceivedFile::name).containsExactly("rosters.xlsx#班级", "rosters.xlsx#schools");
		assertThat(files).extracting(ReceivedFile::dataset).containsExactly("class", "school");
		assertThat(codes(files.get(0))).containsExactly("file.header-only", "file.sheets-unread");
	}

	@Test
	void readsTheFirstVisibleSheetAndSaysWhatItLeavesOut() throws IOException {
		ReceivedFile file = receive("classes.xlsx", (workbook) -> {
			Worksheet hidden = workbook.newWorksheet("Hidden");
			row(hidden, 0, List.of("x"));
			hidden.setVisibilityState(VisibilityState.HIDDEN);
			Worksheet first = workbook.newWorksheet("一年级");
			row(first, 0, CLASSES);
			row(first, 1, List.of("2133029901", "1", "一班", "1", "2026"));
			row(workbook.newWorksheet("二年级"), 0, CLASSES);
		}).get(0);
		assertThat(file.sheet()).isEqualTo("一年级");
		assertThat(rows(file)).hasSize(1);
		assertThat(file.problems()).containsExactly(Problem.warning("", "file.sheets-unread", 1));
	}

	@Test
	void readsMergedHeadersGapsAndShortRows() throws IOException {
		ReceivedFile file = receive("classes.xlsx", (workbook) -> {
			Worksheet sheet = workbook.newWorksheet("Sheet1");
			sheet.value(0, 0, "班级一览表");
			sheet.range(0, 0, 0, 4).merge();
			sheet.value(1, 0, "学校标识码");
			sheet.range(1, 0, 2, 0).merge();
			sheet.value(1, 1, "班级信息");
			sheet.range(1, 1, 1, 4).merge();
			row(sheet, 2, List.of("", "班号", "班级名称", "年级", "入学年份"));
			row(sheet, 3, List.of("2133029901", "1", "一班", "1"));
			row(sheet, 6, List.of("2133029901", "2", "二班", "1", "2026", "surplus"));
			row(sheet, 8, List.of("合计", "2"));
		}).get(0);
		assertThat(file.headerLine()).isEqualTo(3);
		assertThat(file.header()).isEqualTo(CLASSES);
		List<RawRow> rows = rows(file);
		assertThat(rows).extracting(RawRow::line).containsExactly(4L, 5L, 7L);
		assertThat(rows.get(0).cells()).containsExactly("2133029901", "1", "一班", "1", "");
		assertThat(rows.get(2).problem()).isEqualTo(Problem.error("", "row.width", 6, 5));
	}

	@Test
	void readsForeignWorkbooks() throws IOException {
		String sheet = """
				<worksheet xmlns="%s"><sheetData>
				<row r="1">%s</row>
				<row r="2"><c r="A2"><v>2.133029901E9</v></c><c r="B2" t="str"><f>1+1</f><v>2</v></c>
				<c r="C2" t="inlineStr"><is><t>一班</t></is></c><c r="D2"><f>A1</f><v>1</v></c>
				<c r="E2" t="e"><v>#N/A</v></c></row>
				<row r="3"><c r="A3"><v>2133029901</v></c><c r="B3" t="str"><f>""</f><v></v></c><c r="C3"><f>B1</f></c></row>
				</sheetData></worksheet>"""
			.formatted(MAIN, header());
		ReceivedFile file = receive(workbook("classes.xlsm", sheet, "date1904=\"1\"")).get(0);
		assertThat(file.problems()).isEmpty();
		assertThat(rows(file)).extracting(RawRow::cells)
			.containsExactly(List.of("2133029901", "2", "一班", "1", "#N/A"),
					List.of("2133029901", "", "#CALC!", "", ""));
	}

	@Test
	void refusesWhatCannotBeOpened() throws IOException {
		byte[] ole = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		Path old = Files.write(this.home.resolve("students.xls"), ole);
		assertThat(codes(receive(old).get(0))).containsExactly("file.workbook-old");
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		Path encrypted = this.home.resolve("students.xlsx");
		Files.write(encrypted, ole);
		Files.write(encrypted, name, StandardOpenOption.APPEND);
		assertThat(codes(receive(encrypted).get(0))).containsExactly("file.workbook-encrypted");
		Files.write(encrypted, new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0, 0 });
		assertThat(codes(receive(encrypted).get(0))).containsExactly("file.workbook-damaged");
		Path broken = workbook("classes.xlsx", "<worksheet><sheetData><row r='1'><c r='A1'", "");
		assertThat(codes(receive(broken).get(0))).containsExactly("file.workbook-damaged");
		Path cut = workbook("classes.xlsx", "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">" + header()
				+ "</row>" + "<row><c><v>1</v></c></row>".repeat(100) + "<row", "");
		assertThat(codes(receive(cut).get(0))).containsExactly("file.workbook-damaged");
	}

	@Test
	void refusesCellsBeyondTheLastColumn() throws IOException {
		Path file = workbook("classes.xlsx", "<worksheet xmlns=\"" + MAIN
				+ "\"><sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>", "");
		assertThat(codes(receive(file).get(0))).containsExactly("file.workbook-damaged");
	}

	@Test
	void readsEscapedCharacters() throws IOException {
		ReceivedFile file = receive("classes.xlsx", (workbook) -> {
			Worksheet sheet = workbook.newWorksheet("Sheet1");
			row(sheet, 0, CLASSES);
			row(sheet, 1, List.of("2133029901", "1", "一_x000D_班", "1", "_x2"));
		}).get(0);
		assertThat(rows(file).get(0).cells()).containsExactly("2133029901", "1", "一\r班", "1", "_x2");
	}

	@Test
	void refusesTextsThatNeedTooMuchMemory() throws IOException {
		Path file = this.home.resolve("classes.xlsx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] strings = "<si><t>0123456789</t></si>".repeat(1000).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 3000; i++) {
				zip.write(strings);
			}
		}
		assertThat(receive(file).get(0).problems()).containsExactly(Problem.error("", "file.workbook-too-large", 150));
	}

	private static String header() {
		StringBuilder cells = new StringBuilder();
		for (String title : CLASSES) {
			cells.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
		}
		return cells.toString();
	}

	private Path workbook(String name, String sheet, String properties) throws IOException {
		String type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
		String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>");
		parts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + relations + "\"><workbookPr "
				+ properties + "/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels",
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"rId1\" Type=\"" + relations
						+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		parts.put("xl/worksheets/sheet1.xml", sheet);
		Path file = this.home.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	private List<ReceivedFile> receive(String name, Consumer<Workbook> content) throws IOException {
		Path file = this.home.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", null)) {
			content.accept(workbook);
		}
		return receive(file);
	}

	private List<ReceivedFile> receive(Path file) {
		return Drop.receive(List.of(file), this.home.resolve("copies"), ColumnProfiles.builtIn(), DropLimits.standard())
			.files();
	}

	private static void row(Worksheet sheet, int row, List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				sheet.value(row, i, cells.get(i));
			}
		}
	}

	private static List<String> codes(ReceivedFile file) {
		return file.problems().stream().map(Problem::code).toList();
	}

	private static List<RawRow> rows(ReceivedFile file) {
		List<RawRow> rows = new ArrayList<>();
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				rows.add(row);
			}
		}
		return rows;
	}

}
