package org.campusctl.mappings.table;

/**
 * How much a plan would write into a table, and what of stored records it needs for that.
 *
 * @param created number of new records
 * @param changed number of records that a row changes
 * @param gone number of records that leave
 * @param named columns, a bit each, that every row which changes a record has
 * @param known whether a row that changes a record was staged without ciphertexts
 * @param merged whether sealed values of a row were merged with stored ones
 */
public record PlannedRows(long created, long changed, long gone, long named, boolean known, boolean merged) {

	/**
	 * Return how many previous images are kept.
	 * @return number of records that change or leave
	 */
	public long replaced() {
		return this.changed + this.gone;
	}

	/**
	 * Tell whether every row that changes a record has all of some columns.
	 * @param sources bit mask of the dataset's columns
	 * @return whether none of them is left alone
	 */
	public boolean nameAll(long sources) {
		return (this.named & sources) == sources;
	}

	/**
	 * Tell whether every row that changes a record has the same one of some columns.
	 * @param sources bit mask of the dataset's columns
	 * @return whether not all of them are left alone
	 */
	public boolean nameAny(long sources) {
		return (this.named & sources) != 0;
	}

}
