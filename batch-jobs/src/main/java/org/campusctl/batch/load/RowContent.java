package org.campusctl.batch.load;

import java.util.function.IntFunction;

/**
 * The content of a row as one text, equal for rows that mean the same; what a fingerprint
 * is made of. Holds personal values: hash it.
 */
final class RowContent {

	private static final char SEPARATOR = '\u001f';

	private RowContent() {
	}

	/**
	 * Return the content.
	 * @param to where it is put together; emptied first
	 * @param dataset the dataset
	 * @param contentVersion version of normaliser and code tables
	 * @param columnSet which columns the row has, a bit each
	 * @param cells gives the normalised cell of a column that the row has
	 * @return the text
	 */
	static String of(StringBuilder to, Dataset dataset, int contentVersion, long columnSet, IntFunction<String> cells) {
		to.setLength(0);
		to.append(dataset.name()).append(SEPARATOR).append(contentVersion);
		to.append(SEPARATOR).append(columnSet);
		int columns = dataset.profile().columns().size();
		for (int i = 0; i < columns; i++) {
			if ((columnSet & 1L << i) != 0) {
				to.append(SEPARATOR).append(cells.apply(i));
			}
		}
		return to.toString();
	}

}
