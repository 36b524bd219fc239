package org.campusctl.batch.admission;

import java.util.Collection;
import java.util.List;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.ValueKind;
import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.StagedTables;

/**
 * The schools of the data centre as parents of rows that name one. No file of a drop is
 * ever taken for it: schools come with rosters.
 */
final class KnownSchools {

	private KnownSchools() {
	}

	static Dataset dataset(AdmissionMapper mapper) {
		ColumnSpec never = new ColumnSpec("known_school_code", "数据中心学校标识码", null, List.of(), true, ValueKind.IDENTIFIER,
				0, 0, null, null);
		return Dataset.of(new ColumnProfile("school", List.of(), List.of(never))).steps(new DatasetSteps() {
			@Override
			public boolean createLookup(StagedTables tables, Collection<String> columns, boolean planned) {
				mapper.createSchoolLookup(tables);
				return true;
			}
		}).build();
	}

}
