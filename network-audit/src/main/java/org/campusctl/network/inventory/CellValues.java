package org.campusctl.network.inventory;

import java.util.Locale;
import java.util.Set;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;

import org.jspecify.annotations.Nullable;

/**
 * Reads cells that {@link InventoryRules} have let through; a cell that they would not
 * let through reads as not known, never as something else.
 */
final class CellValues {

	private static final Set<String> NEGATIONS = Set.of("none", "无", "没有", "no", "n", "否", "未", "0", "×", "false", "未测",
			"未测试", "未检测", "未纳管", "未管理", "暂无");

	private static final Set<String> PLACEHOLDERS = Set.of("-", "--", "—", "——", "/", "//", "\\", "?", "??", "n/a",
			"na", "unknown", "未知", "不详", "不清楚", "不明", "待定", "待查", "tbd");

	private CellValues() {
	}

	static @Nullable String text(Cells cells, String column) {
		String text = cells.get(column);
		return text.isEmpty() ? null : text;
	}

	static <E extends Enum<E> & Coded> @Nullable E code(Class<E> type, Cells cells, String column) {
		return Coded.find(type, cells.get(column));
	}

	static long mbps(Cells cells, String column) {
		String text = cells.get(column);
		if (text.isEmpty()) {
			return LinkSpeed.UNKNOWN;
		}
		return (LinkSpeed.parse(text, LinkSpeed.Unit.MBIT) instanceof Parsed.Ok<Long> ok) ? ok.value()
				: LinkSpeed.UNKNOWN;
	}

	/** Read a count from 0, or -1; {@code none} is 0. */
	static int count(Cells cells, String column) {
		String text = cells.get(column);
		if (isNone(text)) {
			return 0;
		}
		return isCount(text) ? Integer.parseInt(text) : -1;
	}

	static boolean isCount(String text) {
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

	static boolean isNone(String text) {
		return text.equalsIgnoreCase("none") || text.equals("无");
	}

	/**
	 * Return what somebody wrote as a name or a reference.
	 * @param cells normalised cells
	 * @param column English name
	 * @return the text; {@code none} where it says that there is none, in whatever words;
	 * null for a blank and for what stands in its place, such as a dash
	 */
	static @Nullable String reference(Cells cells, String column) {
		String written = text(cells, column);
		String plain = (written != null) ? written.replace(" ", "").toLowerCase(Locale.ROOT) : "";
		if (written == null || PLACEHOLDERS.contains(plain)) {
			return null;
		}
		return NEGATIONS.contains(plain) ? "none" : written;
	}

	static @Nullable Boolean flag(Cells cells, String column) {
		return switch (cells.get(column).toLowerCase(Locale.ROOT)) {
			case "1", "yes", "true" -> Boolean.TRUE;
			case "0", "no", "false", "none" -> Boolean.FALSE;
			default -> null;
		};
	}

}
