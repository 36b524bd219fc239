package org.campusctl.network.inventory;

import java.util.ArrayList;
import java.util.List;

import inet.ipaddr.ipv6.IPv6Address;

import org.campusctl.compliance.Parsed;
import org.campusctl.network.address.IpText;

/**
 * IPv6 prefixes of a segment or an uplink, or the statement that there are none.
 *
 * @param blocks the blocks, in the order of their addresses; empty for {@code none}
 */
public record Prefixes(List<IPv6Address> blocks) {

	/** More in one cell is a slip. */
	public static final int MOST = 16;

	public Prefixes {
		List<IPv6Address> sorted = new ArrayList<>(blocks);
		sorted.sort(null);
		blocks = List.copyOf(sorted);
	}

	/**
	 * Read a cell.
	 * @param text {@code none}, 无, or prefixes separated by semicolons
	 * @return the prefixes, or {@code value.format}
	 */
	public static Parsed<Prefixes> parse(String text) {
		if (CellValues.isNone(text)) {
			return Parsed.ok(new Prefixes(List.of()));
		}
		List<IPv6Address> blocks = new ArrayList<>();
		for (String part : split(text)) {
			Parsed<IPv6Address> parsed = IpText.prefix6(part);
			if (parsed instanceof Parsed.Ok<IPv6Address> ok) {
				blocks.add(ok.value());
			}
			else if (parsed instanceof Parsed.Bad<IPv6Address> bad) {
				return Parsed.bad(bad.code(), bad.arguments().toArray());
			}
		}
		if (blocks.isEmpty() || blocks.size() > MOST) {
			return Parsed.bad("value.format", "1-" + MOST + " x 240e:1:2:3::/64");
		}
		return Parsed.ok(new Prefixes(blocks));
	}

	/** Cut a list at semicolons, commas, the Chinese enumeration comma and blanks. */
	static List<String> split(String text) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || isSeparator(text.charAt(i))) {
				if (i > start) {
					parts.add(text.substring(start, i));
				}
				start = i + 1;
			}
		}
		return parts;
	}

	private static boolean isSeparator(char c) {
		return c == ';' || c == ',' || c == '、' || c == '；' || c == '，' || Character.isWhitespace(c);
	}

	@Override
	public String toString() {
		if (this.blocks.isEmpty()) {
			return "none";
		}
		StringBuilder text = new StringBuilder();
		for (IPv6Address block : this.blocks) {
			text.append((text.length() == 0) ? "" : "; ").append(block.toCanonicalString());
		}
		return text.toString();
	}

}
