package org.campusctl.admission.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A version as people read it. Compared by its numbers, part by part, missing parts being
 * 0 (Apple: CFBundleShortVersionString); then a test release (alpha, beta, rc, 内测 ...) is
 * older than the release. Build notes after {@code +} or in brackets do not count. Names
 * with the same numbers and other endings cannot be compared, nor can names without a
 * number at their beginning.
 */
public final class VersionName implements AppVersion {

	private static final Pattern FORM = Pattern.compile("[vV]?\\s*(\\d+(?:[._]\\d+)*)(.*)", Pattern.DOTALL);

	private static final Pattern TEST_RELEASE = Pattern.compile("([a-z]+|内测|测试|公测)(?:版)?[.\\-_ ]*(\\d*).*",
			Pattern.DOTALL);

	private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[._]");

	private static final Pattern BEFORE_WORD = Pattern.compile("[.\\-_ ]+");

	private static final List<List<String>> TEST_WORDS = List.of(
			List.of("dev", "snapshot", "nightly", "canary", "test", "内测", "测试"), List.of("alpha"),
			List.of("beta", "preview", "pre", "公测"), List.of("rc"));

	private final String text;

	private final List<String> numbers;

	private final Ending ending;

	/**
	 * Take a version name as it stands.
	 * @param text the name; may be blank
	 */
	public VersionName(String text) {
		this.text = text.strip();
		Matcher matcher = FORM.matcher(Normalizer.normalize(this.text, Normalizer.Form.NFKC));
		if (matcher.matches()) {
			this.numbers = BETWEEN_NUMBERS.splitAsStream(matcher.group(1))
				.map(VersionName::withoutLeadingZeros)
				.toList();
			this.ending = Ending.of(matcher.group(2));
		}
		else {
			this.numbers = List.of();
			this.ending = Ending.RELEASE;
		}
	}

	private static String withoutLeadingZeros(String digits) {
		int start = 0;
		while (start < digits.length() - 1 && digits.charAt(start) == '0') {
			start++;
		}
		return digits.substring(start);
	}

	/**
	 * Tell whether the name has a place in an order.
	 * @return true if it begins with a number
	 */
	public boolean isOrdered() {
		return !this.numbers.isEmpty();
	}

	/**
	 * Compare two names.
	 * @param other the other name
	 * @return how this one stands to it
	 */
	public VersionOrder compare(VersionName other) {
		if (!isOrdered() || !other.isOrdered()) {
			return (this.text.equals(other.text) && !this.text.isEmpty()) ? VersionOrder.SAME
					: VersionOrder.INCOMPARABLE;
		}
		int parts = Math.max(this.numbers.size(), other.numbers.size());
		for (int part = 0; part < parts; part++) {
			int comparison = compareDigits(number(part), other.number(part));
			if (comparison != 0) {
				return VersionOrder.of(comparison);
			}
		}
		return this.ending.compare(other.ending);
	}

	private String number(int part) {
		return (part < this.numbers.size()) ? this.numbers.get(part) : "0";
	}

	private static int compareDigits(String left, String right) {
		int byLength = Integer.compare(left.length(), right.length());
		return (byLength != 0) ? byLength : left.compareTo(right);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof VersionName that && this.text.equals(that.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * What follows the numbers.
	 *
	 * @param rank 0 to 3 for test releases, {@link #RELEASED} for a release,
	 * {@link #OTHER} for anything else
	 * @param number of the test release
	 * @param word the rest of anything else
	 */
	private record Ending(int rank, String number, String word) {

		static final int RELEASED = 100;

		static final int OTHER = -1;

		static final Ending RELEASE = new Ending(RELEASED, "", "");

		static Ending of(String rest) {
			String word = rest.strip().toLowerCase(Locale.ROOT);
			if (word.isEmpty() || word.startsWith("+") || word.startsWith("(") || word.startsWith("[")) {
				return RELEASE;
			}
			Matcher start = BEFORE_WORD.matcher(word);
			String bare = start.lookingAt() ? word.substring(start.end()) : word;
			Matcher matcher = TEST_RELEASE.matcher(bare);
			if (matcher.matches()) {
				for (int rank = 0; rank < TEST_WORDS.size(); rank++) {
					if (TEST_WORDS.get(rank).contains(matcher.group(1))) {
						return new Ending(rank, withoutLeadingZeros("0" + matcher.group(2)), "");
					}
				}
			}
			return new Ending(OTHER, "", bare);
		}

		VersionOrder compare(Ending other) {
			if (equals(other)) {
				return VersionOrder.SAME;
			}
			if (this.rank == OTHER || other.rank == OTHER) {
				return VersionOrder.INCOMPARABLE;
			}
			if (this.rank != other.rank) {
				return VersionOrder.of(Integer.compare(this.rank, other.rank));
			}
			return VersionOrder.of(compareDigits(Objects.requireNonNull(this.number), other.number));
		}

	}

}
