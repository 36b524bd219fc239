package org.campusctl.network;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.campusctl.compliance.LocalText;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;

/**
 * A rule sheet made ready for a day: rules by kind, days as dates. A rule that the sheet
 * lacks is not reported; its thresholds are the shipped ones.
 */
final class Terms {

	private static final LocalText NO_TEXT = new LocalText("", "");

	private final Map<NetworkRule, Rule> rules = new EnumMap<>(NetworkRule.class);

	private final LocalDate fresh;

	private final LocalDate freshSurvey;

	private final long desktopMbps;

	private final long negotiatedMbps;

	private final long asleepMbps;

	Terms(RuleSheet sheet, LocalDate asOf) {
		for (NetworkRule kind : NetworkRule.values()) {
			Rule rule = sheet.find(kind.id());
			this.rules.put(kind, (rule != null) ? complete(kind, rule) : shipped(kind));
		}
		this.fresh = asOf.minusDays((long) number(NetworkRule.DQ_01, "stale_days"));
		this.freshSurvey = asOf.minusDays((long) number(NetworkRule.DQ_01, "survey_stale_days"));
		this.desktopMbps = mbps(NetworkRule.SPD_03);
		this.negotiatedMbps = mbps(NetworkRule.SPD_04);
		this.asleepMbps = (long) number(NetworkRule.SPD_04, "asleep_mbps");
	}

	private static Rule shipped(NetworkRule kind) {
		return complete(kind, new Rule(kind.id(), "", false, NO_TEXT, NO_TEXT, Map.of()));
	}

	private static Rule complete(NetworkRule kind, Rule rule) {
		Map<String, String> parameters = new HashMap<>(rule.parameters());
		for (RuleParameter parameter : kind.parameters()) {
			parameters.putIfAbsent(parameter.name(), parameter.shipped());
		}
		return new Rule(rule.id(), rule.clause(), rule.mandatory(), rule.criterion(), rule.remedy(), parameters);
	}

	Rule rule(NetworkRule kind) {
		Rule rule = this.rules.get(kind);
		if (rule == null) {
			throw new IllegalStateException("no rule " + kind.id());
		}
		return rule;
	}

	double number(NetworkRule kind, String name) {
		return rule(kind).number(name);
	}

	long mbps(NetworkRule kind) {
		return (long) number(kind, "min_mbps");
	}

	/** First day whose evidence is fresh. */
	LocalDate fresh() {
		return this.fresh;
	}

	/** First day whose surveys, test reports and attestations are fresh. */
	LocalDate freshSurvey() {
		return this.freshSurvey;
	}

	long desktopMbps() {
		return this.desktopMbps;
	}

	long negotiatedMbps() {
		return this.negotiatedMbps;
	}

	long asleepMbps() {
		return this.asleepMbps;
	}

	/** What is required, in signs that need no translation. */
	String threshold(NetworkRule kind) {
		return switch (kind) {
			case IPV6_01, IPV6_02 -> "2000::/3, up";
			case IPV6_03 -> "2000::/3";
			case IPV6_04 -> "/" + rule(kind).text("prefix_length");
			case IPV6_05, DQ_02 -> "1";
			case IPV6_06, UNI_02 -> "yes";
			case IPV6_07 -> "2000::/3, ::/0";
			case SPD_01, SPD_02, SPD_03, SPD_04, UPL_01 -> ">= " + rule(kind).text("min_mbps") + " Mbit/s";
			case SPD_05 -> "full";
			case SPD_06 -> ">= cat5e";
			case WIFI_01 -> ">= " + rule(kind).text("min_percent") + " %";
			case WIFI_02 -> "> 0";
			case UNI_01 -> "1";
			case DQ_01 -> "<= " + rule(kind).text("stale_days") + " d";
		};
	}

}
