package org.campusctl.mappings.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises datasets by names of files and sheets. The longest known name that stands in
 * the name as a word wins; a draw between datasets is left to the header.
 */
final class FileNames {

	private static final Pattern REJECTS = Pattern.compile("rejects-([a-z_-]+)-[0-9]+.*");

	private FileNames() {
	}

	/**
	 * What a name says.
	 *
	 * @param profiles the datasets it may mean; none, one, or several in a draw
	 * @param isExact whether the whole name is a known one
	 */
	record Meaning(List<ColumnProfile> profiles, boolean isExact) {
	}

	/**
	 * Tell what a name means.
	 * @param name of a file without folder and extension, or of a sheet
	 */
	static Meaning of(String name, List<ColumnProfile> profiles) {
		String folded = fold(name);
		Matcher rejects = REJECTS.matcher(folded);
		List<ColumnProfile> longest = new ArrayList<>();
		int length = 0;
		for (ColumnProfile profile : profiles) {
			if (rejects.matches() && rejects.group(1).equals(profile.dataset())) {
				return new Meaning(List.of(profile), true);
			}
			int own = 0;
			for (String known : profile.fileNames()) {
				String word = fold(known);
				if (folded.equals(word)) {
					return new Meaning(List.of(profile), true);
				}
				if (word.length() > own && hasWord(folded, word)) {
					own = word.length();
				}
			}
			if (own > length) {
				longest.clear();
				length = own;
			}
			if (own > 0 && own == length) {
				longest.add(profile);
			}
		}
		return new Meaning(List.copyOf(longest), false);
	}

	private static String fold(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

	/** English words end where letters end; Chinese ones stand anywhere. */
	private static boolean hasWord(String name, String word) {
		int at = name.indexOf(word);
		while (at >= 0) {
			int end = at + word.length();
			boolean isOpen = at == 0 || !isLatin(name.charAt(at - 1)) || !isLatin(word.charAt(0));
			boolean isClosed = end == name.length() || !isLatin(name.charAt(end))
					|| !isLatin(word.charAt(word.length() - 1));
			if (isOpen && isClosed) {
				return true;
			}
			at = name.indexOf(word, at + 1);
		}
		return false;
	}

	private static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z';
	}

}
