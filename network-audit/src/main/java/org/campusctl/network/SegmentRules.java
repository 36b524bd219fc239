package org.campusctl.network;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import inet.ipaddr.ipv6.IPv6Address;

import org.campusctl.network.address.AddressKind;
import org.campusctl.network.address.SpecialPurposeRegistry;
import org.campusctl.network.inventory.Address;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Interface.Oper;
import org.campusctl.network.inventory.Prefixes;
import org.campusctl.network.inventory.Segment;

import org.jspecify.annotations.Nullable;

/**
 * IPV6-01 to IPV6-04: whether segments have IPv6 that works.
 */
final class SegmentRules {

	static final List<String> USER_IPV6 = List.of("usage", "ipv6_prefix", "gateway", "gateway_oper");

	static final List<String> PREFIX = List.of("ipv6_prefix");

	static final List<String> LENGTH = List.of("usage", "ipv6_prefix");

	private SegmentRules() {
	}

	static void judge(Audit audit) {
		LocalDate fresh = audit.terms().fresh();
		for (Sourced<Segment> segment : audit.campus().segments().values()) {
			Segment row = segment.row(fresh);
			boolean wired = row.usage() == null ? row.ssid() == null
					: segment.any((one) -> one.usage() != null && one.usage().isWiredUser());
			boolean wireless = row.usage() == null
					|| segment.any((one) -> one.usage() != null && one.usage().isWirelessUser());
			if (wired || wireless) {
				Ruling doubtful = segment.doubtful(fresh, USER_IPV6);
				Ruling ruling = (doubtful != null) ? doubtful : user(audit, row);
				if (wired) {
					audit.tally(NetworkRule.IPV6_01).judge(ruling, segment);
				}
				if (wireless) {
					audit.tally(NetworkRule.IPV6_02).judge(ruling, segment);
				}
			}
			judgeUsable(audit, segment, row);
			judgeLength(audit, segment, row);
		}
		for (Sourced<Address> address : audit.campus().addresses().values()) {
			judgeAddress(audit, address);
		}
		nothingKnown(audit);
	}

	/** Where every prefix is blank, that none is wrong is not known either. */
	private static void nothingKnown(Audit audit) {
		boolean blank = audit.campus()
			.segments()
			.values()
			.stream()
			.anyMatch((segment) -> segment.row(audit.terms().fresh()).ipv6() == null);
		if (blank) {
			audit.tally(NetworkRule.IPV6_03).whole(Ruling.blank("ipv6_prefix"));
			audit.tally(NetworkRule.IPV6_05).whole(Ruling.blank("ipv6_prefix"));
		}
	}

	private static Ruling user(Audit audit, Segment row) {
		if (row.usage() == null) {
			return Ruling.blank("usage");
		}
		Prefixes ipv6 = row.ipv6();
		if (ipv6 == null) {
			return Ruling.blank("ipv6_prefix");
		}
		if (ipv6.blocks().isEmpty()) {
			return Ruling.fail(Reason.STATED_NONE, "none");
		}
		Set<AddressKind> kinds = kinds(audit.registry(), ipv6);
		if (kinds.contains(AddressKind.GLOBAL)) {
			return gateway(audit, row, ipv6);
		}
		return withoutGlobal(kinds, ipv6.toString());
	}

	/** Judge prefixes of which none is global unicast. */
	static Ruling withoutGlobal(Set<AddressKind> kinds, String value) {
		if (kinds.contains(AddressKind.UNIQUE_LOCAL)) {
			return Ruling.observe(Reason.ULA_ONLY, value);
		}
		if (kinds.contains(AddressKind.TRANSLATION)) {
			return Ruling.observe(Reason.TRANSITION_ADDRESS, value);
		}
		if (kinds.contains(AddressKind.SPECIAL)) {
			return Ruling.fail(Reason.SPECIAL_PURPOSE, value);
		}
		if (kinds.contains(AddressKind.TRANSITION)) {
			return Ruling.fail(Reason.TRANSITION_ADDRESS, value);
		}
		return Ruling.fail(Reason.LINK_LOCAL_ONLY, value);
	}

	private static Ruling gateway(Audit audit, Segment row, Prefixes ipv6) {
		Oper stated = row.gatewayOper();
		Sourced<Interface> port = audit.campus().port(row.gateway());
		Oper seen = null;
		if (port != null && port.doubt(audit.terms().fresh(), List.of("oper")) == null) {
			seen = port.row(audit.terms().fresh()).oper();
		}
		if (stated != null && seen != null && stated != seen) {
			return Ruling.unknown(Reason.CONFLICT,
					"gateway_oper: " + stated.code() + " | oper: " + seen.code() + " (" + row.gateway() + ")");
		}
		Oper oper = (stated != null) ? stated : seen;
		if (oper == null) {
			return Ruling.blank("gateway_oper");
		}
		return switch (oper) {
			case UP -> Ruling.PASS;
			case DOWN -> Ruling.unknown(Reason.GATEWAY_DOWN, ipv6.toString());
		};
	}

