package org.campusctl.network.address;

import java.util.ArrayList;
import java.util.List;

import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie.IPv6AssociativeTrieNode;

import org.campusctl.compliance.Parsed;

/**
 * The IANA IPv6 Special-Purpose Address Registry (RFC 6890, RFC 8190) as data. The most
 * specific row that holds a whole prefix decides; without one, 2000::/3 is global unicast
 * and everything else is not for use (IANA IPv6 address space).
 */
public final class SpecialPurposeRegistry {

	private static final int FIELDS = 5;

	private final IPv6AddressAssociativeTrie<AddressKind> kinds = new IPv6AddressAssociativeTrie<>();

	private final IPv6Address globalUnicast;

	private final List<IPv6Address> unusable = new ArrayList<>();

	private final List<Row> rows;

	/**
	 * Build the registry.
	 * @param rows its rows, in any order
	 * @throws IllegalArgumentException if a prefix cannot be read
	 */
	public SpecialPurposeRegistry(List<Row> rows) {
		this.rows = List.copyOf(rows);
		for (Row row : rows) {
			this.kinds.put(block(row.prefix()), row.kind());
			if (row.kind() != AddressKind.GLOBAL) {
				this.unusable.add(block(row.prefix()));
			}
		}
		this.globalUnicast = block("2000::/3");
	}

	/**
	 * Read the rows from lines of {@code prefix,name,globally_reachable,kind,reference}.
	 * Blank lines, comments ({@code #}) and the header are skipped.
	 * @param lines the lines
	 * @return the registry
	 * @throws IllegalArgumentException if a line cannot be read; names the line's number
	 */
	public static SpecialPurposeRegistry read(List<String> lines) {
		List<Row> rows = new ArrayList<>();
		int number = 0;
		for (String line : lines) {
			number++;
			if (line.isBlank() || line.startsWith("#") || line.startsWith("prefix,")) {
				continue;
			}
			String[] cells = line.split(",", -1);
			if (cells.length != FIELDS) {
				throw new IllegalArgumentException(
						"line " + number + " of the registry has " + cells.length + " fields, expected " + FIELDS);
			}
			AddressKind kind = AddressKind.valueOf(cells[3]);
			rows.add(new Row(cells[0], cells[1], kind));
		}
		return new SpecialPurposeRegistry(rows);
	}

	/**
	 * Say what an address or a prefix is good for. A prefix so wide that it covers blocks
	 * which are good for nothing, such as {@code 2000::/3}, is none that somebody was
	 * given.
	 * @param address an address or a prefix block
	 * @return its kind
	 */
	public AddressKind kind(IPv6Address address) {
		IPv6AssociativeTrieNode<AddressKind> node = this.kinds.longestPrefixMatchNode(address);
		if (node != null) {
			return node.getValue();
		}
		boolean isGlobal = this.globalUnicast.contains(address) && !coversUnusable(address);
		return isGlobal ? AddressKind.GLOBAL : AddressKind.SPECIAL;
	}

	private boolean coversUnusable(IPv6Address address) {
		return address.isPrefixBlock()
				&& this.unusable.stream().anyMatch((block) -> address.toPrefixBlock().contains(block));
	}

	/**
	 * Return the rows.
	 * @return the rows as given
	 */
	public List<Row> rows() {
		return this.rows;
	}

	private static IPv6Address block(String text) {
		Parsed<IPv6Address> parsed = IpText.prefix6(text);
		if (parsed instanceof Parsed.Ok<IPv6Address> ok) {
			return ok.value();
		}
		throw new IllegalArgumentException("not a prefix in the special-purpose registry: " + text);
	}

	/**
	 * A row of the registry.
	 *
	 * @param prefix the block
	 * @param name its name
	 * @param kind what its addresses are good for
	 */
	public record Row(String prefix, String name, AddressKind kind) {

	}

}
