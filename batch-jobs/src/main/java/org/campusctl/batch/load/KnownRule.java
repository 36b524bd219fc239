package org.campusctl.batch.load;

/**
 * When it pays to read the fingerprints of what is stored before a drop is staged.
 *
 * @param bytes length of a dataset's files from which it can pay
 * @param part a drop of less than one in so many records is sealed without looking
 * @param records number of records, of all datasets of a drop together, up to which their
 * fingerprints are held in memory, 16 bytes each or a little more
 */
public record KnownRule(long bytes, long part, int records) {

	/**
	 * Measured with 700,000 pupils: reading the fingerprints takes half a second, sealing
	 * all of them again five.
	 */
	public static final KnownRule STANDARD = new KnownRule(1024 * 1024, 4, 2_000_000);

	/** About what a row of a roster is long. */
	private static final long ROW_BYTES = 150;

	/** Return the rule for what is looked at besides so many records. */
	KnownRule without(int held) {
		return new KnownRule(this.bytes, this.part, Math.max(0, this.records - held));
	}

	/** Tell whether it is worth asking how many records there are. */
	boolean mayPay(long staged) {
		return this.records > 0 && staged >= this.bytes;
	}

	/** Tell whether it pays, where it may. */
	boolean pays(long staged, long present) {
		return present > 0 && present <= this.records && staged / ROW_BYTES >= present / this.part;
	}

}
