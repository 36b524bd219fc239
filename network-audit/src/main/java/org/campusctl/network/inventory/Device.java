package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * A device.
 *
 * @param name unique within the school
 * @param role what it does in the network
 * @param campus where it stands, null for the only one
 * @param building where it stands
 * @param managedBy the management system that sees it; {@link #NONE} where there is none
 * @param ipv6Capable whether it supports IPv6 for its role
 * @param ipv6Evidence what shows that
 * @param evidence where the row comes from
 */
public record Device(String name, @Nullable Role role, @Nullable String campus, @Nullable String building,
		@Nullable String managedBy, @Nullable Boolean ipv6Capable, @Nullable String ipv6Evidence,
		Evidence evidence) implements InventoryRow<Device> {

	/** Nothing manages it. */
	public static final String NONE = "none";

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the device
	 */
	public static Device of(Cells cells, Evidence evidence) {
		String manager = CellValues.reference(cells, "managed_by");
		String document = CellValues.reference(cells, "ipv6_evidence");
		return new Device(cells.get("device"), CellValues.code(Role.class, cells, "role"),
				CellValues.text(cells, "campus"), CellValues.text(cells, "building"),
				(manager != null && CellValues.isNone(manager)) ? NONE : manager,
				CellValues.flag(cells, "ipv6_capable"),
				(document != null && CellValues.isNone(document)) ? null : document, evidence);
	}

	@Override
	public Object key() {
		return this.name;
	}

	@Override
	public String subject() {
		return this.name;
	}

	@Override
	public @Nullable Object cell(String column) {
		return switch (column) {
			case "role" -> this.role;
			case "campus" -> this.campus;
			case "building" -> this.building;
			case "managed_by" -> (this.managedBy != null) ? new ManagerName(this.managedBy) : null;
			case "ipv6_capable" -> this.ipv6Capable;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Device fill(Device other) {
		return new Device(this.name, InventoryRow.known(this.role, other.role),
				InventoryRow.known(this.campus, other.campus), InventoryRow.known(this.building, other.building),
				InventoryRow.known(this.managedBy, other.managedBy),
				InventoryRow.known(this.ipv6Capable, other.ipv6Capable),
				InventoryRow.known(this.ipv6Evidence, other.ipv6Evidence), this.evidence);
	}

	/** What a device does in the network. */
	public enum Role implements Coded {

		ROUTER("router"), FIREWALL("firewall"), CORE("core"), AGGREGATION("aggregation"), ACCESS("access"), AP("ap"),
		WLAN_CONTROLLER("wlan-controller"), SERVER("server"), TERMINAL("terminal"), PHONE("phone"), PRINTER("printer"),
		CAMERA("camera"), OTHER("other");

		private final String code;

		Role(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

		/**
		 * Tell whether it is network equipment in the sense of IPV6-06 and UNI-01.
		 * @return true for router, firewall, switches, access points and their controller
		 */
		public boolean isNetworkEquipment() {
			return switch (this) {
				case ROUTER, FIREWALL, CORE, AGGREGATION, ACCESS, AP, WLAN_CONTROLLER -> true;
				case SERVER, TERMINAL, PHONE, PRINTER, CAMERA, OTHER -> false;
			};
		}

		/**
		 * Tell whether it is a switch.
		 * @return true for core, aggregation and access
		 */
		public boolean isSwitch() {
			return switch (this) {
				case CORE, AGGREGATION, ACCESS -> true;
				case ROUTER, FIREWALL, AP, WLAN_CONTROLLER, SERVER, TERMINAL, PHONE, PRINTER, CAMERA, OTHER -> false;
			};
		}

		/**
		 * Tell whether a link to it can be part of the backbone.
		 * @return true for routers, firewalls and switches
		 */
		public boolean isTrunk() {
			return isSwitch() || this == ROUTER || this == FIREWALL;
		}

	}

}
