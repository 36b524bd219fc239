package org.campusctl.storage;

/**
 * The two groups of personal values that are sealed together, one ciphertext each.
 */
public enum SealedGroup {

	/** Name, identity numbers, full birth date. */
	IDENTITY,
	/** Address, phone. */
	CONTACT

}
