package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import inet.ipaddr.ipv6.IPv6Address;

import org.campusctl.compliance.Evidence;
import org.campusctl.network.address.AddressKind;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.Prefixes;
import org.campusctl.network.inventory.Segment;

/**
 * IPV6-05: whether another school has the same addresses.
 */
final class OverlapRules {

	private OverlapRules() {
	}

	/** The prefixes that a school can be held to: fresh, and without contradiction. */
	static List<SchoolPrefix> prefixes(CampusInventory school, Terms terms) {
		List<SchoolPrefix> prefixes = new ArrayList<>();
		for (Sourced<Segment> segment : Sourced.group(school.segments()).values()) {
			Segment row = segment.row(terms.fresh());
			Prefixes ipv6 = row.ipv6();
			if (ipv6 == null || segment.doubt(terms.fresh(), SegmentRules.PREFIX) != null) {
				continue;
			}
			for (IPv6Address block : ipv6.blocks()) {
				prefixes.add(new SchoolPrefix(school.schoolCode(), row.name(), block, segment.firstEvidence()));
			}
		}
		return prefixes;
	}

	static void judge(Audit audit, PrefixOverlaps overlaps) {
		LocalDate fresh = audit.terms().fresh();
		Tally tally = audit.tally(NetworkRule.IPV6_05);
		for (Sourced<Segment> segment : audit.campus().segments().values()) {
			Prefixes ipv6 = segment.row(fresh).ipv6();
			Set<AddressKind> kinds = SegmentRules.kinds(audit.registry(), ipv6);
			if (ipv6 == null || !(kinds.contains(AddressKind.GLOBAL) || kinds.contains(AddressKind.UNIQUE_LOCAL))) {
				continue;
			}
			Ruling doubtful = segment.doubtful(fresh, SegmentRules.PREFIX);
			List<SchoolPrefix> others = overlaps.of(audit.campus().schoolCode(), segment.subject());
			if (doubtful != null || others.isEmpty()) {
				Ruling alone = overlaps.isCompared() ? Ruling.PASS : Ruling.unknown(Reason.NOT_COLLECTED, "");
				tally.judge((doubtful != null) ? doubtful : alone, segment);
			}
			else {
				List<Evidence> evidence = new ArrayList<>(segment.evidence());
				others.forEach((other) -> evidence.add(other.evidence()));
				tally.judge(overlap(audit, ipv6, others), segment.subject(), evidence);
			}
		}
	}

	private static Ruling overlap(Audit audit, Prefixes own, List<SchoolPrefix> others) {
		StringBuilder value = new StringBuilder(audit.campus().schoolCode()).append(' ').append(own);
		boolean global = false;
		for (SchoolPrefix other : others) {
			global |= audit.registry().kind(other.prefix()) == AddressKind.GLOBAL;
			value.append(" | ").append(other.schoolCode()).append(' ').append(other.prefix().toCanonicalString());
		}
		return global ? Ruling.fail(Reason.OVERLAP, value.toString())
				: Ruling.observe(Reason.OVERLAP, value.toString());
	}

}
