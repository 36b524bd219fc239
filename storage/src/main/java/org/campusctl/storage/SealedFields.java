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
		Encoder encoder = new Encoder();
		encoder.begin();
		fields.forEach(encoder::add);
		return encoder.bytes();
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

	/**
	 * Encodes one group after the other, in memory that is used again.
	 */
	public static final class Encoder {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

		/** Begin a group. */
		public void begin() {
			this.out.reset();
			this.out.write(VERSION);
		}

		/**
		 * Add a field.
		 * @param name name of the column
		 * @param value its value
		 */
		public void add(String name, String value) {
			write(name);
			write(value);
		}

		/**
		 * Tell whether the group has no field yet.
		 * @return whether nothing was added since it began
		 */
		public boolean isEmpty() {
			return this.out.size() <= 1;
		}

		/**
		 * Return the group.
		 * @return bytes to be sealed
		 */
		public byte[] bytes() {
			return this.out.toByteArray();
		}

		private void write(String text) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			int length = bytes.length;
			while (length >= MORE) {
				this.out.write((length & (MORE - 1)) | MORE);
				length >>>= 7;
			}
			this.out.write(length);
			this.out.writeBytes(bytes);
		}

	}

}
