package org.campusctl.admission.identity;

/**
 * What comparing listed with observed signing certificates proves.
 */
public enum SignerMatch {

	/** One of the listed certificates signed the app. */
	EQUAL,
	/** Equal, but with a key that is public: proves nothing. */
	TEST_KEY,
	/** Of one algorithm, and none of the listed certificates: another signer. */
	DIFFERENT,
	/** No algorithm in common: neither equal nor different. */
	NOT_COMPARABLE,
	/** The entry lists no certificate. */
	NOT_LISTED,
	/** The inventory gives no certificate. */
	NOT_OBSERVED;

	/**
	 * Tell whether the comparison proves that the app is the listed one.
	 * @return true for {@link #EQUAL} only
	 */
	public boolean proves() {
		return this == EQUAL;
	}

}
