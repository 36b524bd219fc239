package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * A line out of the school. Speeds in Mbit/s, {@link LinkSpeed#UNKNOWN} where not known.
 *
 * @param name unique within the school
 * @param role main, backup, other
 * @param network what it leads to
 * @param contractMbps what the carrier has signed
 * @param portMbps what the port does
 * @param testedMbps what a test has shown
 * @param ipv6 prefixes of the line, or the statement that it has none
 * @param ipv6DefaultRoute whether there is an IPv6 default route
 * @param evidence where it comes from
 */
public record Uplink(String name, @Nullable Role role, @Nullable Network network, long contractMbps, long portMbps,
		long testedMbps, @Nullable Prefixes ipv6, @Nullable Boolean ipv6DefaultRoute,
		Evidence evidence) implements InventoryRow<Uplink> {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the uplink
	 */
	public static Uplink of(Cells cells, Evidence evidence) {
		return new Uplink(cells.get("uplink"), CellValues.code(Role.class, cells, "role"),
				CellValues.code(Network.class, cells, "network"), CellValues.mbps(cells, "contract_mbps"),
				CellValues.mbps(cells, "port_mbps"), CellValues.mbps(cells, "tested_mbps"),
				Segment.prefixes(cells, "ipv6_prefix"), CellValues.flag(cells, "ipv6_default_route"), evidence);
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
			case "network" -> this.network;
			case "contract_mbps" -> InventoryRow.cell(this.contractMbps);
			case "port_mbps" -> InventoryRow.cell(this.portMbps);
			case "tested_mbps" -> InventoryRow.cell(this.testedMbps);
			case "ipv6_prefix" -> this.ipv6;
			case "ipv6_default_route" -> this.ipv6DefaultRoute;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Uplink fill(Uplink other) {
		return new Uplink(this.name, InventoryRow.known(this.role, other.role),
				InventoryRow.known(this.network, other.network),
				InventoryRow.known(this.contractMbps, other.contractMbps),
				InventoryRow.known(this.portMbps, other.portMbps),
				InventoryRow.known(this.testedMbps, other.testedMbps), InventoryRow.known(this.ipv6, other.ipv6),
				InventoryRow.known(this.ipv6DefaultRoute, other.ipv6DefaultRoute), this.evidence);
	}

	/** Whether it is the line that carries the traffic. */
	public enum Role implements Coded {

		MAIN("main"), BACKUP("backup"), OTHER("other");

		private final String code;

		Role(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

	/** What a line leads to. */
	public enum Network implements Coded {

		EDUCATION("education"), INTERNET("internet");

		private final String code;

		Network(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

}
