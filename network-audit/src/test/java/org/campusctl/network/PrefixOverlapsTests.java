package org.campusctl.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import inet.ipaddr.ipv6.IPv6Address;

import org.campusctl.compliance.Evidence;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Verdict;
import org.campusctl.network.address.IpText;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.InventoryDataset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrefixOverlapsTests {

	@Test
	void findsWhatComparingEachWithEachFinds() {
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			List<SchoolPrefix> prefixes = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				int length = 44 + random.nextInt(6) * 4;
				long bits = ((long) random.nextInt(64) << 14) & (-1L << (64 - length));
				String text = String.format("240e:0:%x:%x::/%d", (bits >> 16) & 0xffff, bits & 0xffff, length);
				prefixes.add(prefix("s" + random.nextInt(12), "seg" + i, text));
			}
			List<Set<String>> shared = List.of(Set.of("s0", "s1"), Set.of("s2", "s3", "s4"));
			PrefixOverlaps found = PrefixOverlaps.among(prefixes, shared, Shipped.REGISTRY);
			for (SchoolPrefix own : prefixes) {
				Set<String> others = new HashSet<>();
				for (SchoolPrefix other : prefixes) {
					boolean silent = own.schoolCode().equals(other.schoolCode()) || shared.stream()
						.anyMatch((group) -> group.contains(own.schoolCode()) && group.contains(other.schoolCode()));
					if (!silent && (own.prefix().contains(other.prefix()) || other.prefix().contains(own.prefix()))) {
						others.add(other.schoolCode());
					}
				}
				List<SchoolPrefix> named = found.of(own.schoolCode(), own.segment());
				assertThat(named.isEmpty()).as("seed %s, %s", seed, own).isEqualTo(others.isEmpty());
				assertThat(named).hasSizeLessThanOrEqualTo(PrefixOverlaps.NAMED);
				assertThat(others).containsAll(named.stream().map(SchoolPrefix::schoolCode).toList());
			}
		}
	}

	@Test
	void twentyThousandEqualPrefixesAreNoProblem() {
		List<SchoolPrefix> prefixes = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			prefixes.add(prefix("s" + i % 2000, "seg" + i, "fd00::/48"));
		}
		PrefixOverlaps found = PrefixOverlaps.among(prefixes, List.of(), Shipped.REGISTRY);

		assertThat(found.of("s7", "seg7")).hasSize(PrefixOverlaps.NAMED);
	}

	@Test
	void schoolLookedAtAloneProvesNothingAboutTheOthers() {
		CampusInventory school = new InventoryBuilder(RuleCase.SCHOOL, "211")
			.row(InventoryDataset.SEGMENT, Map.of("segment", "s1", "usage", "office", "ipv6_prefix", "240e:1::/64"))
			.build();
		SchoolAudit audit = NetworkAudit
			.of(Shipped.SHEET, Shipped.REGISTRY, InventoryBuilder.DAY, List.of(), PrefixOverlaps.notCompared())
			.audit(school);

		assertThat(audit.verdict("IPV6-05").verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	private static SchoolPrefix prefix(String school, String segment, String text) {
		if (IpText.prefix6(text) instanceof Parsed.Ok<IPv6Address> ok) {
			return new SchoolPrefix(school, segment, ok.value(),
					new Evidence("inventory", InventoryBuilder.DAY, "segments.csv", 2));
		}
		throw new IllegalArgumentException(text);
	}

}
