package org.campusctl.batch.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfile;

/**
 * What is configured for rosters.
 *
 * @param profiles column profiles of the five datasets
 * @param codes code tables
 * @param districts codes of the city's districts, GB/T 2260
 * @param authorities codes of the authorities that run schools: the districts, the city,
 * functional zones
 * @param day day of the import in the configured zone
 */
public record RosterSettings(List<ColumnProfile> profiles, CodeTables codes, Set<String> districts,
		Set<String> authorities, LocalDate day) {

	public RosterSettings {
		profiles = List.copyOf(profiles);
		districts = Set.copyOf(districts);
		authorities = Set.copyOf(authorities);
	}

	ColumnProfile profile(String dataset) {
		return this.profiles.stream()
			.filter((profile) -> profile.dataset().equals(dataset))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no column profile for " + dataset));
	}

}
