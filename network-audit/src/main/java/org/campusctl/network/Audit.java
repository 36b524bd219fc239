package org.campusctl.network;

import java.util.EnumMap;
import java.util.Map;

import org.campusctl.network.address.SpecialPurposeRegistry;

/**
 * What the rules of one school's audit work with: the school, the terms, and a tally a
 * rule.
 */
record Audit(Campus campus, Terms terms, SpecialPurposeRegistry registry, Map<NetworkRule, Tally> tallies) {

	static Audit begin(Campus campus, Terms terms, SpecialPurposeRegistry registry, String version,
			WaiverBook waivers) {
		Map<NetworkRule, Tally> tallies = new EnumMap<>(NetworkRule.class);
		for (NetworkRule kind : NetworkRule.values()) {
			tallies.put(kind, new Tally(kind, terms.rule(kind), version, terms.threshold(kind), campus, waivers));
		}
		return new Audit(campus, terms, registry, tallies);
	}

	Tally tally(NetworkRule kind) {
		Tally tally = this.tallies.get(kind);
		if (tally == null) {
			throw new IllegalStateException("no tally for " + kind.id());
		}
		return tally;
	}

}
