package org.campusctl.benchmarks.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;
import org.campusctl.network.inventory.Building;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.Completeness;
import org.campusctl.network.inventory.Coverage;
import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Link;
import org.campusctl.network.inventory.Segment;
import org.campusctl.network.inventory.Uplink;

/**
 * A campus of any size in memory, mostly good, so that the audit looks at everything.
 */
final class FictionalCampus {

	static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private static final int PORTS = 48;

	private final String code;

	private final List<Building> buildings = new ArrayList<>();

	private final List<Device> devices = new ArrayList<>();

	private final List<Interface> interfaces = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	private int line = 1;

	private FictionalCampus(String code) {
		this.code = code;
	}

	/**
	 * Make a campus.
	 * @param index its number, from 0: decides code and addresses
	 * @param ports number of desktop ports
	 * @return the campus
	 */
	static CampusInventory of(int index, int ports) {
		return new FictionalCampus(String.format("21%08d", index)).make(index, ports);
	}

	private CampusInventory make(int index, int ports) {
		for (String building : List.of("B1", "B2", "B3")) {
			this.buildings.add(Building.of(cells("building", building, "teaching", "1"), next("buildings.csv")));
		}
		this.devices.add(Device.of(cells("device", "core", "role", "core", "building", "B1", "managed_by", "NMS",
				"ipv6_capable", "yes", "ipv6_evidence", "sheet"), next("devices.csv")));
		for (int i = 0; i * PORTS < ports; i++) {
			accessSwitch(i, Math.min(PORTS, ports - i * PORTS));
		}
		String site = "240e:" + Integer.toHexString(index >> 16) + ":" + Integer.toHexString(index & 0xFFFF);
		List<Segment> segments = List.of(segment("teaching", site + ":1::/64"), segment("office", site + ":2::/64"),
				segment("wireless-teaching", site + ":3::/64"));
		List<Coverage> coverage = this.buildings.stream()
			.map((building) -> Coverage.of(cells("building", building.name(), "area", "all", "wired_outlets", "60",
					"aps", "12", "survey_percent_over_65dbm", "97"), next("coverage.csv")))
			.toList();
		Uplink uplink = Uplink.of(cells("uplink", "main", "role", "main", "network", "education", "port_mbps", "10000",
				"ipv6_prefix", site + "::/48", "ipv6_default_route", "yes"), next("uplinks.csv"));
		List<Completeness> vouched = List.of("building", "device", "interface", "link", "segment", "coverage", "uplink")
			.stream()
			.map((dataset) -> Completeness.of(cells("dataset", dataset, "complete", "yes"), next("completeness.csv")))
			.toList();
		return new CampusInventory(this.code, "211", this.buildings, this.devices, this.interfaces, this.links,
				segments, List.of(), coverage, List.of(uplink), List.of(), vouched);
	}

	private void accessSwitch(int number, int ports) {
		String name = "access-" + number;
		this.devices.add(Device.of(cells("device", name, "role", "access", "building", "B" + (number % 3 + 1),
				"managed_by", "NMS", "ipv6_capable", "yes", "ipv6_evidence", "sheet"), next("devices.csv")));
		port("core", "x" + number, (number % 3 == 0) ? "backbone" : "inter-building", "10gbase-x-sfpp", "10000", "up");
		port(name, "uplink", (number % 3 == 0) ? "backbone" : "inter-building", "10gbase-x-sfpp", "10000", "up");
		this.links.add(Link.of(cells("a_device", "core", "a_interface", "x" + number, "b_device", name, "b_interface",
				"uplink", "medium", "smf-os2", "tested", "T1"), next("links.csv")));
		for (int i = 0; i < ports; i++) {
			port(name, "p" + i, "desktop", "1000base-t", "1000", (i % 10 < 6) ? "up" : "down");
		}
	}

	private void port(String device, String name, String usage, String type, String speed, String oper) {
		this.interfaces.add(Interface.of(cells("device", device, "interface", name, "usage", usage, "type", type,
				"speed_mbps", speed, "duplex", "full", "oper", oper), next("interfaces.csv")));
	}

	private Segment segment(String usage, String prefix) {
		return Segment.of(cells("segment", usage, "usage", usage, "ipv6_prefix", prefix, "gateway_oper", "up"),
				next("segments.csv"));
	}

	private Evidence next(String file) {
		this.line++;
		return new Evidence("inventory", DAY, file, this.line);
	}

	private static Cells cells(String... pairs) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put(pairs[i], pairs[i + 1]);
		}
		return new Cells() {
			@Override
			public boolean has(String column) {
				return values.containsKey(column);
			}

			@Override
			public String get(String column) {
				return values.getOrDefault(column, "");
			}
		};
	}

}
