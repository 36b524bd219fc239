package org.campusctl.admission;

/**
 * What is worth knowing beside a decision.
 */
public enum Flag {

	/** The entry is due for review. */
	REVIEW_DUE(0x01),
	/** A filing number of the entry does not have the form of its kind. */
	FILING_MALFORMED(0x02),
	/** An entry has the same name; a name alone never matches. */
	NAME_ONLY(0x04),
	/** The entry limits versions, and nothing comparable is known of the app's. */
	VERSION_UNKNOWN(0x08),
	/** Listed and observed fingerprints are of different algorithms. */
	SIGNER_NOT_COMPARABLE(0x10),
	/** The package id holds characters outside ASCII. */
	NON_ASCII_PACKAGE(0x20),
	/** Package or name imitates a listed one; a hint for review, never a denial. */
	LOOKALIKE(0x40);

	private final int bit;

	Flag(int bit) {
		this.bit = bit;
	}

	int bit() {
		return this.bit;
	}

}
