package org.campusctl.network;

import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.InterfaceType;
import org.campusctl.network.inventory.LinkSpeed;

import org.jspecify.annotations.Nullable;

/**
 * Which speeds are no evidence. In Mbit/s.
 */
final class Speeds {

	private Speeds() {
	}

	/** Why a known speed is not to be believed, or null. */
	static @Nullable Reason bad(long mbps, @Nullable InterfaceType type) {
		if (mbps == 0) {
			return Reason.SPEED_ZERO;
		}
		// ifSpeed at its greatest, read as bit/s, kbit/s or Mbit/s; with one broken
		// agent's
		// own.
		if (mbps == 4294 || mbps == 4294967 || mbps == 4294901759L || mbps == 4294967295L) {
			return Reason.SPEED_SATURATED;
		}
		boolean tooFast = mbps > LinkSpeed.HIGHEST
				|| (type != null && type.nominalMbps() > 0 && mbps > type.nominalMbps());
		return tooFast ? Reason.SPEED_IMPLAUSIBLE : null;
	}

	/** Why what a port reports as negotiated is not to be believed, or null. */
	static @Nullable Reason badNegotiated(Interface row) {
		Reason bad = bad(row.speedMbps(), row.type());
		if (bad != null) {
			return bad;
		}
		boolean capable = row.capabilityMbps() < 0 || bad(row.capabilityMbps(), row.type()) != null
				|| row.speedMbps() <= row.capabilityMbps();
		return capable ? null : Reason.SPEED_IMPLAUSIBLE;
	}

	/** What the port can do: as stated, else as its type says; negative if not known. */
	static long capability(Interface row) {
		if (row.capabilityMbps() >= 0) {
			return (bad(row.capabilityMbps(), row.type()) == null) ? row.capabilityMbps() : LinkSpeed.UNKNOWN;
		}
		InterfaceType type = row.type();
		return (type != null && type.kind() == InterfaceType.Kind.ETHERNET) ? type.nominalMbps() : LinkSpeed.UNKNOWN;
	}

}
