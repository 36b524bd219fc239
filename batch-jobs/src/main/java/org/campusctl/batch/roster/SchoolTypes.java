package org.campusctl.batch.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.campusctl.compliance.Parsed;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;
import org.campusctl.school.SchoolType;

/**
 * Types of schools by code, from the data centre and from the schools file of the drop:
 * what a pupil's row must have depends on the type of the school.
 */
public final class SchoolTypes {

	private final Map<String, SchoolType> types = new HashMap<>();

	Optional<SchoolType> of(String schoolCode) {
		return Optional.ofNullable(this.types.get(schoolCode));
	}

	void put(String schoolCode, String typeCode) {
		if (SchoolType.parse(typeCode) instanceof Parsed.Ok<SchoolType> type) {
			this.types.put(schoolCode, type.value());
		}
	}

	/**
	 * Read the schools of a drop ahead of its other files.
	 * @param drop the drop
	 * @param profile column profile of schools
	 * @param normaliser normalises code and type
	 */
	void read(Drop drop, ColumnProfile profile, CellNormaliser normaliser) {
		int code = position(profile, "school_code");
		int type = position(profile, "school_type");
		for (ReceivedFile file : drop.readable()) {
			if (!profile.dataset().equals(file.dataset()) || file.columns().get(type) < 0) {
				continue;
			}
			try (RowReader reader = RowReader.open(file)) {
				for (RawRow row = reader.next(); row != null; row = reader.next()) {
					if (row.problem() == null) {
						put(value(file, profile, normaliser, row, code), value(file, profile, normaliser, row, type));
					}
				}
			}
		}
	}

	private static int position(ColumnProfile profile, String column) {
		List<String> names = profile.columns().stream().map(ColumnSpec::name).toList();
		return names.indexOf(column);
	}

	private static String value(ReceivedFile file, ColumnProfile profile, CellNormaliser normaliser, RawRow row,
			int position) {
		return normaliser.normalise(profile.columns().get(position), row.cells().get(file.columns().get(position)))
			.value();
	}

}
