package org.campusctl.batch.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that the same content gives the same bytes: no times, and no
 * compression, which differs between versions of zlib.
 */
final class StableArchive {

	private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

	private static final String MERGE = "<mergeCell ";

	private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

	private StableArchive() {
	}

	static void copy(Path from, Path to) throws IOException {
		try (ZipFile in = new ZipFile(from.toFile());
				ZipOutputStream out = new ZipOutputStream(
						new BufferedOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)))) {
			out.setMethod(ZipOutputStream.STORED);
			List<String> names = in.stream().map(ZipEntry::getName).sorted(StableArchive::byName).toList();
			for (String name : names) {
				byte[] content = content(in, name);
				CRC32 sum = new CRC32();
				sum.update(content);
				ZipEntry entry = new ZipEntry(name);
				entry.setTimeLocal(TIME);
				entry.setSize(content.length);
				entry.setCrc(sum.getValue());
				out.putNextEntry(entry);
				out.write(content);
				out.closeEntry();
			}
		}
	}

	/** The list of content types comes first: some readers look for it there. */
	private static int byName(String first, String second) {
		int types = Boolean.compare(second.startsWith("[Content"), first.startsWith("[Content"));
		return (types != 0) ? types : first.compareTo(second);
	}

	private static byte[] content(ZipFile archive, String name) throws IOException {
		try (InputStream in = archive.getInputStream(archive.getEntry(name))) {
			byte[] content = in.readAllBytes();
			if (name.startsWith("docProps/")) {
				String text = new String(content, StandardCharsets.UTF_8);
				return TIMESTAMP.matcher(text).replaceAll(TIME + ":00Z").getBytes(StandardCharsets.UTF_8);
			}
			// One byte a char: what is not looked at stays as it is.
			return name.startsWith("xl/worksheets/") ? mergesSorted(new String(content, StandardCharsets.ISO_8859_1))
				.getBytes(StandardCharsets.ISO_8859_1) : content;
		}
	}

	/**
	 * The writer keeps merged ranges in a hash set, whose order differs from run to run.
	 */
	private static String mergesSorted(String sheet) {
		int start = sheet.indexOf(MERGE);
		if (start < 0) {
			return sheet;
		}
		int end = sheet.indexOf("</mergeCells>", start);
		String sorted = Stream.of(sheet.substring(start, end).split(MERGE))
			.filter((range) -> !range.isEmpty())
			.sorted()
			.map((range) -> MERGE + range)
			.collect(Collectors.joining());
		return sheet.substring(0, start) + sorted + sheet.substring(end);
	}

}
