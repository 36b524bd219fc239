package org.campusctl.mappings.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Reads what nobody meant to send. In the build every seed is read once;
 * {@code docs/architecture.md}, Fuzzing, tells how to let the fuzzer look for more. A
 * finding becomes a seed.
 */
class ReaderFuzzTests {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

	@FuzzTest
	void csv(byte[] content) {
		FuzzedDrop.read("students.csv", content);
	}

	@FuzzTest
	void workbook(byte[] content) {
		FuzzedDrop.read("students.xlsx", content);
	}

	/** A sheet alone, so that no checksum keeps the fuzzer out. */
	@FuzzTest
	void sheet(byte[] content) throws IOException {
		FuzzedDrop.read("classes.xlsx", workbookAround(content));
	}

	@FuzzTest
	void archive(byte[] content) {
		FuzzedDrop.read("drop.zip", content);
	}

	@FuzzTest
	void profile(byte[] content) {
		FuzzedDrop.readProfile(content);
	}

	private static byte[] workbookAround(byte[] sheet) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			put(zip, "[Content_Types].xml", "<Types/>");
			put(zip, "_rels/.rels", """
					<Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>\
					</Relationships>""".formatted(PACKAGE, RELATIONS));
			put(zip, "xl/workbook.xml", """
					<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets>\
					</workbook>""".formatted(MAIN, RELATIONS));
			put(zip, "xl/_rels/workbook.xml.rels",
					"""
							<Relationships xmlns="%s"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>\
							</Relationships>"""
						.formatted(PACKAGE, RELATIONS));
			put(zip, "xl/sharedStrings.xml", """
					<sst xmlns="%s"><si><t>class_code</t></si><si><t>一班</t></si></sst>""".formatted(MAIN));
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write(sheet);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
