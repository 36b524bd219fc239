package org.campusctl.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.campusctl.compliance.Verdict;
import org.campusctl.network.address.AddressKind;
import org.campusctl.network.inventory.LinkSpeed;
import org.campusctl.network.inventory.Prefixes;
import org.campusctl.network.inventory.Uplink;
import org.campusctl.network.inventory.Uplink.Network;
import org.campusctl.network.inventory.Uplink.Role;

import org.jspecify.annotations.Nullable;

/**
 * IPV6-07 and UPL-01: the lines out of the school.
 */
final class UplinkRules {

	static final List<String> IPV6 = List.of("role", "ipv6_prefix", "ipv6_default_route");

	static final List<String> SPEED = List.of("role", "network", "contract_mbps", "port_mbps", "tested_mbps");

	private UplinkRules() {
	}

	static void judge(Audit audit) {
		LocalDate fresh = audit.terms().fresh();
		Tally ipv6 = audit.tally(NetworkRule.IPV6_07);
		Tally speed = audit.tally(NetworkRule.UPL_01);
		boolean main = audit.campus().uplinks().values().stream().anyMatch(UplinkRules::isMain);
		for (Sourced<Uplink> uplink : audit.campus().uplinks().values()) {
			Uplink row = uplink.row(fresh);
			if (!isMain(uplink) && (main || row.role() != null)) {
				continue;
			}
			Ruling doubtful = uplink.doubtful(fresh, IPV6);
			ipv6.judge((doubtful != null) ? doubtful : ipv6(audit, row), uplink);
			doubtful = uplink.doubtful(fresh, SPEED);
			speed.judge((doubtful != null) ? doubtful : speed(row, audit.terms().mbps(NetworkRule.UPL_01)), uplink);
		}
		ipv6.whole(Ruling.blank("role"));
		boolean whole = audit.campus().vouched(NetworkRule.UPL_01.vouched());
		speed.whole(whole ? Ruling.fail(Reason.STATED_NONE, "role: main") : Ruling.blank("role"));
	}

	private static boolean isMain(Sourced<Uplink> uplink) {
		return uplink.any((row) -> row.role() == Role.MAIN);
	}

	private static Ruling ipv6(Audit audit, Uplink row) {
		if (row.role() == null) {
			return Ruling.blank("role");
		}
		Prefixes prefixes = row.ipv6();
		Boolean route = row.ipv6DefaultRoute();
		if (prefixes != null && prefixes.blocks().isEmpty()) {
			return Ruling.fail(Reason.STATED_NONE, "ipv6_prefix: none");
		}
		if (Boolean.FALSE.equals(route)) {
			return Ruling.fail(Reason.STATED_NONE, "ipv6_default_route: no");
		}
		if (prefixes == null) {
			return Ruling.blank("ipv6_prefix");
		}
		Set<AddressKind> kinds = SegmentRules.kinds(audit.registry(), prefixes);
		if (!kinds.contains(AddressKind.GLOBAL)) {
			// Neither "none" nor a prefix that the world can reach: not decided.
			Ruling unusable = SegmentRules.withoutGlobal(kinds, prefixes.toString());
			return new Ruling(Verdict.UNKNOWN, unusable.reason(), unusable.value());
		}
		return (route != null) ? Ruling.PASS : Ruling.blank("ipv6_default_route");
	}

	private static Ruling speed(Uplink row, long required) {
		if (row.role() == null) {
			return Ruling.blank("role");
		}
		boolean internet = row.network() == Network.INTERNET;
		boolean education = row.network() == Network.EDUCATION;
		Judged port = Judged.of("port_mbps", row.portMbps(), required, true);
		Judged contract = Judged.of("contract_mbps", internet ? row.contractMbps() : LinkSpeed.UNKNOWN, required,
				internet);
		Judged tested = Judged.of("tested_mbps", education ? row.testedMbps() : LinkSpeed.UNKNOWN, required, false);
		List<Judged> all = List.of(port, contract, tested);
		for (Judged one : all) {
			if (one.low()) {
				return Ruling.fail(Reason.BELOW_THRESHOLD, one.value());
			}
		}
		for (Judged one : all) {
			if (one.unknown() != null) {
				return Ruling.unknown(one.unknown(), one.value());
			}
		}
		return (row.network() != null) ? Ruling.PASS : Ruling.blank("network");
	}

	/** One of the speeds of a line. */
	private record Judged(boolean low, @Nullable Reason unknown, String value) {

		static Judged of(String column, long mbps, long required, boolean needed) {
			if (mbps < 0) {
				return new Judged(false, needed ? Reason.BLANK : null, column);
			}
			Reason bad = Speeds.bad(mbps, null);
			return new Judged(bad == null && mbps < required, bad, column + ": " + mbps);
		}

	}

}
