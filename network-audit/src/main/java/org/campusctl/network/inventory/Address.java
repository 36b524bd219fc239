package org.campusctl.network.inventory;

import inet.ipaddr.IPAddress;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;
import org.campusctl.compliance.Parsed;
import org.campusctl.network.address.IpText;

import org.jspecify.annotations.Nullable;

/**
 * An address on an interface.
 *
 * @param end the interface
 * @param address the address with its prefix length
 * @param evidence where it comes from
 */
public record Address(End end, IPAddress address, Evidence evidence) implements InventoryRow<Address> {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the address, or {@code value.format}
	 */
	public static Parsed<Address> of(Cells cells, Evidence evidence) {
		Parsed<IPAddress> parsed = IpText.address(cells.get("address"));
		if (parsed instanceof Parsed.Ok<IPAddress> ok) {
			return Parsed.ok(new Address(new End(cells.get("device"), cells.get("interface")), ok.value(), evidence));
		}
		return Parsed.bad("value.format");
	}

	@Override
	public Object key() {
		return subject();
	}

	@Override
	public String subject() {
		return this.end + " " + this.address.toCanonicalString();
	}

	@Override
	public @Nullable Object cell(String column) {
		throw InventoryRow.noColumn(column);
	}

	@Override
	public Address fill(Address other) {
		return this;
	}

}
