package org.campusctl.network.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

import org.campusctl.compliance.Parsed;

import org.jspecify.annotations.Nullable;

/**
 * Speeds in Mbit/s and how people and tools write them: {@code 1000}, {@code 1G},
 * {@code 1 Gbit/s}, {@code 2.5G}, 千兆, 万兆; exports of NetBox in kbit/s. Parts of a Mbit/s
 * are cut off, because rounding up could lift a link over a threshold.
 */
public final class LinkSpeed {

	/** Not known. */
	public static final long UNKNOWN = -1;

	/** Above this no interface exists: 800 Gbit/s. */
	public static final long HIGHEST = 800_000;

	private static final String FORMAT = "value.format";

	private static final String EXAMPLE = "1000, 1G, 1 Gbit/s";

	private static final int LONGEST = 24;

	private static final Map<String, Long> WORDS = Map.of("十兆", 10L, "百兆", 100L, "千兆", 1000L, "万兆", 10_000L, "十万兆",
			100_000L, "2.5千兆", 2500L);

	private static final Map<String, BigDecimal> UNITS = Map.of("k", new BigDecimal("0.001"), "m", BigDecimal.ONE, "g",
			new BigDecimal("1000"), "t", new BigDecimal("1000000"));

	private static final BigDecimal BIT = new BigDecimal("0.000001");

	private LinkSpeed() {
	}

	/**
	 * Read a speed.
	 * @param text as in a file, NFKC-normalised
	 * @param bare unit of a number that names none
	 * @return Mbit/s from 0, or {@code value.format}
	 */
	public static Parsed<Long> parse(String text, Unit bare) {
		String plain = text.replace(" ", "").replace("\u3000", "");
		if (plain.isEmpty() || plain.length() > LONGEST) {
			return Parsed.bad(FORMAT, EXAMPLE);
		}
		Long word = WORDS.get(plain);
		if (word != null) {
			return Parsed.ok(word);
		}
		int end = 0;
		while (end < plain.length() && isNumeric(plain.charAt(end))) {
			end++;
		}
		BigDecimal number = number(plain.substring(0, end));
		BigDecimal factor = factor(plain.substring(end), bare);
		if (number == null || factor == null) {
			return Parsed.bad(FORMAT, EXAMPLE);
		}
		BigDecimal mbps = number.multiply(factor);
		if (mbps.signum() > 0 && mbps.compareTo(BigDecimal.ONE) < 0) {
			return Parsed.ok(1L);
		}
		if (mbps.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
			return Parsed.bad(FORMAT, EXAMPLE);
		}
		return Parsed.ok(mbps.setScale(0, RoundingMode.DOWN).longValueExact());
	}

	private static boolean isNumeric(char c) {
		return (c >= '0' && c <= '9') || c == '.' || c == ',';
	}

	private static @Nullable BigDecimal number(String text) {
		String digits = text;
		int comma = text.indexOf(',');
		if (comma >= 0) {
			digits = withoutThousands(text, comma);
		}
		int dot = digits.indexOf('.');
		if (digits.isEmpty() || dot == 0 || dot == digits.length() - 1 || dot != digits.lastIndexOf('.')) {
			return null;
		}
		return new BigDecimal(digits);
	}

	/** Take {@code 10,000} for ten thousand; {@code 1,0} stays what it is: unreadable. */
	private static String withoutThousands(String text, int comma) {
		String[] groups = text.split(",", -1);
		for (int i = 1; i < groups.length; i++) {
			if (groups[i].length() != 3 || groups[i].indexOf('.') >= 0) {
				return "";
			}
		}
		return (comma >= 1 && comma <= 3) ? text.replace(",", "") : "";
	}

	private static @Nullable BigDecimal factor(String unit, Unit bare) {
		if (unit.isEmpty()) {
			return switch (bare) {
				case MBIT -> BigDecimal.ONE;
				case KBIT -> UNITS.get("k");
			};
		}
		if (unit.equals("兆")) {
			return BigDecimal.ONE;
		}
		if (unit.indexOf('B') > 0 && !unit.startsWith("it", unit.indexOf('B') + 1)) {
			// Bytes: eight times as much, or a slip. Nobody can tell.
			return null;
		}
		String lower = unit.toLowerCase(Locale.ROOT);
		if (lower.equals("bps") || lower.equals("bit/s") || lower.equals("b/s")) {
			return BIT;
		}
		String rest = lower.substring(1);
		return switch (rest) {
			case "", "b", "bit", "bits", "bps", "b/s", "bit/s", "bits/s", "e" -> UNITS.get(lower.substring(0, 1));
			default -> null;
		};
	}

	/**
	 * Unit of a number that names none.
	 */
	public enum Unit {

		/** Mbit/s, the contract's. */
		MBIT,
		/** kbit/s, as NetBox exports it. */
		KBIT

	}

}
