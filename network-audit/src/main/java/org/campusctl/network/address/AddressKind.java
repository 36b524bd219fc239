package org.campusctl.network.address;

/**
 * What an IPv6 address or prefix is good for.
 */
public enum AddressKind {

	/** Globally reachable unicast: real IPv6. */
	GLOBAL,
	/** Unique local, fc00::/7. */
	UNIQUE_LOCAL,
	/** Link-local, fe80::/10: every host has one, it says nothing. */
	LINK_LOCAL,
	/** Loopback, ::1. */
	LOOPBACK,
	/** NAT64 well-known prefix 64:ff9b::/96: reachable by way of a translator. */
	TRANSLATION,
	/** 6to4 and Teredo: tunnels that are no longer to be used. */
	TRANSITION,
	/** Set aside, multicast, or outside the space given to anybody. */
	SPECIAL

}
