package org.campusctl.network.inventory;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What kind of interface it is and how fast the kind can be. Read from the NetBox type
 * ({@code 1000base-t}, {@code 10gbase-x-sfpp}) or its label ({@code 1000BASE-T (1GE)}).
 *
 * @param name the type, lower case
 * @param kind what kind of medium
 * @param nominalMbps greatest speed in Mbit/s, or {@link LinkSpeed#UNKNOWN} where the
 * kind has none
 */
public record InterfaceType(String name, Kind kind, long nominalMbps) {

	private static final Map<String, InterfaceType> NAMED = named();

	/** What kind of medium. */
	public enum Kind {

		/** Wired Ethernet with a speed of its own. */
		ETHERNET,
		/** Radio. */
		WIRELESS,
		/** Passive optical network: the speed is shared by all subscribers. */
		PON,
		/** Aggregate of other interfaces. */
		LAG,
		/** No hardware: VLAN interfaces, loopbacks, bridges. */
		VIRTUAL,
		/** Known, but no Ethernet and without a speed that counts here. */
		OTHER

	}

	private static Map<String, InterfaceType> named() {
		return Map.ofEntries(entry("lag", Kind.LAG, LinkSpeed.UNKNOWN),
				entry("link aggregation group (lag)", Kind.LAG, LinkSpeed.UNKNOWN),
				// As NetBox translates them; the others it leaves as they are.
				entry("链路聚合组(lag)", Kind.LAG, LinkSpeed.UNKNOWN), entry("虚拟", Kind.VIRTUAL, LinkSpeed.UNKNOWN),
				entry("桥接", Kind.VIRTUAL, LinkSpeed.UNKNOWN), entry("其他", Kind.OTHER, LinkSpeed.UNKNOWN),
				entry("virtual", Kind.VIRTUAL, LinkSpeed.UNKNOWN), entry("bridge", Kind.VIRTUAL, LinkSpeed.UNKNOWN),
				entry("bpon", Kind.PON, 622), entry("epon", Kind.PON, 1000), entry("10g-epon", Kind.PON, 10_000),
				entry("gpon", Kind.PON, 2500), entry("xg-pon", Kind.PON, 10_000), entry("xgs-pon", Kind.PON, 10_000),
				entry("ng-pon2", Kind.PON, 10_000), entry("25g-pon", Kind.PON, 25_000),
				entry("50g-pon", Kind.PON, 50_000), entry("other", Kind.OTHER, LinkSpeed.UNKNOWN),
				entry("other-wireless", Kind.WIRELESS, LinkSpeed.UNKNOWN),
				entry("gsm", Kind.WIRELESS, LinkSpeed.UNKNOWN), entry("cdma", Kind.WIRELESS, LinkSpeed.UNKNOWN),
				entry("lte", Kind.WIRELESS, LinkSpeed.UNKNOWN), entry("4g", Kind.WIRELESS, LinkSpeed.UNKNOWN),
				entry("5g", Kind.WIRELESS, LinkSpeed.UNKNOWN));
	}

	private static Map.Entry<String, InterfaceType> entry(String name, Kind kind, long mbps) {
		return Map.entry(name, new InterfaceType(name, kind, mbps));
	}

	/**
	 * Read a type.
	 * @param text NetBox type or label, in any case
	 * @return the type, or null if nobody has heard of it
	 */
	public static @Nullable InterfaceType find(String text) {
		String name = text.trim().toLowerCase(Locale.ROOT);
		String bare = beforeBracket(name);
		InterfaceType named = NAMED.get(name);
		if (named == null) {
			named = NAMED.get(bare);
		}
		if (named != null) {
			return named;
		}
		if (name.startsWith("ieee802.11") || name.startsWith("ieee 802.11") || name.startsWith("ieee802.15")
				|| name.startsWith("ieee 802.15")) {
			return new InterfaceType(name, Kind.WIRELESS, LinkSpeed.UNKNOWN);
		}
		long mbps = ethernet(bare);
		if (mbps < 0) {
			mbps = bracketed(name);
		}
		if (mbps > 0) {
			return new InterfaceType(name, Kind.ETHERNET, mbps);
		}
		return isOther(name) ? new InterfaceType(name, Kind.OTHER, LinkSpeed.UNKNOWN) : null;
	}

	private static boolean isOther(String name) {
		return name.contains("gfc") || name.contains("infiniband") || name.startsWith("sonet")
				|| name.startsWith("xdsl") || name.startsWith("docsis") || name.contains("stackwise")
				|| name.startsWith("t1") || name.startsWith("e1") || name.startsWith("t3") || name.startsWith("e3");
	}

	private static String beforeBracket(String name) {
		int bracket = name.indexOf('(');
		return (bracket > 0) ? name.substring(0, bracket).trim() : name;
	}

	/** Read {@code 100base-}, {@code 2.5gbase-}, {@code 1.6tbase-}. */
	private static long ethernet(String name) {
		int base = name.indexOf("base");
		return (base > 0) ? speed(name.substring(0, base), "") : -1;
	}

	/** Read {@code sfp+ (10ge)} and {@code 100base-tx (10/100me)}. */
	private static long bracketed(String name) {
		int open = name.indexOf('(');
		if (open < 0 || !name.endsWith("e)")) {
			return -1;
		}
		String inside = name.substring(open + 1, name.length() - 2);
		return speed(inside.substring(inside.lastIndexOf('/') + 1), "g");
	}

	private static long speed(String text, String needed) {
		String digits = text;
		long factor = 1;
		char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
		if (last == 'g' || last == 't' || last == 'm') {
			factor = switch (last) {
				case 'g' -> 1000;
				case 't' -> 1_000_000;
				default -> 1;
			};
			digits = text.substring(0, text.length() - 1);
		}
		else if (!needed.isEmpty()) {
			return -1;
		}
		int dot = digits.indexOf('.');
		String whole = (dot < 0) ? digits : digits.substring(0, dot);
		String part = (dot < 0) ? "" : digits.substring(dot + 1);
		if (!isDigits(whole) || (dot >= 0 && (!isDigits(part) || part.length() != 1))) {
			return -1;
		}
		long tenths = Long.parseLong(whole) * 10 + (part.isEmpty() ? 0 : Long.parseLong(part));
		return tenths * factor / 10;
	}

	private static boolean isDigits(String text) {
		if (text.isEmpty() || text.length() > 6) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

}
