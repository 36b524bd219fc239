package org.campusctl.network;

/**
 * Why a verdict is what it is. The names are the contract's codes.
 */
public enum Reason {

	/** A cell that the rule needs is blank, or "unknown". */
	BLANK,
	/** The school delivered no row of the dataset. */
	NOT_COLLECTED,
	/** What is listed is good, but nobody vouches that the list is whole. */
	NOT_VOUCHED,
	/** The inventory says that there is none. */
	STATED_NONE,
	/** The port is down: what it reports is no evidence. */
	PORT_DOWN,
	/** A speed of 0. */
	SPEED_ZERO,
	/** The greatest number a 32-bit counter holds: the real speed is not known. */
	SPEED_SATURATED,
	/** Faster than the type, the port, or anything on the market. */
	SPEED_IMPLAUSIBLE,
	/** A passive optical network: all subscribers share the speed. */
	SHARED_MEDIUM,
	/** Only one end of the link says how fast it is. */
	ONE_END_ONLY,
	/** Every host has a link-local address; it says nothing. */
	LINK_LOCAL_ONLY,
	/** Unique local addresses only. */
	ULA_ONLY,
	/** Addresses that are set aside and not reachable. */
	SPECIAL_PURPOSE,
	/** Addresses of a tunnel or a translator. */
	TRANSITION_ADDRESS,
	/** The segment's gateway is down. */
	GATEWAY_DOWN,
	/** The thing plugged in is slow, not the port. */
	ENDPOINT_LIMITED,
	/** Fast enough only as the sum of several lines. */
	LAG_AGGREGATE,
	/** Half duplex, or the two ends differ. */
	HALF_DUPLEX,
	/** Known and too little. */
	BELOW_THRESHOLD,
	/** Cable below the category. */
	CABLING,
	/** Evidence too old. */
	STALE,
	/** Two sources, two values. */
	CONFLICT,
	/** The prefix overlaps another school's. */
	OVERLAP,
	/** No management system sees it. */
	NOT_MANAGED,
	/** Managed by another system than most. */
	SEVERAL_MANAGERS

}
