package org.campusctl.batch.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.Cell;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;
import org.campusctl.mappings.table.InventoryMapper;
import org.campusctl.network.address.IpText;

/**
 * What exports of NetBox leave to be found elsewhere: whose an interface or an address is
 * (its device's), and which prefixes are one segment (those of a VLAN of a site). Looks
 * through the exports of a drop before its rows are read.
 */
final class NetBoxExports {

	/** Name of the form in column profiles. */
	static final String FORM = "netbox";

	private static final List<String> ENDS = List.of("a_device", "a_interface", "b_device", "b_interface");

	/** Stands for a device name that several schools have. */
	private static final String SEVERAL = "";

	/**
	 * Ends of one side of a cable stand in no order, and devices without repetition:
	 * which belongs to which is lost.
	 */
	private static final Pattern SEVERAL_ENDS = Pattern.compile("[,;\\n]");

	private static final char SEPARATOR = '\u001f';

	private final InventoryMapper mapper;

	private final Map<String, ColumnProfile> profiles = new HashMap<>();

	private final Map<String, String> schoolByDevice = new HashMap<>();

	private final Map<String, VlanPrefixes> byVlan = new HashMap<>();

	private boolean isRead;

	NetBoxExports(InventoryMapper mapper, List<ColumnProfile> profiles) {
		this.mapper = mapper;
		profiles.forEach((profile) -> this.profiles.put(profile.dataset(), profile));
	}

	static boolean isOne(Cells cells) {
		return cells.form().equals(FORM);
	}

	/** Look through the exports of a drop, once. */
	void read(Drop drop) {
		if (this.isRead) {
			return;
		}
		this.isRead = true;
		CellNormaliser normaliser = new CellNormaliser(CodeTables.builtIn());
		boolean needsSchools = false;
		for (ReceivedFile file : drop.readable()) {
			if ("device".equals(file.dataset())) {
				each(file, normaliser, (row) -> this.schoolByDevice.merge(row.get("device"), row.get("school_code"),
						(one, other) -> one.equals(other) ? one : SEVERAL), "device", "school_code");
			}
			else if (file.form().equals(FORM) && "segment".equals(file.dataset())) {
				each(file, normaliser, this::notePrefix, "school_code", "vlan", "segment");
			}
			needsSchools |= file.form().equals(FORM) && !"segment".equals(file.dataset());
		}
		if (needsSchools) {
			// What the drop says of a device goes before what is stored.
			this.mapper.schoolsOfDevices()
				.forEach((row) -> this.schoolByDevice.putIfAbsent(row.device(), row.schoolCode()));
		}
	}

	private void each(ReceivedFile file, CellNormaliser normaliser, Consumer<Map<String, String>> use,
			String... columns) {
		ColumnProfile profile = this.profiles.get(file.dataset());
		if (profile == null) {
			return;
		}
		ColumnProfile form = profile.in(file.form());
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				Map<String, String> cells = new HashMap<>();
				for (int i = 0; i < form.columns().size() && row.problem() == null; i++) {
					String name = form.columns().get(i).name();
					int position = file.columns().get(i);
					if (List.of(columns).contains(name) && position >= 0) {
						Cell cell = normaliser.normalise(form.columns().get(i), row.cells().get(position));
						cells.put(name, cell.value());
					}
				}
				if (!cells.isEmpty()) {
					for (String column : columns) {
						cells.putIfAbsent(column, "");
					}
					use.accept(cells);
				}
			}
		}
	}

	private void notePrefix(Map<String, String> row) {
		if (!row.getOrDefault("vlan", "").isEmpty()) {
			VlanPrefixes prefixes = this.byVlan.computeIfAbsent(
					vlan(row.getOrDefault("school_code", ""), row.getOrDefault("vlan", "")),
					(vlan) -> new VlanPrefixes(new TreeSet<>(), new TreeSet<>()));
			prefixes.add(row.getOrDefault("segment", ""));
		}
	}

	private static String vlan(String school, String vlan) {
		return school + SEPARATOR + vlan;
	}

	/** Say what cannot be found for a row. */
	void check(Cells cells, Consumer<Problem> problems) {
		if (cells.has("segment") && !cells.get("segment").isEmpty() && !isIpv4(cells.get("segment"))
				&& !isIpv6(cells.get("segment"))) {
			problems.accept(Problem.error("segment", "value.format", "segment", "240e:1:2:3::/64, 10.1.2.0/24"));
		}
		ENDS.stream()
			.filter((end) -> SEVERAL_ENDS.matcher(cells.get(end)).find())
			.findFirst()
			.ifPresent((end) -> problems.accept(Problem.error(end, "value.several-ends", end)));
		boolean ofDevice = cells.has("device") || cells.has("a_device");
		if (ofDevice && cells.get("school_code").isEmpty() && school(cells).isEmpty()) {
			problems.accept(Problem.error("school_code", "value.required", "学校标识码"));
		}
	}

	/** Fill in what can be found for a row. */
	void arrange(Cells cells, BiConsumer<String, String> change) {
		if (cells.get("school_code").isEmpty()) {
			change.accept("school_code", school(cells));
		}
		if (!cells.has("segment")) {
			return;
		}
		String prefix = cells.get("segment");
		String vlan = cells.get("vlan");
		VlanPrefixes all = this.byVlan.get(vlan(cells.get("school_code"), vlan));
		if (all == null || vlan.isEmpty()) {
			change.accept(isIpv4(prefix) ? "ipv4_prefix" : "ipv6_prefix", prefix);
			return;
		}
		change.accept("segment", "VLAN " + vlan);
		change.accept("ipv4_prefix", String.join(";", all.ipv4()));
		change.accept("ipv6_prefix", String.join(";", all.ipv6()));
	}

	private String school(Cells cells) {
		String device = cells.has("device") ? cells.get("device") : cells.get("a_device");
		String known = this.schoolByDevice.getOrDefault(device, SEVERAL);
		return (known.isEmpty() && !cells.has("device"))
				? this.schoolByDevice.getOrDefault(cells.get("b_device"), SEVERAL) : known;
	}

	private static boolean isIpv4(String prefix) {
		return IpText.prefix4(prefix) instanceof Parsed.Ok<?>;
	}

	private static boolean isIpv6(String prefix) {
		return IpText.prefix6(prefix) instanceof Parsed.Ok<?>;
	}

	/** The prefixes of a VLAN. */
	private record VlanPrefixes(TreeSet<String> ipv4, TreeSet<String> ipv6) {

		void add(String prefix) {
			if (isIpv4(prefix)) {
				this.ipv4.add(prefix);
			}
			else if (isIpv6(prefix)) {
				this.ipv6.add(prefix);
			}
		}

	}

}
