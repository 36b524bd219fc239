package org.campusctl.network.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;
import org.campusctl.network.address.IpText;

import org.jspecify.annotations.Nullable;

/**
 * The row rules of the inventory datasets. What cannot be read is an error
 * ({@code value.format}, {@code value.code}, {@code value.date}), because a guess would
 * end up as evidence; what can be read but not believed, such as a speed of 0, is let
 * through and becomes UNKNOWN in the audit.
 */
public final class InventoryRules implements RowRules {

	private static final String FORMAT = "value.format";

	private static final String CODE = "value.code";

	private static final String DATE = "value.date";

	private static final int SHA256_DIGITS = 64;

	private static final List<String> ANSWERS = List.of("yes", "no", "unknown");

	private final InventoryDataset dataset;

	private final LocalDate today;

	private InventoryRules(InventoryDataset dataset, LocalDate today) {
		this.dataset = dataset;
		this.today = today;
	}

	/**
	 * Return the rules of a dataset.
	 * @param dataset the dataset
	 * @param today day of the import: evidence from a later day is {@code value.date}
	 * @return the rules
	 */
	public static RowRules of(InventoryDataset dataset, LocalDate today) {
		return new InventoryRules(dataset, today);
	}

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		Row row = new Row(cells, problems);
		switch (this.dataset) {
			case BUILDING -> {
				row.flag("teaching");
				row.count("rooms");
			}
			case DEVICE -> {
				row.code("role", Coded.codes(Device.Role.class));
				row.code("ipv6_capable", ANSWERS);
			}
			case INTERFACE -> checkInterface(row);
			case LINK -> checkLink(row);
			case SEGMENT -> checkSegment(row);
			case ADDRESS -> row.address("address");
			case COVERAGE -> checkCoverage(row);
			case UPLINK -> checkUplink(row);
			case ATTESTATION -> {
				row.code("statement", List.of("yes", "no"));
				row.sha256("document_sha256");
				row.day("date", this.today);
			}
			case COMPLETENESS -> {
				row.code("dataset", Coded.codes(InventoryDataset.class));
				row.code("complete", List.of("yes", "no"));
			}
		}
		row.day("collected_at", this.today);
	}

	private static void checkInterface(Row row) {
		row.code("usage", Coded.codes(Interface.Usage.class));
		row.type("type");
		row.speed("capability_mbps");
		row.speed("speed_mbps");
		row.code("duplex", Coded.codes(Interface.Duplex.class));
		row.code("oper", Coded.codes(Interface.Oper.class));
		row.differs("lag", "interface");
		row.code("peer_class", Coded.codes(Interface.Peer.class));
		row.speed("peer_mbps");
		row.flag("pass_through");
	}

	private static void checkLink(Row row) {
		row.code("medium", Coded.codes(Link.Medium.class));
		if (row.get("a_device").equals(row.get("b_device"))) {
			row.differs("b_interface", "a_interface");
		}
	}

	private static void checkSegment(Row row) {
		row.vlan("vlan");
		row.code("usage", Coded.codes(Segment.Usage.class));
		row.prefixes4("ipv4_prefix");
		row.prefixes6("ipv6_prefix");
		row.code("gateway_oper", Coded.codes(Interface.Oper.class));
	}

	private void checkCoverage(Row row) {
		row.flag("teaching");
		row.count("wired_outlets");
		row.count("aps");
		row.percent("survey_percent_over_65dbm");
		row.day("survey_date", this.today);
	}

	private static void checkUplink(Row row) {
		row.code("role", Coded.codes(Uplink.Role.class));
		row.code("network", Coded.codes(Uplink.Network.class));
		row.speed("contract_mbps");
		row.speed("port_mbps");
		row.speed("tested_mbps");
		row.prefixes6("ipv6_prefix");
		row.code("ipv6_default_route", ANSWERS);
	}

	/** One row and where its problems go. Blank cells are never a problem. */
	private static final class Row {

		private final Cells cells;

		private final Consumer<Problem> problems;

		Row(Cells cells, Consumer<Problem> problems) {
			this.cells = cells;
			this.problems = problems;
		}

		String get(String column) {
			return this.cells.get(column);
		}

		void code(String column, List<String> codes) {
			String text = get(column);
			if (!text.isEmpty() && codes.stream().noneMatch(text::equalsIgnoreCase)) {
				error(column, CODE, String.join(", ", codes));
			}
		}

		void flag(String column) {
			if (!get(column).isEmpty() && CellValues.flag(this.cells, column) == null) {
				error(column, CODE, "0, 1");
			}
		}

		/** An unknown type is worth a hint but leaves the rest of the row usable. */
		void type(String column) {
			String text = get(column);
			if (!text.isEmpty() && InterfaceType.find(text) == null) {
				this.problems.accept(Problem.warning(column, CODE, column, "1000base-t, 10gbase-x-sfpp, lag, virtual"));
			}
		}

		void speed(String column) {
			String text = get(column);
			if (!text.isEmpty() && LinkSpeed.parse(text, LinkSpeed.Unit.MBIT) instanceof Parsed.Bad<Long> bad) {
				bad(column, bad);
			}
		}

		void count(String column) {
			String text = get(column);
			if (!text.isEmpty() && !CellValues.isNone(text) && !CellValues.isCount(text)) {
				error(column, FORMAT, "0-999999");
			}
		}

		void percent(String column) {
			String text = get(column);
			if (!text.isEmpty() && Double.isNaN(Coverage.percent(text))) {
				error(column, FORMAT, "0-100");
			}
		}

		void vlan(String column) {
			String text = get(column);
			if (!text.isEmpty() && !CellValues.isNone(text)
					&& (!CellValues.isCount(text) || Integer.parseInt(text) > 4094 || Integer.parseInt(text) < 1)) {
				error(column, FORMAT, "1-4094");
			}
		}

		void differs(String column, String other) {
			if (!get(column).isEmpty() && get(column).equals(get(other))) {
				error(column, FORMAT, "<> " + other);
			}
		}

		void address(String column) {
			String text = get(column);
			if (!text.isEmpty() && IpText.address(text) instanceof Parsed.Bad<?> bad) {
				bad(column, bad);
			}
		}

		void prefixes6(String column) {
			String text = get(column);
			if (!text.isEmpty() && Prefixes.parse(text) instanceof Parsed.Bad<Prefixes> bad) {
				bad(column, bad);
			}
		}

		void prefixes4(String column) {
			String text = get(column);
			if (text.isEmpty() || CellValues.isNone(text)) {
				return;
			}
			List<String> parts = Prefixes.split(text);
			if (parts.isEmpty() || parts.size() > Prefixes.MOST) {
				error(column, FORMAT, "1-" + Prefixes.MOST + " x 10.1.2.0/24");
			}
			for (String part : parts) {
				if (IpText.prefix4(part) instanceof Parsed.Bad<?> bad) {
					bad(column, bad);
					return;
				}
			}
		}

		void sha256(String column) {
			String text = get(column);
			boolean hex = text.length() == SHA256_DIGITS
					&& text.chars().allMatch((c) -> Character.digit(c, 16) >= 0 && c < 0x80);
			if (!text.isEmpty() && !hex) {
				error(column, FORMAT, "SHA-256, " + SHA256_DIGITS + " hex");
			}
		}

		/** A day, or a date and time of which the day counts. */
		void day(String column, LocalDate latest) {
			String text = get(column);
			if (text.isEmpty()) {
				return;
			}
			LocalDate day = isoDay(text);
			if (day == null) {
				error(column, DATE, "2026-03-01, 2026-03-01T08:00");
			}
			else if (day.isAfter(latest)) {
				error(column, DATE, "<= " + latest);
			}
		}

		private void bad(String column, Parsed.Bad<?> bad) {
			error(column, bad.code(), bad.arguments().isEmpty() ? "" : bad.arguments().get(0));
		}

		/** The texts name the column and what is expected, never the value. */
		private void error(String column, String code, String expected) {
			this.problems.accept(Problem.error(column, code, column, expected));
		}

	}

	/**
	 * Read the day of an ISO date or date-time.
	 * @param text such as {@code 2026-03-01} or {@code 2026-03-01T08:00:00+08:00}
	 * @return the day as written, or null
	 */
	public static @Nullable LocalDate isoDay(String text) {
		try {
			if (text.length() == 10) {
				return LocalDate.parse(text);
			}
			String[] parts = text.replace(' ', 'T').split("T", -1);
			if (parts.length != 2) {
				return null;
			}
			DateTimeFormatter.ISO_TIME.parse(parts[1]);
			return LocalDate.parse(parts[0]);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
