package org.campusctl.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.campusctl.compliance.Verdict;
import org.campusctl.network.inventory.InventoryDataset;

import org.jspecify.annotations.Nullable;

/**
 * The rules that the engine knows: how subjects roll up to the school, what must be
 * vouched, and what a sheet may set. Criterion, clause, weight and thresholds are data of
 * the rule sheet.
 */
// The collections are unmodifiable copies, which the check cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum NetworkRule {

	/** Each wired user segment has IPv6. */
	IPV6_01(RollUp.EACH, "segment", "segment", "PFOUN"),
	/** Each wireless user segment has IPv6. */
	IPV6_02(RollUp.EACH, "segment", "segment", "PFOUN"),
	/** Addresses are usable. */
	IPV6_03(RollUp.PLAIN, "segment,address", "", "PFOUN"),
	/** User segment is a /64. */
	IPV6_04(RollUp.PLAIN, "segment", "", "POUN", RuleParameter.number("prefix_length", 64, 48, 127)),
	/** No overlap between schools. */
	IPV6_05(RollUp.PLAIN, "segment", "", "PFOUN"),
	/** Network equipment supports IPv6 for its role. */
	IPV6_06(RollUp.SHARE, "device", "device", "PFU", Parameters.failShare(0), Parameters.coverageMin(95)),
	/** The main uplink carries IPv6. */
	IPV6_07(RollUp.PLAIN, "uplink", "", "PFU"),
	/** Backbone links. */
	SPD_01(RollUp.EACH, "link", "link", "PFOUN", Parameters.minMbps(10_000), Parameters.lagAggregate(),
			Parameters.sharedMedium()),
	/** Links between buildings. */
	SPD_02(RollUp.EACH, "link,building", "link,building", "PFOUN", Parameters.minMbps(10_000),
			Parameters.lagAggregate(), Parameters.sharedMedium()),
	/** Desktop port capability. */
	SPD_03(RollUp.SHARE, "interface", "interface", "PFUN", Parameters.minMbps(1000), Parameters.failShare(0),
			Parameters.coverageMin(95)),
	/** Desktop port as negotiated. */
	SPD_04(RollUp.SHARE, "interface", "interface", "PFOUN", Parameters.minMbps(1000), Parameters.failShare(5),
			Parameters.coverageMin(30), RuleParameter.number("asleep_mbps", 10, 1, 100)),
	/** No half duplex. */
	SPD_05(RollUp.SHARE, "interface", "interface", "PFUN", Parameters.failShare(0), Parameters.coverageMin(30)),
	/** Desktop cabling. */
	SPD_06(RollUp.SHARE, "link", "link", "PFUN", Parameters.failShare(0), Parameters.coverageMin(80)),
	/** School uplink. */
	UPL_01(RollUp.ANY, "uplink", "uplink", "PFU", Parameters.minMbps(10_000)),
	/** Main teaching area covered. */
	WIFI_01(RollUp.EACH, "coverage", "coverage", "PFOUN", RuleParameter.number("min_percent", 95, 1, 100)),
	/** Every building has wired and wireless. */
	WIFI_02(RollUp.EACH, "building,coverage", "building,coverage", "PFU"),
	/** One management system. */
	UNI_01(RollUp.EACH, "device", "device", "PFU"),
	/** Designed as one. */
	UNI_02(RollUp.PLAIN, "attestation", "", "PFU"),
	/** Evidence is fresh. */
	DQ_01(RollUp.PLAIN, "", "", "PU", RuleParameter.number("stale_days", 365, 1, 3660),
			RuleParameter.number("survey_stale_days", 1095, 1, 3660)),
	/** Sources agree. */
	DQ_02(RollUp.PLAIN, "", "", "PUN");

	private final RollUp rollUp;

	private final Set<InventoryDataset> read;

	private final Set<InventoryDataset> vouched;

	private final Set<Verdict> verdicts;

	private final List<RuleParameter> parameters;

	NetworkRule(RollUp rollUp, String read, String vouched, String verdicts, RuleParameter... parameters) {
		this.rollUp = rollUp;
		this.read = datasets(read);
		this.vouched = datasets(vouched);
		this.verdicts = verdicts(verdicts);
		this.parameters = List.of(parameters);
	}

	private static Set<InventoryDataset> datasets(String names) {
		Set<InventoryDataset> datasets = EnumSet.noneOf(InventoryDataset.class);
		for (InventoryDataset dataset : InventoryDataset.values()) {
			if (List.of(names.split(",", -1)).contains(dataset.code())) {
				datasets.add(dataset);
			}
		}
		return Collections.unmodifiableSet(datasets);
	}

	private static Set<Verdict> verdicts(String initials) {
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		for (Verdict verdict : Verdict.values()) {
			if (initials.indexOf(verdict.name().charAt(0)) >= 0) {
				verdicts.add(verdict);
			}
		}
		return Collections.unmodifiableSet(verdicts);
	}

	/**
	 * Return the id.
	 * @return such as {@code SPD-01}
	 */
	public String id() {
		return name().replace('_', '-');
	}

	/**
	 * Find a rule.
	 * @param id such as {@code SPD-01}
	 * @return the rule, or null
	 */
	public static @Nullable NetworkRule find(String id) {
		for (NetworkRule rule : values()) {
			if (rule.id().equals(id)) {
				return rule;
			}
		}
		return null;
	}

	/**
	 * Return how subjects make the school's verdict.
	 * @return the way
	 */
	public RollUp rollUp() {
		return this.rollUp;
	}

	/**
	 * Return the datasets without a row of which nothing is collected; empty for any.
	 * @return the datasets
	 */
	public Set<InventoryDataset> read() {
		return this.read;
	}

	/**
	 * Return the lists that must be vouched whole.
	 * @return the datasets; all are needed
	 */
	public Set<InventoryDataset> vouched() {
		return this.vouched;
	}

	/**
	 * Return the verdicts that the rule can give within a school that it applies to.
	 * @return the verdicts
	 */
	public Set<Verdict> verdicts() {
		return this.verdicts;
	}

	/**
	 * Return what a sheet may set.
	 * @return the parameters
	 */
	public List<RuleParameter> parameters() {
		return this.parameters;
	}

	/** How subjects make the school's verdict. */
	public enum RollUp {

		/** One FAIL fails the school; a PASS needs a list that is vouched whole. */
		EACH,
		/** A share of the tested subjects may fail; enough must be tested. */
		SHARE,
		/** One subject that passes is enough. */
		ANY,
		/** As EACH, without a vouch. */
		PLAIN

	}

	private static final class Parameters {

		static RuleParameter minMbps(int shipped) {
			return RuleParameter.number("min_mbps", shipped, 10, 800_000);
		}

		static RuleParameter failShare(int shipped) {
			return RuleParameter.number("fail_share", shipped, 0, 50);
		}

		static RuleParameter coverageMin(int shipped) {
			return RuleParameter.number("coverage_min", shipped, 1, 100);
		}

		static RuleParameter lagAggregate() {
			return RuleParameter.choice("lag_aggregate", "OBSERVATION", "PASS", "FAIL");
		}

		static RuleParameter sharedMedium() {
			return RuleParameter.choice("shared_medium", "UNKNOWN", "OBSERVATION", "FAIL");
		}

	}

}
