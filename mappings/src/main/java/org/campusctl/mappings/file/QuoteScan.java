package org.campusctl.mappings.file;

/**
 * Tells where the quotes of a line leave a record (RFC 4180, section 2, rules 5 to 7):
 * complete, open across the line end, or broken because a closing quote is followed by
 * something else than a delimiter. Splits nothing; that is the parser's work.
 */
enum QuoteScan {

	/** The record ends with the line. */
	COMPLETE,
	/** The line ends within quotes. */
	OPEN,
	/** A closing quote stands in the middle of a cell. */
	BROKEN;

	static QuoteScan of(String line, char delimiter, boolean startsQuoted) {
		boolean isQuoted = startsQuoted;
		boolean isStart = !startsQuoted;
		int length = line.length();
		int i = 0;
		while (i < length) {
			if (isQuoted) {
				int quote = line.indexOf('"', i);
				if (quote < 0) {
					return OPEN;
				}
				if (quote + 1 < length && line.charAt(quote + 1) == '"') {
					i = quote + 2;
					continue;
				}
				if (quote + 1 < length && line.charAt(quote + 1) != delimiter) {
					return BROKEN;
				}
				isQuoted = false;
				isStart = true;
				i = quote + 2;
			}
			else if (isStart && line.charAt(i) == '"') {
				isQuoted = true;
				isStart = false;
				i++;
			}
			else {
				int next = line.indexOf(delimiter, i);
				if (next < 0) {
					return COMPLETE;
				}
				isStart = true;
				i = next + 1;
			}
		}
		return isQuoted ? OPEN : COMPLETE;
	}

}
