package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;
import org.campusctl.compliance.Parsed;
import org.campusctl.network.inventory.Interface.Oper;

import org.jspecify.annotations.Nullable;

/**
 * A network segment (VLAN, subnet).
 *
 * @param name unique within the school
 * @param usage who uses it
 * @param ssid name of the radio network, null for a wired one or where not known
 * @param ipv6 its IPv6 prefixes, or the statement that it has none
 * @param gateway the interface of its router
 * @param gatewayOper whether that is up
 * @param evidence where it comes from
 */
public record Segment(String name, @Nullable Usage usage, @Nullable String ssid, @Nullable Prefixes ipv6,
		@Nullable End gateway, @Nullable Oper gatewayOper, Evidence evidence) implements InventoryRow<Segment> {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the segment
	 */
	public static Segment of(Cells cells, Evidence evidence) {
		String device = cells.get("gateway_device");
		String name = cells.get("gateway_interface");
		String ssid = CellValues.text(cells, "ssid");
		return new Segment(cells.get("segment"), CellValues.code(Usage.class, cells, "usage"),
				(ssid != null && CellValues.isNone(ssid)) ? null : ssid, prefixes(cells, "ipv6_prefix"),
				(device.isEmpty() || name.isEmpty()) ? null : new End(device, name),
				CellValues.code(Oper.class, cells, "gateway_oper"), evidence);
	}

	static @Nullable Prefixes prefixes(Cells cells, String column) {
		String text = cells.get(column);
		return (!text.isEmpty() && Prefixes.parse(text) instanceof Parsed.Ok<Prefixes> ok) ? ok.value() : null;
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
			case "usage" -> this.usage;
			case "ipv6_prefix" -> this.ipv6;
			case "gateway" -> this.gateway;
			case "gateway_oper" -> this.gatewayOper;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Segment fill(Segment other) {
		return new Segment(this.name, InventoryRow.known(this.usage, other.usage),
				InventoryRow.known(this.ssid, other.ssid), InventoryRow.known(this.ipv6, other.ipv6),
				InventoryRow.known(this.gateway, other.gateway),
				InventoryRow.known(this.gatewayOper, other.gatewayOper), this.evidence);
	}

	/** Who uses a segment. */
	public enum Usage implements Coded {

		TEACHING("teaching"), OFFICE("office"), WIRELESS_TEACHING("wireless-teaching"),
		WIRELESS_OFFICE("wireless-office"), SERVER("server"), MANAGEMENT("management"), P2P("p2p"), OTHER("other");

		private final String code;

		Usage(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

		/**
		 * Tell whether people use it over a cable.
		 * @return true for teaching and office
		 */
		public boolean isWiredUser() {
			return this == TEACHING || this == OFFICE;
		}

		/**
		 * Tell whether people use it over the air.
		 * @return true for wireless teaching and wireless office
		 */
		public boolean isWirelessUser() {
			return this == WIRELESS_TEACHING || this == WIRELESS_OFFICE;
		}

	}

}
