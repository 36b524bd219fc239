package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * Detects the encoding of a text file strictly and over the whole file: a byte order
 * mark, else UTF-8, else GB18030, which covers GBK and GB2312. A file that is UTF-8 for
 * the most part is never taken for GB18030, where a damaged one would read as wrong
 * characters without an error.
 */
final class TextEncoding {

	private static final int NOTHING_WRONG = -1;

	private TextEncoding() {
	}

	/**
	 * How to decode a file.
	 *
	 * @param name as in the contract
	 * @param charset the charset
	 * @param markLength bytes of the mark to skip
	 * @param problem {@code file.encoding}, or null
	 */
	record Detected(String name, Charset charset, int markLength, @Nullable Problem problem) {
	}

	/** Return a decoder that refuses what it cannot decode. */
	static CharsetDecoder strict(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** Return the charset of an encoding named as in the contract. */
	static Detected named(String name) {
		return switch (name) {
			case "UTF-8-BOM" -> new Detected(name, StandardCharsets.UTF_8, 3, null);
			case "UTF-16LE" -> new Detected(name, StandardCharsets.UTF_16LE, 2, null);
			case "UTF-16BE" -> new Detected(name, StandardCharsets.UTF_16BE, 2, null);
			case "GB18030" -> new Detected(name, Charset.forName("GB18030"), 0, null);
			default -> new Detected("UTF-8", StandardCharsets.UTF_8, 0, null);
		};
	}

	static Detected detect(Path file) throws IOException {
		byte[] start = start(file);
		if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
			return checked(file, named("UTF-8-BOM"));
		}
		if (startsWith(start, 0xFF, 0xFE)) {
			return checked(file, named("UTF-16LE"));
		}
		if (startsWith(start, 0xFE, 0xFF)) {
			return checked(file, named("UTF-16BE"));
		}
		Detected utf8 = named("UTF-8");
		if (looksWide(start)) {
			return new Detected(utf8.name(), utf8.charset(), 0, Problem.error("", "file.encoding", "UTF-16", 1, 1));
		}
		long wrong = firstWrong(file, utf8);
		if (wrong == NOTHING_WRONG) {
			return utf8;
		}
		if (Utf8Census.of(file).isMostlyUtf8()) {
			return new Detected(utf8.name(), utf8.charset(), 0, problem(file, utf8, wrong));
		}
		return checked(file, named("GB18030"));
	}

	private static Detected checked(Path file, Detected detected) throws IOException {
		long wrong = firstWrong(file, detected);
		return (wrong == NOTHING_WRONG) ? detected : new Detected(detected.name(), detected.charset(),
				detected.markLength(), problem(file, detected, wrong));
	}

	private static Problem problem(Path file, Detected detected, long offset) throws IOException {
		return Problem.error("", "file.encoding", detected.name(), offset + 1, line(file, detected, offset));
	}

	/** Return the offset of the first byte that does not decode, or -1. */
	private static long firstWrong(Path file, Detected detected) throws IOException {
		if (detected.charset().equals(StandardCharsets.UTF_8)) {
			try (InputStream in = Files.newInputStream(file)) {
				in.skipNBytes(detected.markLength());
				if (Utf8Check.isWellFormed(in)) {
					return NOTHING_WRONG;
				}
			}
		}
		CharsetDecoder decoder = strict(detected.charset());
		ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
		CharBuffer chars = CharBuffer.allocate(1 << 16);
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			channel.position(detected.markLength());
			long base = detected.markLength();
			boolean end = false;
			while (!end) {
				end = channel.read(bytes) < 0;
				bytes.flip();
				CoderResult result;
				do {
					chars.clear();
					result = decoder.decode(bytes, chars, end);
				}
				while (result.isOverflow());
				if (result.isError()) {
					return base + bytes.position();
				}
				base += bytes.position();
				bytes.compact();
			}
			return NOTHING_WRONG;
		}
	}

	private static long line(Path file, Detected detected, long offset) throws IOException {
		CharsetDecoder decoder = detected.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
		long line = 1;
		boolean carriage = false;
		ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
		CharBuffer chars = CharBuffer.allocate(1 << 16);
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			long left = offset;
			while (left > 0) {
				bytes.limit((int) Math.min(bytes.capacity(), bytes.position() + left));
				int count = channel.read(bytes);
				if (count <= 0) {
					break;
				}
				left -= count;
				bytes.flip();
				chars.clear();
				decoder.decode(bytes, chars, false);
				bytes.compact();
				chars.flip();
				while (chars.hasRemaining()) {
					char c = chars.get();
					if (c == '\r' || (c == '\n' && !carriage)) {
						line++;
					}
					carriage = c == '\r';
				}
			}
		}
		return line;
	}

	/** Every second byte zero, as UTF-16 without its mark has for plain letters. */
	private static boolean looksWide(byte[] start) {
		int zeros = 0;
		for (byte b : start) {
			zeros += (b == 0) ? 1 : 0;
		}
		return start.length >= 8 && zeros * 5 > start.length;
	}

	private static byte[] start(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return in.readNBytes(4096);
		}
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		if (bytes.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
