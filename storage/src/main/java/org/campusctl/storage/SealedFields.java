package org.campusctl.storage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The content of a sealed group as bytes: a version byte, then for each field its name
 * and its value, each as a length (7 bits a byte, low bits first) and UTF-8. A later
 * version can be told from this one.
 */
public final class SealedFields {

	private static final byte VERSION = 1;

	private static final int MORE = 0x80;

	private static final int MAX_SHIFT = 28;

	private SealedFields() {
	}

	/**
	 * Return fields as bytes.
	 * @param fields value by column name; the order is kept
	 * @return bytes to be sealed
	 */
	public static byte[] encode(Map<String, String> fields) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(64);
		out.write(VERSION);
		fields.forEach((name, value) -> {
			write(out, name);
			write(out, value);
		});
		return out.toByteArray();
	}

	/**
	 * Return the fields of bytes.
	 * @param content from {@link #encode}
	 * @return value by column name, in the order of encoding
	 * @throws Failure 78 if the content is of a newer version or damaged
	 */
	public static Map<String, String> decode(byte[] content) {
		ByteBuffer in = ByteBuffer.wrap(content);
		if (!in.hasRemaining() || in.get() != VERSION) {
			throw new Failure(FailureKind.CONFIGURATION, "sealed.version", VERSION);
		}
		Map<String, String> fields = new LinkedHashMap<>();
		while (in.hasRemaining()) {
			String name = read(in);
			if (fields.put(name, read(in)) != null) {
				throw damaged();
			}
		}
		return fields;
	}

	private static void write(ByteArrayOutputStream out, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int length = bytes.length;
		while (length >= MORE) {
			out.write((length & (MORE - 1)) | MORE);
			length >>>= 7;
		}
		out.write(length);
		out.writeBytes(bytes);
	}

	private static String read(ByteBuffer in) {
		int length = 0;
		for (int shift = 0;; shift += 7) {
			if (!in.hasRemaining() || shift > MAX_SHIFT) {
				throw damaged();
			}
			byte next = in.get();
			length |= (next & (MORE - 1)) << shift;
			if (next >= 0) {
				break;
			}
		}
		if (length < 0 || length > in.remaining()) {
			throw damaged();
		}
		ByteBuffer bytes = in.slice(in.position(), length);
		in.position(in.position() + length);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (CharacterCodingException ex) {
			throw damaged();
		}
	}

	private static Failure damaged() {
		return new Failure(FailureKind.CONFIGURATION, "sealed.damaged");
	}

}
