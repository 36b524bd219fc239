package org.campusctl.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

import org.campusctl.network.inventory.InventoryDataset;

/**
 * Makes rows of a school by chance, good and bad, known and blank, fresh and stale, from
 * one source and from two. The same seed makes the same school.
 */
final class InventoryGenerator {

	/** A row and the dataset that it belongs to. */
	record Row(InventoryDataset dataset, Map<String, String> cells) {
	}

	private final Random random;

	private final List<Row> rows = new ArrayList<>();

	InventoryGenerator(long seed) {
		this.random = new Random(seed);
	}

	List<Row> rows() {
		many(4, (i) -> row(InventoryDataset.BUILDING, "building", "B" + i, "teaching", any("0", "1", ""), "campus",
				any("", "", "east")));
		many(8, (i) -> row(InventoryDataset.DEVICE, "device", "d" + i, "role",
				any("core", "aggregation", "access", "ap", "server", "printer", ""), "building",
				any("B0", "B1", "B2", ""), "managed_by", any("nce", "NCE", "nce", "none", "other", ""), "ipv6_capable",
				any("yes", "yes", "yes", "no", "unknown"), "ipv6_evidence", any("sheet", "sheet", "")));
		many(40, (i) -> row(InventoryDataset.INTERFACE, "device", "d" + i % 8, "interface", "p" + i / 8, "usage",
				any("desktop", "desktop", "backbone", "inter-building", "ap", ""), "type",
				any("1000base-t", "10gbase-x-sfpp", "100base-tx", "xgs-pon", "lag", "virtual", ""), "capability_mbps",
				any("", "1000", "10G", "100"), "speed_mbps",
				any("1000", "10G", "100", "10", "0", "4294967295", "999999", ""), "duplex", any("full", "half", ""),
				"oper", any("up", "up", "up", "down", ""), "lag", any("", "", "ae1"), "peer_class",
				any("computer", "phone", "printer", "unknown", ""), "peer_mbps", any("", "1000", "100"), "pass_through",
				any("", "0", "1")));
		many(14, (i) -> row(InventoryDataset.LINK, "a_device", "d" + i % 8, "a_interface", "p" + i / 8, "b_device",
				"d" + (i + 1 + i / 8) % 8, "b_interface", "p" + (i / 8 + 2), "medium",
				any("cat5", "cat5e", "cat6", "smf-os2", ""), "tested", any("T1", "T1", "")));
		many(8, (i) -> row(InventoryDataset.SEGMENT, "segment", "s" + i, "usage",
				any("teaching", "office", "wireless-teaching", "server", "p2p", ""), "ipv6_prefix",
				any("240e:1:2:" + i + "::/64", "none", "fd00:" + i + "::/64", "fe80::/64", "2001:db8::/64",
						"2002:1::/48", "64:ff9b::/96", "240e:1::/48;fd00::/48", ""),
				"gateway_oper", any("up", "up", "down", "")));
		many(5, (i) -> row(InventoryDataset.COVERAGE, "building", "B" + i % 4, "area", "a" + i, "teaching",
				any("1", "0", ""), "wired_outlets", any("20", "0", ""), "aps", any("3", "none", ""),
				"survey_percent_over_65dbm", any("", "99", "94")));
		many(2, (i) -> row(InventoryDataset.UPLINK, "uplink", "u" + i, "role", any("main", "backup", ""), "network",
				any("internet", "education", ""), "contract_mbps", any("10G", "1G", ""), "port_mbps",
				any("10G", "1G", ""), "ipv6_prefix", any("240e::/32", "none", ""), "ipv6_default_route",
				any("yes", "no", "")));
		many(1, (i) -> row(InventoryDataset.ATTESTATION, "topic", "unified-design", "statement", any("yes", "no", "")));
		return this.rows;
	}

	private void many(int most, IntConsumer make) {
		int count = this.random.nextInt(most + 1);
		for (int i = 0; i < count; i++) {
			make.accept(i);
			if (this.random.nextInt(6) == 0) {
				make.accept(i);
				this.rows.get(this.rows.size() - 1).cells().put("source", "snmp");
			}
		}
	}

	private String any(String... values) {
		return values[this.random.nextInt(values.length)];
	}

	private void row(InventoryDataset dataset, String... cells) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i += 2) {
			row.put(cells[i], cells[i + 1]);
		}
		if (this.random.nextInt(10) == 0) {
			row.put("collected_at", "2024-06-01");
		}
		row.put("line", String.valueOf(this.rows.size() + 2));
		this.rows.add(new Row(dataset, row));
	}

}
