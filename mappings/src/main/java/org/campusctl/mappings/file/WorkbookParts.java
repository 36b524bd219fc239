package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * Looks into the parts of a workbook before it is opened: whether it is one, and what it
 * would cost.
 */
final class WorkbookParts {

	/** Heap that the strings shared by the cells may take. */
	static final long MAX_STRING_BYTES = 150L << 20;

	/** How much larger than the file a sheet may be unpacked. */
	private static final int MAX_RATIO = 500;

	private static final long SMALL = 64L << 20;

	/** Object headers, length, hash and list slot of a string on a 64-bit machine. */
	private static final int STRING_OVERHEAD = 48;

	private static final Pattern DATE_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true)[\"']");

	private WorkbookParts() {
	}

	static boolean isDate1904(Path file) throws IOException {
		try (ZipFile zip = open(file)) {
			for (ZipArchiveEntry entry : entries(zip)) {
				if (name(entry).equals("xl/workbook.xml")) {
					try (InputStream in = zip.getInputStream(entry)) {
						return DATE_1904.matcher(new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8)).find();
					}
				}
			}
		}
		return false;
	}

	/** Tell whether a zip file is a workbook. */
	static boolean isWorkbook(Path file) throws IOException {
		try (ZipFile zip = open(file)) {
			return entries(zip).stream().anyMatch((entry) -> name(entry).equals("[content_types].xml"))
					&& entries(zip).stream().anyMatch((entry) -> name(entry).startsWith("xl/"));
		}
	}

	/** Return why the workbook must not be opened, or null. */
	static @Nullable Problem problem(Path file, long bytes) throws IOException {
		try (ZipFile zip = open(file)) {
			for (ZipArchiveEntry entry : entries(zip)) {
				String name = name(entry);
				if (!Archive.isReadable(entry)) {
					return Problem.error("", "file.workbook-damaged");
				}
				if (name.endsWith("sharedstrings.xml") && stringBytes(zip, entry) > MAX_STRING_BYTES) {
					return Problem.error("", "file.workbook-too-large", MAX_STRING_BYTES >> 20);
				}
				if (name.startsWith("xl/worksheets/") && name.endsWith(".xml") && hasImpossibleColumn(zip, entry)) {
					return Problem.error("", "file.workbook-damaged");
				}
				if (entry.getSize() > SMALL && entry.getSize() / MAX_RATIO > bytes) {
					return Problem.error("", "file.archive",
							"ratio " + entry.getSize() / bytes + ":1 > " + MAX_RATIO + ":1");
				}
			}
		}
		return null;
	}

	/**
	 * Tell whether a cell claims a column of more than three letters, for which the
	 * reader would reserve memory without end. Sheets end at column XFD.
	 */
	private static boolean hasImpossibleColumn(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		byte[] buffer = new byte[1 << 16];
		// 1 blank, 2 r, 3 equals sign, from 4 on: quote and letters
		int state = 0;
		try (CheckedInputStream in = checked(zip, entry)) {
			int count = in.read(buffer);
			while (count >= 0) {
				for (int i = 0; i < count; i++) {
					byte b = buffer[i];
					state = switch (state) {
						case 1 -> (b == 'r') ? 2 : next(b);
						case 2 -> (b == '=') ? 3 : next(b);
						case 3 -> (b == '"' || b == '\'') ? 4 : next(b);
						case 4, 5, 6, 7 -> Character.isLetter(b) ? state + 1 : next(b);
						default -> next(b);
					};
					if (state == 8) {
						return true;
					}
				}
				count = in.read(buffer);
			}
			compare(in, entry);
		}
		return false;
	}

	private static int next(byte b) {
		return (b == ' ' || b == '\n' || b == '\t') ? 1 : 0;
	}

	/** Estimate the heap by reading the part, since its stated size may be a lie. */
	private static long stringBytes(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		long latin = 0;
		long wide = 0;
		long strings = 0;
		byte[] buffer = new byte[1 << 16];
		int tag = 0;
		try (CheckedInputStream in = checked(zip, entry)) {
			int count = in.read(buffer);
			while (count >= 0) {
				for (int i = 0; i < count; i++) {
					byte b = buffer[i];
					if (b == '<') {
						tag = 1;
					}
					else if (tag > 0) {
						strings += (tag == 3 && (b == '>' || b == ' ')) ? 1 : 0;
						tag = (tag == 1 && b == 's') ? 2 : (tag == 2 && b == 'i') ? 3 : (b == '>') ? 0 : 9;
					}
					else if (b >= 0) {
						latin++;
					}
					else if ((b & 0xC0) == 0xC0) {
						wide++;
					}
				}
				if (strings * STRING_OVERHEAD + latin + 2 * wide > MAX_STRING_BYTES) {
					return Long.MAX_VALUE;
				}
				count = in.read(buffer);
			}
			compare(in, entry);
		}
		return strings * STRING_OVERHEAD + latin + 2 * wide;
	}

	private static CheckedInputStream checked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		return new CheckedInputStream(zip.getInputStream(entry), new CRC32());
	}

	private static void compare(CheckedInputStream read, ZipArchiveEntry entry) throws IOException {
		if (read.getChecksum().getValue() != entry.getCrc()) {
			throw new IOException("checksum differs");
		}
	}

	private static List<ZipArchiveEntry> entries(ZipFile zip) {
		return Collections.list(zip.getEntries());
	}

	private static String name(ZipArchiveEntry entry) {
		return entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
	}

	private static ZipFile open(Path file) throws IOException {
		return ZipFile.builder().setPath(file).get();
	}

}
