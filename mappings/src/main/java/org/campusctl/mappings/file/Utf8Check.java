package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * Tells whether bytes are well-formed UTF-8 (RFC 3629, clause 4), without decoding them:
 * a file of a city is looked through before it is read, and most files are well-formed.
 * The decoder then says where one is not.
 */
final class Utf8Check {

	private int left;

	private int lowest = 0x80;

	private int highest = 0xBF;

	private Utf8Check() {
	}

	static boolean isWellFormed(InputStream in) throws IOException {
		Utf8Check check = new Utf8Check();
		byte[] bytes = new byte[1 << 16];
		for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
			if (!check.accepts(bytes, read)) {
				return false;
			}
		}
		return check.left == 0;
	}

	private boolean accepts(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			byte b = bytes[i];
			if (this.left == 0 && b >= 0) {
				continue;
			}
			if (!((this.left == 0) ? begins(b & 0xFF) : goesOn(b & 0xFF))) {
				return false;
			}
		}
		return true;
	}

	/** No overlong forms, no surrogates, nothing beyond the last plane. */
	private boolean begins(int b) {
		this.lowest = (b == 0xE0) ? 0xA0 : (b == 0xF0) ? 0x90 : 0x80;
		this.highest = (b == 0xED) ? 0x9F : (b == 0xF4) ? 0x8F : 0xBF;
		this.left = (b < 0xE0) ? 1 : (b < 0xF0) ? 2 : 3;
		return b >= 0xC2 && b <= 0xF4;
	}

	private boolean goesOn(int b) {
		boolean fits = b >= this.lowest && b <= this.highest;
		this.lowest = 0x80;
		this.highest = 0xBF;
		this.left--;
		return fits;
	}

}
