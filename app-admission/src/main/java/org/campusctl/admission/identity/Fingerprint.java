package org.campusctl.admission.identity;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.campusctl.compliance.Parsed;

import org.jspecify.annotations.Nullable;

/**
 * The digest of a signing certificate: algorithm and bytes. The same certificate is
 * written as SHA-1 or SHA-256 in hex, with or without colons, and as SHA-256 in base64.
 * Fingerprints of two algorithms cannot be converted into each other, so they are never
 * equal and never prove a difference.
 */
public final class Fingerprint implements Comparable<Fingerprint> {

	/** What a cell that is no fingerprint is told to hold. */
	public static final String NOTATIONS = "sha256:HEX, sha1:HEX, base64 SHA-256";

	private static final Pattern LABELLED = Pattern
		.compile("(?i)sha-?(1|256)(?:\\s+(?:fingerprint|digest))?\\s*[:=]\\s*(.+)");

	private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{2}(?::?[0-9a-fA-F]{2})*");

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");

	private final Algorithm algorithm;

	private final byte[] bytes;

	private Fingerprint(Algorithm algorithm, byte[] bytes) {
		this.algorithm = algorithm;
		this.bytes = bytes;
	}

	/**
	 * Read a fingerprint in any of its notations. A label such as {@code sha256:} must
	 * agree with the length.
	 * @param text one fingerprint
	 * @return the fingerprint, or {@code value.format}
	 */
	public static Parsed<Fingerprint> parse(String text) {
		String digits = text.strip();
		Algorithm stated = null;
		Matcher labelled = LABELLED.matcher(digits);
		if (labelled.matches()) {
			stated = "1".equals(labelled.group(1)) ? Algorithm.SHA1 : Algorithm.SHA256;
			digits = labelled.group(2);
		}
		byte[] bytes = bytes(digits.replaceAll("\\s", ""));
		Algorithm found = (bytes != null) ? Algorithm.ofLength(bytes.length) : null;
		if (bytes == null || found == null || (stated != null && stated != found)) {
			return Parsed.bad("value.format", NOTATIONS);
		}
		return Parsed.ok(new Fingerprint(found, bytes));
	}

	/** Tell whether a text is one fingerprint in the notation of output. */
	static boolean isPlain(String text) {
		for (Algorithm algorithm : Algorithm.values()) {
			int digits = algorithm.label.length() + 1;
			if (text.length() == digits + 2 * algorithm.length && text.startsWith(algorithm.label)
					&& text.charAt(digits - 1) == ':') {
				int at = digits;
				while (at < text.length() && HexFormat.isHexDigit(text.charAt(at))) {
					at++;
				}
				return at == text.length();
			}
		}
		return false;
	}

	/**
	 * Return a fingerprint that stands in the program.
	 * @param text one fingerprint
	 * @return the fingerprint
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Fingerprint of(String text) {
		if (parse(text) instanceof Parsed.Ok<Fingerprint> ok) {
			return ok.value();
		}
		throw new IllegalArgumentException("Not a fingerprint");
	}

	private static byte @Nullable [] bytes(String digits) {
		if (HEX.matcher(digits).matches()) {
			return HexFormat.of().parseHex(digits.replace(":", ""));
		}
		if (BASE64.matcher(digits).matches()) {
			try {
				return Base64.getDecoder().decode(digits.replace('-', '+').replace('_', '/'));
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}
		return null;
	}

	/**
	 * Return the digest algorithm.
	 * @return one of the two
	 */
	public Algorithm algorithm() {
		return this.algorithm;
	}

	@Override
	public int compareTo(Fingerprint other) {
		int byAlgorithm = this.algorithm.compareTo(other.algorithm);
		return (byAlgorithm != 0) ? byAlgorithm : Arrays.compareUnsigned(this.bytes, other.bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Fingerprint that && this.algorithm == that.algorithm
				&& Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		// The bytes are a digest already: any four of them are a good hash.
		return (this.bytes[0] << 24) ^ ((this.bytes[1] & 0xff) << 16) ^ ((this.bytes[2] & 0xff) << 8)
				^ (this.bytes[3] & 0xff);
	}

	/**
	 * Return the one notation used in output: {@code sha256:} or {@code sha1:} and
	 * lower-case hex.
	 */
	@Override
	public String toString() {
		return this.algorithm.label + ":" + HexFormat.of().formatHex(this.bytes);
	}

	/** Digest algorithm of a certificate fingerprint. */
	public enum Algorithm {

		/** 20 bytes. */
		SHA1("sha1", 20),
		/** 32 bytes. */
		SHA256("sha256", 32);

		private final String label;

		private final int length;

		Algorithm(String label, int length) {
			this.label = label;
			this.length = length;
		}

		private static @Nullable Algorithm ofLength(int length) {
			for (Algorithm algorithm : values()) {
				if (algorithm.length == length) {
					return algorithm;
				}
			}
			return null;
		}

	}

}
