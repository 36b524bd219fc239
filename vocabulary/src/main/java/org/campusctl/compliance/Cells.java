package org.campusctl.compliance;

/**
 * The cells of one row after normalisation: trimmed, NFKC, codes instead of their names,
 * ISO dates. Columns go by the English names of the contract.
 */
public interface Cells {

	/**
	 * Tell whether the file has the column. A column that a file does not have leaves the
	 * stored value alone; a blank cell clears it.
	 * @param column English name
	 * @return whether the file has it
	 */
	boolean has(String column);

	/**
	 * Return the value of a cell.
	 * @param column English name
	 * @return the normalised value; empty when the cell is blank, the file does not have
	 * the column, or the cell already has a {@code value.*} error
	 */
	String get(String column);

	/**
	 * Return whose export the row stands in.
	 * @return such as {@code netbox}; empty for the contract's own form
	 */
	default String form() {
		return "";
	}

}
