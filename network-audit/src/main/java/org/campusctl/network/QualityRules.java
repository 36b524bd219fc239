package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.campusctl.network.inventory.InventoryDataset;
import org.campusctl.network.inventory.InventoryRow;

/**
 * DQ-01 and DQ-02: whether evidence is fresh and sources agree. What is stale or
 * contradictory makes the rules that read it UNKNOWN; these two say so in one place.
 */
final class QualityRules {

	private QualityRules() {
	}

	static void judge(Audit audit) {
		Campus campus = audit.campus();
		LocalDate fresh = audit.terms().fresh();
		LocalDate survey = audit.terms().freshSurvey();
		judge(audit, InventoryDataset.BUILDING, campus.buildings().values(), (thing) -> fresh,
				List.of("campus", "teaching"));
		judge(audit, InventoryDataset.DEVICE, campus.devices().values(), (thing) -> fresh,
				union(DeviceRules.CAPABLE, DeviceRules.MANAGED, List.of("campus", "building")));
		judge(audit, InventoryDataset.INTERFACE, campus.interfaces().values(), (thing) -> fresh,
				union(PortRules.CAPABILITY, PortRules.NEGOTIATED, PortRules.DUPLEX, LinkSpeeds.TRUNK));
		judge(audit, InventoryDataset.LINK, campus.links().values(),
				(link) -> link.any((row) -> row.tested() != null) ? survey : fresh, CablingRules.CABLE);
		judge(audit, InventoryDataset.SEGMENT, campus.segments().values(), (thing) -> fresh, SegmentRules.USER_IPV6);
		judge(audit, InventoryDataset.ADDRESS, campus.addresses().values(), (thing) -> fresh, List.of());
		judge(audit, InventoryDataset.COVERAGE, campus.coverage().values(),
				(area) -> area.any((row) -> !Double.isNaN(row.surveyPercent())) ? survey : fresh,
				union(CoverageRules.SURVEY, CoverageRules.COUNTS));
		judge(audit, InventoryDataset.UPLINK, campus.uplinks().values(), (thing) -> fresh,
				union(UplinkRules.IPV6, UplinkRules.SPEED));
		judge(audit, InventoryDataset.ATTESTATION, campus.attestations().values(), (thing) -> survey,
				DeviceRules.STATEMENT);
	}

	@SafeVarargs
	private static List<String> union(List<String>... columns) {
		Set<String> all = new TreeSet<>();
		for (List<String> some : columns) {
			all.addAll(some);
		}
		return new ArrayList<>(all);
	}

	private static <T extends InventoryRow<T>> void judge(Audit audit, InventoryDataset dataset,
			Collection<Sourced<T>> things, Function<Sourced<T>, LocalDate> firstFresh, List<String> columns) {
		Tally freshness = audit.tally(NetworkRule.DQ_01);
		Tally agreement = audit.tally(NetworkRule.DQ_02);
		for (Sourced<T> thing : things) {
			LocalDate cutoff = firstFresh.apply(thing);
			LocalDate newest = thing.newest();
			if (newest.isBefore(cutoff)) {
				freshness.judge(Ruling.unknown(Reason.STALE, newest.toString()), subject(dataset, thing),
						thing.evidence());
			}
			else {
				freshness.judge(Ruling.PASS, thing);
			}
			if (!thing.isSingle()) {
				String conflict = thing.conflict(cutoff, columns);
				agreement.judge(conflict.isEmpty() ? Ruling.PASS : Ruling.unknown(Reason.CONFLICT, conflict),
						subject(dataset, thing), thing.evidence());
			}
		}
	}

	private static String subject(InventoryDataset dataset, Sourced<?> thing) {
		return dataset.code() + ": " + thing.subject();
	}

}
