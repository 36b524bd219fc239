package org.campusctl.mappings.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings titles and code names into the form in which they are compared: compatibility
 * composed, without blanks, marks and bracketed notes, lower case. So {@code ＊ 性别码
 * （必填）}, {@code 性别码} and {@code School Code}, {@code school_code} meet.
 */
final class Titles {

	private Titles() {
	}

	/** Return the form in which titles are compared, bracketed notes dropped. */
	static String title(String written) {
		String folded = fold(written);
		StringBuilder kept = new StringBuilder(folded.length());
		int depth = 0;
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (isOpening(c)) {
				depth++;
			}
			else if (isClosing(c)) {
				depth = Math.max(0, depth - 1);
			}
			else if (depth == 0 && !isMark(c)) {
				kept.append(c);
			}
		}
		// A title that is nothing but a note keeps it.
		return kept.isEmpty() ? stripMarks(folded) : kept.toString();
	}

	/** Return the form in which code names are compared. */
	static String key(String written) {
		return fold(written);
	}

	/** Return a title fit for a message: one line, without control characters, short. */
	static String shown(String written) {
		StringBuilder shown = new StringBuilder();
		int[] points = written.codePoints().filter((point) -> !isInvisible(point)).limit(25).toArray();
		for (int i = 0; i < Math.min(points.length, 24); i++) {
			shown.appendCodePoint(points[i]);
		}
		return (points.length > 24) ? shown.append('…').toString() : shown.toString();
	}

	/** Tell whether a code point has no width or no shape of its own. */
	static boolean isInvisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	private static String fold(String written) {
		String composed = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		StringBuilder kept = new StringBuilder(composed.length());
		composed.codePoints()
			.filter((point) -> !Character.isWhitespace(point) && !Character.isSpaceChar(point) && !isInvisible(point))
			.forEach(kept::appendCodePoint);
		return kept.toString();
	}

	private static String stripMarks(String folded) {
		StringBuilder kept = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (!isOpening(c) && !isClosing(c) && !isMark(c)) {
				kept.append(c);
			}
		}
		return kept.toString();
	}

	private static boolean isOpening(char c) {
		return "([{【〔〈《「".indexOf(c) >= 0;
	}

	private static boolean isClosing(char c) {
		return ")]}】〕〉》」".indexOf(c) >= 0;
	}

	private static boolean isMark(char c) {
		return "*★☆※●◆#:_-\"'".indexOf(c) >= 0;
	}

}
