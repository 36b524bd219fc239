package org.campusctl.storage;

/**
 * The keys of the keyed hashes, one for each use, so that two indexes cannot be joined.
 */
public enum IndexKey {

	/** Student number. */
	STUDENT_NUMBER,
	/** Type and number of an identity document. */
	ID_NUMBER,
	/** Name within a school. */
	NAME,
	/** Phone number. */
	PHONE,
	/** Name, sex and birth date together: the possible double of a person. */
	PERSON,
	/** Content of a row. */
	FINGERPRINT

}
