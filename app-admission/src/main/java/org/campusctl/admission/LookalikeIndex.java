package org.campusctl.admission;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

import com.ibm.icu.text.SpoofChecker;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the listed text that another one imitates: confusable to the eye (the skeletons
 * of Unicode Technical Standard 39), or one slip of the keyboard away (one character
 * more, less, other, or two swapped). Texts within one slip share a text with at most one
 * character deleted, so the deletions of all listed texts are hashed once and a question
 * costs as many look-ups as it has characters.
 */
public final class LookalikeIndex {

	private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
		.setChecks(SpoofChecker.CONFUSABLE | SpoofChecker.INVISIBLE)
		.build();

	/**
	 * Knows no swaps; the library's {@code DamerauLevenshteinDistance} (1.15.0) compares
	 * boxed characters by reference, so that a Chinese text is five slips from itself.
	 */
	private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);

	private final int shortest;

	private final List<String> texts;

	private final Map<String, String> bySkeleton = new HashMap<>();

	/** Hash of a deletion in the upper, number of its text in the lower half; sorted. */
	private final long[] deletions;

	/**
	 * Index listed texts.
	 * @param listed the texts
	 * @param shortest least length, in UTF-16 units, of texts compared by slips; shorter
	 * ones differ by one slip too often
	 */
	public LookalikeIndex(Collection<String> listed, int shortest) {
		this.shortest = shortest;
		this.texts = List.copyOf(new TreeSet<>(listed));
		LongStream.Builder hashes = LongStream.builder();
		for (int number = 0; number < this.texts.size(); number++) {
			String text = this.texts.get(number);
			this.bySkeleton.putIfAbsent(skeleton(text), text);
			if (text.length() >= shortest) {
				for (int deleted = -1; deleted < text.length(); deleted++) {
					hashes.add(((long) hashWithout(text, deleted) << 32) | number);
				}
			}
		}
		this.deletions = hashes.build().sorted().toArray();
	}

	/**
	 * Find the listed text that a text imitates.
	 * @param text the text
	 * @return the imitated one; empty when there is none or the text is itself listed
	 */
	public Optional<String> imitatedBy(String text) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		String twin = this.bySkeleton.get(skeleton(text));
		if (twin != null) {
			return twin.equals(text) ? Optional.empty() : Optional.of(twin);
		}
		return (text.length() >= this.shortest) ? oneSlipFrom(text) : Optional.empty();
	}

	private Optional<String> oneSlipFrom(String text) {
		int best = Integer.MAX_VALUE;
		for (int deleted = -1; deleted < text.length(); deleted++) {
			long hash = (long) hashWithout(text, deleted) << 32;
			int found = Arrays.binarySearch(this.deletions, hash);
			for (int at = (found >= 0) ? found : -found - 1; at < this.deletions.length
					&& (this.deletions[at] >> 32) == (hash >> 32); at++) {
				int number = (int) this.deletions[at];
				if (number < best && isOneSlip(text, this.texts.get(number))) {
					best = number;
				}
			}
		}
		return (best == Integer.MAX_VALUE) ? Optional.empty() : Optional.of(this.texts.get(best));
	}

	private static boolean isOneSlip(String text, String listed) {
		return ONE_EDIT.apply(text, listed) == 1 || isOneSwap(text, listed);
	}

	private static boolean isOneSwap(String text, String listed) {
		if (text.length() != listed.length()) {
			return false;
		}
		int at = 0;
		while (at < text.length() && text.charAt(at) == listed.charAt(at)) {
			at++;
		}
		return at + 1 < text.length() && text.charAt(at) == listed.charAt(at + 1)
				&& text.charAt(at + 1) == listed.charAt(at)
				&& text.regionMatches(at + 2, listed, at + 2, text.length() - at - 2);
	}

	private static int hashWithout(String text, int deleted) {
		int hash = 0;
		for (int at = 0; at < text.length(); at++) {
			if (at != deleted) {
				hash = hash * 31 + text.charAt(at);
			}
		}
		return hash;
	}

	private static String skeleton(String text) {
		return CHECKER.getSkeleton(text).toLowerCase(Locale.ROOT);
	}

}
