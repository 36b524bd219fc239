package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.network.inventory.Address;
import org.campusctl.network.inventory.Attestation;
import org.campusctl.network.inventory.Building;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.Completeness;
import org.campusctl.network.inventory.Coverage;
import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.InventoryDataset;
import org.campusctl.network.inventory.InventoryRules;
import org.campusctl.network.inventory.Link;
import org.campusctl.network.inventory.Segment;
import org.campusctl.network.inventory.Uplink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Builds a school's inventory from rows as files have them, through the row rules and the
 * reading of cells that the product uses.
 */
final class InventoryBuilder {

	static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private final String code;

	private final String type;

	private final List<Building> buildings = new ArrayList<>();

	private final List<Device> devices = new ArrayList<>();

	private final List<Interface> interfaces = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	private final List<Segment> segments = new ArrayList<>();

	private final List<Address> addresses = new ArrayList<>();

	private final List<Coverage> coverage = new ArrayList<>();

	private final List<Uplink> uplinks = new ArrayList<>();

	private final List<Attestation> attestations = new ArrayList<>();

	private final List<Completeness> completeness = new ArrayList<>();

	private int line = 1;

	InventoryBuilder(String code, String type) {
		this.code = code;
		this.type = type;
	}

	/** Add a row; {@code source}, {@code collected_at} and {@code line} are optional. */
	InventoryBuilder row(InventoryDataset dataset, Map<String, ?> cells) {
		Cells row = cells(cells);
		List<Problem> problems = new ArrayList<>();
		InventoryRules.of(dataset, LocalDate.of(2027, 12, 31)).check(row, problems::add);
		assertThat(problems).as("row of %s", dataset).noneMatch(Problem::isError);
		this.line++;
		String day = row.get("collected_at");
		String source = row.get("source");
		Evidence evidence = new Evidence(source.isEmpty() ? "inventory" : source,
				day.isEmpty() ? DAY.minusDays(1) : LocalDate.parse(day), dataset.code() + ".csv",
				row.get("line").isEmpty() ? this.line : Long.parseLong(row.get("line")));
		switch (dataset) {
			case BUILDING -> this.buildings.add(Building.of(row, evidence));
			case DEVICE -> this.devices.add(Device.of(row, evidence));
			case INTERFACE -> this.interfaces.add(Interface.of(row, evidence));
			case LINK -> this.links.add(Link.of(row, evidence));
			case SEGMENT -> this.segments.add(Segment.of(row, evidence));
			case ADDRESS -> this.addresses.add(address(row, evidence));
			case COVERAGE -> this.coverage.add(Coverage.of(row, evidence));
			case UPLINK -> this.uplinks.add(Uplink.of(row, evidence));
			case ATTESTATION -> this.attestations.add(Attestation.of(row, evidence));
			case COMPLETENESS -> this.completeness.add(Completeness.of(row, evidence));
		}
		return this;
	}

	InventoryBuilder vouch(InventoryDataset dataset) {
		return row(InventoryDataset.COMPLETENESS, Map.of("dataset", dataset.code(), "complete", "yes"));
	}

	private static Address address(Cells row, Evidence evidence) {
		if (Address.of(row, evidence) instanceof Parsed.Ok<Address> ok) {
			return ok.value();
		}
		throw new IllegalArgumentException("address");
	}

	static Cells cells(Map<String, ?> cells) {
		return new Cells() {

			@Override
			public boolean has(String column) {
				return cells.containsKey(column);
			}

			@Override
			public String get(String column) {
				Object value = cells.get(column);
				return (value != null) ? value.toString() : "";
			}

		};
	}

	CampusInventory build() {
		return new CampusInventory(this.code, this.type, this.buildings, this.devices, this.interfaces, this.links,
				this.segments, this.addresses, this.coverage, this.uplinks, this.attestations, this.completeness);
	}

}