	private static void judgeUsable(Audit audit, Sourced<Segment> segment, Segment row) {
		Prefixes ipv6 = row.ipv6();
		if (ipv6 == null) {
			return;
		}
		Set<AddressKind> kinds = kinds(audit.registry(), ipv6);
		if (isIgnored(kinds)) {
			return;
		}
		Ruling doubtful = segment.doubtful(audit.terms().fresh(), PREFIX);
		audit.tally(NetworkRule.IPV6_03)
			.judge((doubtful != null) ? doubtful : usable(kinds, kinds.contains(AddressKind.GLOBAL), ipv6.toString()),
					segment);
	}

	private static Ruling usable(Set<AddressKind> kinds, boolean alsoGlobal, String value) {
		boolean special = kinds.contains(AddressKind.SPECIAL);
		if (special || kinds.contains(AddressKind.TRANSITION)) {
			Reason reason = special ? Reason.SPECIAL_PURPOSE : Reason.TRANSITION_ADDRESS;
			return alsoGlobal ? Ruling.observe(reason, value) : Ruling.fail(reason, value);
		}
		if (kinds.contains(AddressKind.UNIQUE_LOCAL)) {
			return Ruling.observe(Reason.ULA_ONLY, value);
		}
		return kinds.contains(AddressKind.TRANSLATION) ? Ruling.observe(Reason.TRANSITION_ADDRESS, value) : Ruling.PASS;
	}

	private static void judgeAddress(Audit audit, Sourced<Address> address) {
		LocalDate fresh = audit.terms().fresh();
		Address row = address.row(fresh);
		if (!row.address().isIPv6()) {
			return;
		}
		IPv6Address bare = row.address().toIPv6().getLower().withoutPrefixLength();
		Set<AddressKind> kinds = EnumSet.of(audit.registry().kind(bare));
		if (isIgnored(kinds)) {
			return;
		}
		Ruling doubtful = address.doubtful(fresh, List.of());
		Ruling ruling = (doubtful != null) ? doubtful
				: usable(kinds, segmentIsGlobal(audit, row, bare), bare.toCanonicalString());
		audit.tally(NetworkRule.IPV6_03).judge(ruling, address);
	}

	/** Tell whether the segment of an address also has a prefix that works. */
	private static boolean segmentIsGlobal(Audit audit, Address row, IPv6Address bare) {
		AddressKind kind = audit.registry().kind(bare);
		if (kind != AddressKind.SPECIAL && kind != AddressKind.TRANSITION) {
			return false;
		}
		for (Sourced<Segment> segment : audit.campus().segments().values()) {
			Segment one = segment.row(audit.terms().fresh());
			Prefixes ipv6 = one.ipv6();
			if (ipv6 != null && kinds(audit.registry(), ipv6).contains(AddressKind.GLOBAL)
					&& (row.end().equals(one.gateway())
							|| ipv6.blocks().stream().anyMatch((block) -> block.contains(bare)))) {
				return true;
			}
		}
		return false;
	}

	private static void judgeLength(Audit audit, Sourced<Segment> segment, Segment row) {
		boolean user = row.usage() == null || row.usage().isWiredUser() || row.usage().isWirelessUser();
		Prefixes ipv6 = row.ipv6();
		Tally tally = audit.tally(NetworkRule.IPV6_04);
		Ruling doubtful = segment.doubtful(audit.terms().fresh(), LENGTH);
		if (doubtful != null) {
			tally.judge(doubtful, segment);
		}
		else if (!user || (ipv6 != null && isIgnored(kinds(audit.registry(), ipv6)))) {
			tally.judge(Ruling.NOT_APPLICABLE, segment);
		}
		else if (row.usage() == null || ipv6 == null) {
			tally.judge(Ruling.blank((ipv6 == null) ? "ipv6_prefix" : "usage"), segment);
		}
		else {
			tally.judge(length(audit, ipv6), segment);
		}
	}

	private static Ruling length(Audit audit, Prefixes ipv6) {
		int required = (int) audit.terms().number(NetworkRule.IPV6_04, "prefix_length");
		for (IPv6Address block : ipv6.blocks()) {
			Integer length = block.getNetworkPrefixLength();
			if (!isIgnored(EnumSet.of(audit.registry().kind(block))) && (length == null || length != required)) {
				return Ruling.observe(Reason.BELOW_THRESHOLD, ipv6.toString());
			}
		}
		return Ruling.PASS;
	}

	/** Link-local and loopback say nothing; an empty list neither. */
	private static boolean isIgnored(Set<AddressKind> kinds) {
		return EnumSet.of(AddressKind.LINK_LOCAL, AddressKind.LOOPBACK).containsAll(kinds);
	}

	static Set<AddressKind> kinds(SpecialPurposeRegistry registry, @Nullable Prefixes prefixes) {
		Set<AddressKind> kinds = EnumSet.noneOf(AddressKind.class);
		if (prefixes != null) {
			for (IPv6Address block : prefixes.blocks()) {
				kinds.add(registry.kind(block));
			}
		}
		return kinds;
	}

}
