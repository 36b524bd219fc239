package org.campusctl.batch.network;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.Dataset.Arrangement;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.RowRules;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.table.InventoryMapper;
import org.campusctl.mappings.table.Lifecycle;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.InventoryDataset;
import org.campusctl.network.inventory.InventoryRules;

/**
 * The ten datasets of a network inventory. Each row belongs to a school and a source; an
 * import replaces, per school and source, what the drop contains.
 */
public final class NetworkDatasets {

	/** What a blank source means. */
	static final String DEFAULT_SOURCE = "inventory";

	private static final List<String> A_END = List.of("a_device", "a_interface");

	private static final List<String> B_END = List.of("b_device", "b_interface");

	private final NetworkSettings settings;

	private final InventoryMapper mapper;

	private final RosterMapper schools;

	private final NetBoxExports exports;

	private NetworkDatasets(NetworkSettings settings, InventoryMapper mapper, RosterMapper schools) {
		this.exports = new NetBoxExports(mapper, settings.profiles());
		this.settings = settings;
		this.mapper = mapper;
		this.schools = schools;
	}

	/**
	 * Describe the datasets.
	 * @param settings what is configured
	 * @param mapper SQL that only inventories need
	 * @param schools SQL that finds schools
	 * @return building, device, interface, link, segment, address, coverage, uplink,
	 * attestation, completeness
	 */
	public static List<Dataset> with(NetworkSettings settings, InventoryMapper mapper, RosterMapper schools) {
		NetworkDatasets datasets = new NetworkDatasets(settings, mapper, schools);
		Dataset building = datasets.of(InventoryDataset.BUILDING, NetworkDatasets::asIs, List.of(), "building")
			.clear("building", "campus", "teaching", "rooms")
			.build();
		Listing inBuilding = new Listing("building", building.shape());
		Dataset device = datasets.of(InventoryDataset.DEVICE, NetworkDatasets::asIs, List.of(inBuilding), "device")
			.clear("device", "role", "campus", "building", "vendor", "model", "firmware", "serial", "managed_by",
					"ipv6_capable", "ipv6_evidence")
			.build();
		Listing onDevice = new Listing("device", device.shape());
		return List.of(building, device, datasets.port(onDevice), datasets.link(device), datasets.segment(device),
				datasets
					.of(InventoryDataset.ADDRESS, NetworkDatasets::asIs, List.of(onDevice), "device", "interface",
							"address")
					.clear("device", "interface", "address", "origin")
					.build(),
				datasets.coverage(inBuilding), datasets.uplink(),
				datasets.of(InventoryDataset.ATTESTATION, NetworkDatasets::lowerTopic, List.of(), "topic")
					.clear("topic", "statement", "signed_by", "document_sha256", "date")
					.build(),
				datasets.of(InventoryDataset.COMPLETENESS, NetworkDatasets::asIs, List.of(), "dataset")
					.clear("dataset", "complete")
					.build());
	}

	private Dataset port(Listing onDevice) {
		return of(InventoryDataset.INTERFACE, NetworkDatasets::asIs, List.of(onDevice), "device", "interface")
			.clear("device", "interface", "usage", "type", "capability_mbps", "speed_mbps", "duplex", "oper", "lag",
					"peer_class", "peer_mbps", "pass_through")
			.build();
	}

	private Dataset link(Dataset device) {
		return of(InventoryDataset.LINK, NetworkDatasets::inOrder,
				List.of(new Listing("a_device", device.shape()), new Listing("b_device", device.shape())), "a_device",
				"a_interface", "b_device", "b_interface")
			.clear("a_device", "a_interface", "b_device", "b_interface", "medium", "tested")
			.build();
	}

	private Dataset segment(Dataset device) {
		return of(InventoryDataset.SEGMENT, NetworkDatasets::asIs,
				List.of(new Listing("gateway_device", device.shape())), "segment")
			.clear("segment", "vlan", "usage", "ssid", "ipv4_prefix", "ipv6_prefix", "gateway_device",
					"gateway_interface", "gateway_oper")
			.build();
	}

	private Dataset coverage(Listing inBuilding) {
		return of(InventoryDataset.COVERAGE, NetworkDatasets::lowerCounts, List.of(inBuilding), "building", "area")
			.clear("building", "area", "campus", "teaching", "wired_outlets", "aps", "survey_percent_over_65dbm",
					"survey_date")
			.build();
	}

	private Dataset uplink() {
		return of(InventoryDataset.UPLINK, NetworkDatasets::asIs, List.of(), "uplink")
			.clear("uplink", "campus", "role", "network", "carrier", "contract_mbps", "port_mbps", "tested_mbps",
					"ipv6_prefix", "ipv6_default_route")
			.build();
	}

	private Dataset.Builder of(InventoryDataset kind, Arrangement arrangement, List<Listing> listings, String... key) {
		ColumnProfile profile = this.settings.profile(kind.code());
		String[] all = new String[key.length + 2];
		all[0] = "school_id";
		System.arraycopy(key, 0, all, 1, key.length);
		all[all.length - 1] = "source";
		String today = this.settings.day().toString();
		RowRules rules = InventoryRules.of(kind, this.settings.day());
		return Dataset.of(profile).rules((cells, problems) -> {
			rules.check(cells, problems);
			if (NetBoxExports.isOne(cells)) {
				this.exports.check(cells, problems);
			}
		}).arranged((cells, change) -> {
			if (NetBoxExports.isOne(cells)) {
				this.exports.arrange(cells, change);
			}
			if (cells.has("source") && cells.get("source").isEmpty()) {
				change.accept("source", DEFAULT_SOURCE);
			}
			arrangement.arrange(cells, change);
		})
			.ofSchool()
			// Always written: a row without a day is of the day on which it came.
			.derived("source", SqlType.TEXT, NetworkDatasets::source)
			.derived("collected_at", SqlType.DATE,
					(cells) -> cells.get("collected_at").isEmpty() ? today : cells.get("collected_at"))
			.place()
			.key(key[0], "dup.in-file", all)
			.absent(Lifecycle.REPLACED, "school_id", "source")
			.steps(new InventorySteps(this.mapper, this.schools, listings, this.settings, this.exports));
	}

	private static String source(Cells cells) {
		return cells.get("source").isEmpty() ? DEFAULT_SOURCE : cells.get("source");
	}

	private static void asIs(Cells cells, BiConsumer<String, String> change) {
		// Nothing to bring into order.
	}

	/** Listed from either end it is one link. */
	private static void inOrder(Cells cells, BiConsumer<String, String> change) {
		End a = new End(cells.get(A_END.get(0)), cells.get(A_END.get(1)));
		End b = new End(cells.get(B_END.get(0)), cells.get(B_END.get(1)));
		if (a.compareTo(b) > 0) {
			change.accept(A_END.get(0), b.device());
			change.accept(A_END.get(1), b.name());
			change.accept(B_END.get(0), a.device());
			change.accept(B_END.get(1), a.name());
		}
	}

	private static void lowerTopic(Cells cells, BiConsumer<String, String> change) {
		lower(cells, change, "topic", "document_sha256");
	}

	private static void lowerCounts(Cells cells, BiConsumer<String, String> change) {
		lower(cells, change, "wired_outlets", "aps");
	}

	private static void lower(Cells cells, BiConsumer<String, String> change, String... columns) {
		for (String column : columns) {
			String value = cells.get(column);
			if (!value.isEmpty()) {
				change.accept(column, value.toLowerCase(Locale.ROOT));
			}
		}
	}

}
