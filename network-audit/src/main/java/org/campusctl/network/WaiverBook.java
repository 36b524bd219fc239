package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Waiver;

import org.jspecify.annotations.Nullable;

/**
 * The waivers of an audit, found by rule.
 */
final class WaiverBook {

	private final Map<String, List<Waiver>> byRule = new HashMap<>();

	private final LocalDate asOf;

	WaiverBook(List<Waiver> waivers, LocalDate asOf) {
		this.asOf = asOf;
		for (Waiver waiver : waivers) {
			this.byRule.computeIfAbsent(waiver.rule(), (rule) -> new ArrayList<>()).add(waiver);
		}
	}

	/** The last day on which a waiver covers the subject, or null. */
	@Nullable LocalDate until(String rule, String schoolCode, String subject) {
		LocalDate latest = null;
		for (Waiver waiver : this.byRule.getOrDefault(rule, List.of())) {
			if (waiver.covers(rule, schoolCode, subject, this.asOf)
					&& (latest == null || waiver.until().isAfter(latest))) {
				latest = waiver.until();
			}
		}
		return latest;
	}

}
