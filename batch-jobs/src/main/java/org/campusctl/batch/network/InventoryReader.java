package org.campusctl.batch.network;

import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.campusctl.batch.load.Dataset;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.mappings.table.AuditMapper;
import org.campusctl.mappings.table.AuditedSchool;
import org.campusctl.mappings.table.TableShape;
import org.campusctl.network.NetworkAudit;
import org.campusctl.network.SchoolPrefix;
import org.campusctl.network.inventory.Address;
import org.campusctl.network.inventory.Attestation;
import org.campusctl.network.inventory.Building;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.Completeness;
import org.campusctl.network.inventory.Coverage;
import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.InventoryDataset;
import org.campusctl.network.inventory.Link;
import org.campusctl.network.inventory.Segment;
import org.campusctl.network.inventory.Uplink;

import org.apache.ibatis.cursor.Cursor;

/**
 * Reads what the data centre has of networks, one campus at a time.
 */
final class InventoryReader {

	private final AuditMapper mapper;

	private final Map<String, TableShape> shapes;

	InventoryReader(AuditMapper mapper, List<Dataset> datasets) {
		this.mapper = mapper;
		this.shapes = datasets.stream().collect(Collectors.toMap(Dataset::name, Dataset::shape));
	}

	CampusInventory read(AuditedSchool school) {
		long id = school.id();
		return new CampusInventory(school.schoolCode(), school.schoolType(),
				rows(InventoryDataset.BUILDING, id, Building::of), rows(InventoryDataset.DEVICE, id, Device::of),
				rows(InventoryDataset.INTERFACE, id, Interface::of), rows(InventoryDataset.LINK, id, Link::of),
				rows(InventoryDataset.SEGMENT, id, Segment::of), addresses(id),
				rows(InventoryDataset.COVERAGE, id, Coverage::of), rows(InventoryDataset.UPLINK, id, Uplink::of),
				rows(InventoryDataset.ATTESTATION, id, Attestation::of),
				rows(InventoryDataset.COMPLETENESS, id, Completeness::of));
	}

	/**
	 * Collect the prefixes of all open schools; needs an open transaction.
	 * @param sheet the rules
	 * @param asOf the day
	 * @return the prefixes
	 */
	List<SchoolPrefix> prefixes(RuleSheet sheet, LocalDate asOf) {
		List<SchoolPrefix> prefixes = new ArrayList<>();
		String code = "";
		String type = "";
		List<Segment> segments = new ArrayList<>();
		try (Cursor<Map<String, Object>> cursor = this.mapper.prefixes(shape(InventoryDataset.SEGMENT))) {
			for (Map<String, Object> row : cursor) {
				String next = String.valueOf(row.get("school_code"));
				if (!next.equals(code)) {
					add(prefixes, sheet, asOf, code, type, segments);
					segments = new ArrayList<>();
					code = next;
					type = String.valueOf(row.get("school_type"));
				}
				segments.add(Segment.of(new StoredCells(row), evidence(row)));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("a cursor could not be closed");
		}
		add(prefixes, sheet, asOf, code, type, segments);
		return prefixes;
	}

	private static void add(List<SchoolPrefix> prefixes, RuleSheet sheet, LocalDate asOf, String code, String type,
			List<Segment> segments) {
		if (!segments.isEmpty()) {
			prefixes.addAll(NetworkAudit.prefixes(sheet, asOf, new CampusInventory(code, type, List.of(), List.of(),
					List.of(), List.of(), segments, List.of(), List.of(), List.of(), List.of(), List.of())));
		}
	}

	private <T> List<T> rows(InventoryDataset dataset, long school, BiFunction<Cells, Evidence, T> of) {
		List<Map<String, Object>> rows = this.mapper.inventory(shape(dataset), school);
		List<T> read = new ArrayList<>(rows.size());
		for (Map<String, Object> row : rows) {
			read.add(of.apply(new StoredCells(row), evidence(row)));
		}
		return read;
	}

	private List<Address> addresses(long school) {
		List<Address> read = new ArrayList<>();
		for (Parsed<Address> address : rows(InventoryDataset.ADDRESS, school, Address::of)) {
			if (address instanceof Parsed.Ok<Address> ok) {
				read.add(ok.value());
			}
		}
		return read;
	}

	private TableShape shape(InventoryDataset dataset) {
		TableShape shape = this.shapes.get(dataset.code());
		if (shape == null) {
			throw new IllegalStateException("no table for " + dataset.code());
		}
		return shape;
	}

	private static Evidence evidence(Map<String, Object> row) {
		LocalDate day = (row.get("collected_at") instanceof Date date) ? date.toLocalDate()
				: LocalDate.parse(String.valueOf(row.get("collected_at")));
		return new Evidence(String.valueOf(row.get("source")), day, String.valueOf(row.get("source_file")),
				(row.get("source_line") instanceof Long line) ? line : 0);
	}

}
