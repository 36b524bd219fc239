package org.campusctl.batch.admission;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.campusctl.mappings.file.ColumnProfile;

/**
 * What is configured for app admission.
 *
 * @param profiles column profiles of lists and inventories
 * @param zone zone of all days
 * @param day today in that zone
 * @param reportLocale language of the findings
 * @param requireSchoolFiling whether a school without its own filing fails
 */
public record AdmissionSettings(List<ColumnProfile> profiles, ZoneId zone, LocalDate day, Locale reportLocale,
		boolean requireSchoolFiling) {

	public AdmissionSettings {
		profiles = List.copyOf(profiles);
	}

	ColumnProfile profile(String dataset) {
		return this.profiles.stream()
			.filter((profile) -> profile.dataset().equals(dataset))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no column profile for " + dataset));
	}

}
