package org.campusctl.network.inventory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Name of a management system. Equal where only case, width, blanks or hyphens differ.
 */
public final class ManagerName {

	private final String written;

	private final String canonical;

	/**
	 * Create a name.
	 * @param written as in the file
	 */
	public ManagerName(String written) {
		this.written = written;
		String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		StringBuilder letters = new StringBuilder(folded.length());
		folded.codePoints()
			.filter((c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
					&& Character.getType(c) != Character.DASH_PUNCTUATION)
			.forEach(letters::appendCodePoint);
		this.canonical = letters.toString();
	}

	/**
	 * Return the form that decides whether two names are one.
	 * @return NFKC, lower case, without blanks and hyphens
	 */
	public String canonical() {
		return this.canonical;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ManagerName name && this.canonical.equals(name.canonical);
	}

	@Override
	public int hashCode() {
		return this.canonical.hashCode();
	}

	@Override
	public String toString() {
		return this.written;
	}

}
