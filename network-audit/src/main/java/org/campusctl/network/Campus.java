package org.campusctl.network;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.network.inventory.Address;
import org.campusctl.network.inventory.Attestation;
import org.campusctl.network.inventory.Building;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.Completeness;
import org.campusctl.network.inventory.Coverage;
import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.InventoryDataset;
import org.campusctl.network.inventory.InventoryRow;
import org.campusctl.network.inventory.Link;
import org.campusctl.network.inventory.Segment;
import org.campusctl.network.inventory.Uplink;

import org.jspecify.annotations.Nullable;

/**
 * The inventory of one school, grouped by thing and ready to be looked up.
 */
final class Campus {

	private static final List<String> BUILDING = List.of("building");

	private final String schoolCode;

	private final Map<Object, Sourced<Building>> buildings;

	private final Map<Object, Sourced<Device>> devices;

	private final Map<Object, Sourced<Interface>> interfaces;

	private final Map<Object, Sourced<Link>> links;

	private final Map<Object, Sourced<Segment>> segments;

	private final Map<Object, Sourced<Address>> addresses;

	private final Map<Object, Sourced<Coverage>> coverage;

	private final Map<Object, Sourced<Uplink>> uplinks;

	private final Map<Object, Sourced<Attestation>> attestations;

	private final Set<InventoryDataset> delivered = EnumSet.noneOf(InventoryDataset.class);

	private final Set<InventoryDataset> vouched = EnumSet.noneOf(InventoryDataset.class);

	private final Map<End, End> farEnds = new HashMap<>();

	private final LocalDate fresh;

	Campus(CampusInventory inventory, Terms terms) {
		this.schoolCode = inventory.schoolCode();
		this.fresh = terms.fresh();
		this.buildings = group(InventoryDataset.BUILDING, inventory.buildings());
		this.devices = group(InventoryDataset.DEVICE, inventory.devices());
		this.interfaces = group(InventoryDataset.INTERFACE, inventory.interfaces());
		this.links = group(InventoryDataset.LINK, inventory.links());
		this.segments = group(InventoryDataset.SEGMENT, inventory.segments());
		this.addresses = group(InventoryDataset.ADDRESS, inventory.addresses());
		this.coverage = group(InventoryDataset.COVERAGE, inventory.coverage());
		this.uplinks = group(InventoryDataset.UPLINK, inventory.uplinks());
		this.attestations = group(InventoryDataset.ATTESTATION, inventory.attestations());
		vouch(inventory.completeness(), terms.freshSurvey());
		for (Link link : inventory.links()) {
			this.farEnds.put(link.a(), link.b());
			this.farEnds.put(link.b(), link.a());
		}
	}

	private <T extends InventoryRow<T>> Map<Object, Sourced<T>> group(InventoryDataset dataset, List<T> rows) {
		if (!rows.isEmpty()) {
			this.delivered.add(dataset);
		}
		return Sourced.group(rows);
	}

	/** A vouch counts while it is fresh and as long as nobody says the opposite. */
	private void vouch(List<Completeness> statements, LocalDate cutoff) {
		Set<InventoryDataset> denied = EnumSet.noneOf(InventoryDataset.class);
		for (Completeness statement : statements) {
			InventoryDataset dataset = statement.dataset();
			Boolean complete = statement.complete();
			if (dataset == null || complete == null || statement.evidence().collectedAt().isBefore(cutoff)) {
				continue;
			}
			(complete ? this.vouched : denied).add(dataset);
		}
		this.vouched.removeAll(denied);
	}

	String schoolCode() {
		return this.schoolCode;
	}

	Map<Object, Sourced<Building>> buildings() {
		return this.buildings;
	}

	Map<Object, Sourced<Device>> devices() {
		return this.devices;
	}

	Map<Object, Sourced<Interface>> interfaces() {
		return this.interfaces;
	}

	Map<Object, Sourced<Link>> links() {
		return this.links;
	}

	Map<Object, Sourced<Segment>> segments() {
		return this.segments;
	}

	Map<Object, Sourced<Address>> addresses() {
		return this.addresses;
	}

	Map<Object, Sourced<Coverage>> coverage() {
		return this.coverage;
	}

	Map<Object, Sourced<Uplink>> uplinks() {
		return this.uplinks;
	}

	Map<Object, Sourced<Attestation>> attestations() {
		return this.attestations;
	}

	/** Tell whether any of the datasets has a row; without datasets, whether any has. */
	boolean delivered(Set<InventoryDataset> datasets) {
		if (datasets.isEmpty()) {
			return !this.delivered.isEmpty();
		}
		return datasets.stream().anyMatch(this.delivered::contains);
	}

	/** Tell whether all of the lists are vouched whole. */
	boolean vouched(Set<InventoryDataset> datasets) {
		return this.vouched.containsAll(datasets);
	}

	@Nullable Sourced<Interface> port(@Nullable End end) {
		return (end != null) ? this.interfaces.get(end) : null;
	}

	/** The other end of the cable, or null. */
	@Nullable End farEnd(End end) {
		return this.farEnds.get(end);
	}

	@Nullable Device device(String name) {
		Sourced<Device> device = this.devices.get(name);
		return (device != null) ? device.row(this.fresh) : null;
	}

	/** The building that a device stands in; null where it is not known for sure. */
	@Nullable String buildingOf(String device) {
		Sourced<Device> known = this.devices.get(device);
		return (known != null && known.doubt(this.fresh, BUILDING) == null) ? known.row(this.fresh).building() : null;
	}

	/** The campus of a building; the only one is the empty name. */
	String campusOf(@Nullable String building) {
		Sourced<Building> known = (building != null) ? this.buildings.get(building) : null;
		String campus = (known != null) ? known.row(this.fresh).campus() : null;
		return (campus != null) ? campus : "";
	}

}
