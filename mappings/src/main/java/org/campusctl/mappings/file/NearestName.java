package org.campusctl.mappings.file;

import java.util.Collection;

/**
 * Finds what somebody most likely meant to write.
 */
final class NearestName {

	private NearestName() {
	}

	/** Return the candidate with the fewest edits; the first one wins a draw. */
	static String of(String written, Collection<String> candidates) {
		String nearest = "";
		int fewest = Integer.MAX_VALUE;
		for (String candidate : candidates) {
			int edits = edits(written, candidate);
			if (edits < fewest) {
				fewest = edits;
				nearest = candidate;
			}
		}
		return nearest;
	}

	private static int edits(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int above = row[j];
				int change = (left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
				diagonal = above;
			}
		}
		return row[right.length()];
	}

}
