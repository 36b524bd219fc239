package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * An interface of a device. Speeds in Mbit/s, {@link LinkSpeed#UNKNOWN} where not known.
 *
 * @param end device and name
 * @param usage what it is for
 * @param type what kind it is; null also for a type nobody has heard of
 * @param capabilityMbps what the port can do
 * @param speedMbps what it has negotiated
 * @param duplex half or full
 * @param oper whether it is up
 * @param lag name of the aggregate that it belongs to, on the same device
 * @param peerClass what is plugged in
 * @param peerMbps what the thing plugged in can do
 * @param passThrough whether a computer hangs behind a phone
 * @param evidence where it comes from
 */
public record Interface(End end, @Nullable Usage usage, @Nullable InterfaceType type, long capabilityMbps,
		long speedMbps, @Nullable Duplex duplex, @Nullable Oper oper, @Nullable String lag, @Nullable Peer peerClass,
		long peerMbps, @Nullable Boolean passThrough, Evidence evidence) implements InventoryRow<Interface> {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the interface
	 */
	public static Interface of(Cells cells, Evidence evidence) {
		return new Interface(new End(cells.get("device"), cells.get("interface")),
				CellValues.code(Usage.class, cells, "usage"), InterfaceType.find(cells.get("type")),
				CellValues.mbps(cells, "capability_mbps"), CellValues.mbps(cells, "speed_mbps"),
				CellValues.code(Duplex.class, cells, "duplex"), CellValues.code(Oper.class, cells, "oper"),
				CellValues.text(cells, "lag"), CellValues.code(Peer.class, cells, "peer_class"),
				CellValues.mbps(cells, "peer_mbps"), CellValues.flag(cells, "pass_through"), evidence);
	}

	@Override
	public Object key() {
		return this.end;
	}

	@Override
	public String subject() {
		return this.end.toString();
	}

	@Override
	public @Nullable Object cell(String column) {
		return switch (column) {
			case "usage" -> this.usage;
			case "type" -> this.type;
			case "capability_mbps" -> InventoryRow.cell(this.capabilityMbps);
			case "speed_mbps" -> InventoryRow.cell(this.speedMbps);
			case "duplex" -> this.duplex;
			case "oper" -> this.oper;
			case "lag" -> this.lag;
			case "peer_class" -> (this.peerClass == Peer.UNKNOWN) ? null : this.peerClass;
			case "peer_mbps" -> InventoryRow.cell(this.peerMbps);
			case "pass_through" -> this.passThrough;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Interface fill(Interface other) {
		Peer peer = (this.peerClass == null || this.peerClass == Peer.UNKNOWN)
				? InventoryRow.known(other.peerClass, this.peerClass) : this.peerClass;
		return new Interface(this.end, InventoryRow.known(this.usage, other.usage),
				InventoryRow.known(this.type, other.type),
				InventoryRow.known(this.capabilityMbps, other.capabilityMbps),
				InventoryRow.known(this.speedMbps, other.speedMbps), InventoryRow.known(this.duplex, other.duplex),
				InventoryRow.known(this.oper, other.oper), InventoryRow.known(this.lag, other.lag), peer,
				InventoryRow.known(this.peerMbps, other.peerMbps),
				InventoryRow.known(this.passThrough, other.passThrough), this.evidence);
	}

	/** What an interface is for. */
	public enum Usage implements Coded {

		BACKBONE("backbone"), INTER_BUILDING("inter-building"), UPLINK("uplink"), DESKTOP("desktop"), AP("ap"),
		MANAGEMENT("management"), OTHER("other");

		private final String code;

		Usage(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

	/** Whether both sides may send at once. */
	public enum Duplex implements Coded {

		FULL("full"), HALF("half");

		private final String code;

		Duplex(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

	/** Operational state. */
	public enum Oper implements Coded {

		UP("up"), DOWN("down");

		private final String code;

		Oper(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

	/** What is plugged in. */
	public enum Peer implements Coded {

		COMPUTER("computer"), PHONE("phone"), PRINTER("printer"), AP("ap"), SWITCH("switch"), UNKNOWN("unknown");

		private final String code;

		Peer(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

}
