package org.campusctl.network.inventory;

import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * What one source says of one thing. Two sources for one thing stand side by side.
 *
 * @param <T> type of the row
 */
public interface InventoryRow<T extends InventoryRow<T>> {

	/**
	 * Return where the row comes from.
	 * @return the evidence
	 */
	Evidence evidence();

	/**
	 * Return the key of the thing within its school and dataset, without the source.
	 * @return equal for two rows about the same thing
	 */
	Object key();

	/**
	 * Return the name of the thing as findings show it.
	 * @return unique within school and dataset
	 */
	String subject();

	/**
	 * Return a cell, to compare what two sources say.
	 * @param column English name of the contract
	 * @return the value, or null where it is not known
	 * @throws IllegalArgumentException if no rule reads such a column
	 */
	@Nullable Object cell(String column);

	/**
	 * Return this row with its blanks filled from another source.
	 * @param other a row with the same key
	 * @return a row; its evidence is this row's
	 */
	T fill(T other);

	/**
	 * Take the first value that is known.
	 * @param first one source
	 * @param second the other
	 * @param <V> type of the value
	 * @return a value, or null where neither knows
	 */
	static <V> @Nullable V known(@Nullable V first, @Nullable V second) {
		return (first != null) ? first : second;
	}

	/**
	 * Take the first number that is known.
	 * @param first one source; negative for not known
	 * @param second the other
	 * @return a number, negative where neither knows
	 */
	static long known(long first, long second) {
		return (first >= 0) ? first : second;
	}

	/**
	 * Return a number as a cell.
	 * @param number the number; negative for not known
	 * @return the number, or null
	 */
	static @Nullable Object cell(long number) {
		return (number >= 0) ? Long.valueOf(number) : null;
	}

	/**
	 * Fail for a column that the dataset does not have.
	 * @param column the name
	 * @return never
	 */
	static IllegalArgumentException noColumn(String column) {
		return new IllegalArgumentException("no rule reads a column " + column);
	}

}
