package org.campusctl.network;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Interface.Duplex;
import org.campusctl.network.inventory.Interface.Oper;
import org.campusctl.network.inventory.Interface.Peer;
import org.campusctl.network.inventory.Interface.Usage;
import org.campusctl.network.inventory.InterfaceType;

import org.jspecify.annotations.Nullable;

/**
 * SPD-03, SPD-04, SPD-05: what ports can do, what they have negotiated, and whether both
 * sides may send at once. The hot loop of the audit.
 */
final class PortRules {

	static final List<String> CAPABILITY = List.of("usage", "type", "capability_mbps");

	static final List<String> NEGOTIATED = List.of("usage", "type", "capability_mbps", "speed_mbps", "duplex", "oper",
			"peer_class", "peer_mbps", "pass_through");

	static final List<String> DUPLEX = List.of("type", "duplex", "oper");

	private static final long TEN_GIGABIT = 10_000;

	private PortRules() {
	}

	static void judge(Audit audit) {
		Terms terms = audit.terms();
		LocalDate fresh = terms.fresh();
		Tally capability = audit.tally(NetworkRule.SPD_03);
		Tally negotiated = audit.tally(NetworkRule.SPD_04);
		Tally duplex = audit.tally(NetworkRule.SPD_05);
		for (Sourced<Interface> port : audit.campus().interfaces().values()) {
			Interface row = port.row(fresh);
			boolean wired = isWired(row.type());
			if (isDesktop(port, row)) {
				if (wired) {
					capability.judge(sure(port, fresh, CAPABILITY, capability(row, terms)), port);
					negotiated.judge(sure(port, fresh, NEGOTIATED, negotiated(row, terms)), port);
				}
				else if (row.usage() == Usage.DESKTOP) {
					capability.judge(Ruling.NOT_APPLICABLE, port);
					negotiated.judge(Ruling.NOT_APPLICABLE, port);
				}
			}
			if (wired && !isPon(row.type())) {
				duplex.judge(sure(port, fresh, DUPLEX, duplex(audit, row)), port);
			}
		}
	}

	/** A port of which nobody says what it is for may be a desktop port. */
	private static boolean isDesktop(Sourced<Interface> port, Interface row) {
		return row.usage() == null || row.usage() == Usage.DESKTOP
				|| (!port.isSingle() && port.any((one) -> one.usage() == Usage.DESKTOP));
	}

	private static boolean isWired(@Nullable InterfaceType type) {
		return type == null || switch (type.kind()) {
			case ETHERNET, PON, OTHER -> true;
			case WIRELESS, LAG, VIRTUAL -> false;
		};
	}

	static boolean isPon(@Nullable InterfaceType type) {
		return type != null && type.kind() == InterfaceType.Kind.PON;
	}

	private static Ruling sure(Sourced<Interface> port, LocalDate fresh, List<String> columns, Ruling otherwise) {
		Ruling doubtful = port.doubtful(fresh, columns);
		return (doubtful != null) ? doubtful : otherwise;
	}

	private static Ruling capability(Interface row, Terms terms) {
		if (row.usage() == null) {
			return Ruling.blank("usage");
		}
		if (row.capabilityMbps() >= 0) {
			Reason bad = Speeds.bad(row.capabilityMbps(), row.type());
			if (bad != null) {
				return Ruling.unknown(bad, String.valueOf(row.capabilityMbps()));
			}
		}
		else if (isPon(row.type())) {
			return Ruling.unknown(Reason.SHARED_MEDIUM, "pon");
		}
		long mbps = Speeds.capability(row);
		if (mbps < 0) {
			return Ruling.blank("capability_mbps");
		}
		return (mbps >= terms.desktopMbps()) ? Ruling.PASS : Ruling.fail(Reason.BELOW_THRESHOLD, String.valueOf(mbps));
	}

	private static Ruling negotiated(Interface row, Terms terms) {
		if (row.usage() == null) {
			return Ruling.blank("usage");
		}
		if (row.oper() == null) {
			return Ruling.blank("oper");
		}
		if (row.oper() == Oper.DOWN) {
			return Ruling.PORT_DOWN;
		}
		if (row.speedMbps() < 0) {
			return Ruling.blank("speed_mbps");
		}
		Reason bad = Speeds.badNegotiated(row);
		if (bad != null) {
			return Ruling.unknown(bad, String.valueOf(row.speedMbps()));
		}
		if (row.speedMbps() >= terms.negotiatedMbps()) {
			return (row.duplex() == Duplex.HALF) ? Ruling.fail(Reason.HALF_DUPLEX, row.speedMbps() + " half")
					: Ruling.PASS;
		}
		return below(row, terms);
	}

	/** Whose fault it is: the port's, or that of what is plugged in. */
	private static Ruling below(Interface row, Terms terms) {
		String value = String.valueOf(row.speedMbps());
		long capability = Speeds.capability(row);
		boolean fastPeer = row.peerMbps() >= terms.negotiatedMbps() && Speeds.bad(row.peerMbps(), null) == null;
		if ((capability >= 0 && capability < terms.negotiatedMbps()) || fastPeer
				|| Boolean.TRUE.equals(row.passThrough())) {
			return Ruling.fail(Reason.BELOW_THRESHOLD, value);
		}
		boolean asleep = row.peerClass() == Peer.COMPUTER && row.speedMbps() == terms.asleepMbps();
		if (row.peerClass() == Peer.PHONE || row.peerClass() == Peer.PRINTER || asleep) {
			return Ruling.observe(Reason.ENDPOINT_LIMITED, value);
		}
		return Ruling.unknown(Reason.BELOW_THRESHOLD, value);
	}

	private static Ruling duplex(Audit audit, Interface row) {
		if (row.oper() == null) {
			return Ruling.blank("oper");
		}
		if (row.oper() == Oper.DOWN) {
			return Ruling.PORT_DOWN;
		}
		if (row.duplex() == Duplex.HALF) {
			return Ruling.fail(Reason.HALF_DUPLEX, "half");
		}
		if (row.duplex() == Duplex.FULL) {
			return (farDuplex(audit, row) == Duplex.HALF) ? Ruling.fail(Reason.HALF_DUPLEX, "full - half")
					: Ruling.PASS;
		}
		InterfaceType type = row.type();
		boolean fullByDesign = type != null && type.nominalMbps() >= TEN_GIGABIT;
		return fullByDesign ? Ruling.PASS : Ruling.blank("duplex");
	}

	private static @Nullable Duplex farDuplex(Audit audit, Interface row) {
		End far = audit.campus().farEnd(row.end());
		Sourced<Interface> port = audit.campus().port(far);
		LocalDate fresh = audit.terms().fresh();
		if (port == null || port.doubt(fresh, DUPLEX) != null) {
			return null;
		}
		Interface other = port.row(fresh);
		return (other.oper() == Oper.UP) ? other.duplex() : null;
	}

}
