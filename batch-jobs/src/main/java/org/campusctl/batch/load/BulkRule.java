package org.campusctl.batch.load;

/**
 * When rows are written in bulk instead of in place.
 *
 * @param rows number of rows written from which it can pay at all
 * @param percent share of the table's rows above which it pays
 * @param waitMillis milliseconds to wait for others to leave the table, after which the
 * rows are written in place
 */
public record BulkRule(long rows, int percent, int waitMillis) {

	/**
	 * Measured with 700,000 pupils: below a share of about 30 % the indexes are cheaper
	 * kept up to date than built again; below some ten thousand rows nobody notices.
	 */
	public static final BulkRule STANDARD = new BulkRule(20_000, 30, 5000);

	/** Tell whether it is worth counting the rows of the table. */
	boolean mayPay(long written) {
		return written >= this.rows;
	}

	/** Tell whether it pays, where it may. */
	boolean pays(long written, long present) {
		return written * 100 > present * this.percent;
	}

}
