package org.campusctl.batch.admission;

import java.util.Set;
import java.util.TreeSet;

import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.compliance.Parsed;
import org.campusctl.mappings.table.CheckedSchoolRow;
import org.campusctl.school.SchoolType;

/**
 * Makes profiles of stored schools.
 */
final class SchoolProfiles {

	private SchoolProfiles() {
	}

	static SchoolProfile of(CheckedSchoolRow school) {
		if (SchoolType.parse(school.schoolType()) instanceof Parsed.Ok<SchoolType> type) {
			return SchoolProfile.of(school.schoolCode(), school.authorityCode(), type.value());
		}
		return new SchoolProfile(school.schoolCode(), school.authorityCode(), "", Set.of(), new TreeSet<>());
	}

	static boolean isKindergarten(CheckedSchoolRow school) {
		return SchoolType.parse(school.schoolType()) instanceof Parsed.Ok<SchoolType> type
				&& type.value().isKindergarten();
	}

}
