package org.campusctl.shell.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the name that somebody probably meant. For a suggestion in a message only:
 * nothing is ever done in its name.
 */
public final class Nearest {

	private Nearest() {
	}

	/**
	 * Find the name with the fewest typing errors (a character too many, missing, wrong,
	 * or two swapped), at most a third of its length, at least one.
	 * @param typed what was typed
	 * @param names what exists
	 * @return the nearest name, or nothing if none is near
	 */
	public static Optional<String> to(String typed, Collection<String> names) {
		return names.stream()
			.filter((name) -> distance(typed, name) <= Math.max(1, Math.max(typed.length(), name.length()) / 3))
			.min(Comparator.<String>comparingInt((name) -> distance(typed, name))
				.thenComparing(Comparator.naturalOrder()));
	}

	static int distance(String left, String right) {
		int[][] cost = new int[left.length() + 1][right.length() + 1];
		for (int i = 0; i <= left.length(); i++) {
			for (int j = 0; j <= right.length(); j++) {
				cost[i][j] = (i == 0 || j == 0) ? i + j : step(cost, left, right, i, j);
			}
		}
		return cost[left.length()][right.length()];
	}

	private static int step(int[][] cost, String left, String right, int i, int j) {
		int change = (left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1;
		int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2)
				&& left.charAt(i - 2) == right.charAt(j - 1);
		return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
	}

}
