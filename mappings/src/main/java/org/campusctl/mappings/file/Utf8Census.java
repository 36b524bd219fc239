package org.campusctl.mappings.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts what of a file is well-formed UTF-8. Chinese text in GB18030 is hardly ever
 * that; a UTF-8 file with one damaged character is nearly throughout.
 *
 * @param wide well-formed characters of three or four bytes
 * @param wrong bytes that fit nowhere
 */
record Utf8Census(long wide, long wrong) {

	static Utf8Census of(Path file) throws IOException {
		long wide = 0;
		long wrong = 0;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			int b = in.read();
			while (b >= 0) {
				int trailing = trailing(b);
				if (trailing < 0) {
					wrong++;
					b = in.read();
					continue;
				}
				int found = 0;
				b = in.read();
				while (found < trailing && (b & 0xC0) == 0x80 && b >= 0) {
					found++;
					b = in.read();
				}
				if (found < trailing) {
					wrong++;
				}
				else if (trailing > 1) {
					wide++;
				}
			}
		}
		return new Utf8Census(wide, wrong);
	}

	boolean isMostlyUtf8() {
		return this.wide > this.wrong;
	}

	private static int trailing(int lead) {
		if (lead < 0x80) {
			return 0;
		}
		if (lead >= 0xC2 && lead <= 0xDF) {
			return 1;
		}
		if (lead >= 0xE0 && lead <= 0xEF) {
			return 2;
		}
		return (lead >= 0xF0 && lead <= 0xF4) ? 3 : -1;
	}

}
