package org.campusctl.mappings.file;

/**
 * What a cell holds, and so how it is normalised and checked.
 */
public enum ValueKind {

	/**
	 * Text that is compared character by character, such as a package id or a name that
	 * somebody may have forged: blanks at the ends removed, nothing else changed.
	 */
	VERBATIM,
	/**
	 * Text as {@link #VERBATIM}, shown by a device: control and damaged characters are
	 * left out and it is cut to its greatest length, because the row must not be lost
	 * over it.
	 */
	REPORTED,
	/** Free text: NFKC, trimmed, inner blanks kept; length in code points. */
	TEXT,
	/**
	 * A number used as a name (ID, phone, code): NFKC, all blanks removed, upper case.
	 */
	IDENTIFIER,
	/** A code of a code table, or the code's name; becomes the code. */
	CODE,
	/** A day: {@code 2012-01-19}, {@code 20120119}, {@code 2012/1/19}; becomes ISO. */
	DATE,
	/** A month: {@code 202409}, {@code 2024-09}; becomes {@code YYYYMM}. */
	MONTH,
	/** A year, four digits. */
	YEAR,
	/** A whole number from 0. */
	INTEGER,
	/** 0 or 1; also 是/否, 有/无, yes/no, true/false. */
	FLAG,
	/** A day, or a day and a time of which the day as written counts; becomes ISO. */
	MOMENT,
	/**
	 * A speed in Mbit/s, or with a unit: {@code 1G}, {@code 1 Gbit/s}, 千兆; becomes
	 * Mbit/s.
	 */
	SPEED,
	/** A speed in kbit/s where it names no unit, as NetBox exports it; becomes Mbit/s. */
	SPEED_KBIT

}
