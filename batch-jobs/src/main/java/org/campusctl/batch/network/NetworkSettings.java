package org.campusctl.batch.network;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.mappings.file.ColumnProfile;

import org.jspecify.annotations.Nullable;

/**
 * What is configured for an import of inventories.
 *
 * @param profiles column profiles of the ten datasets
 * @param day day of the import in the configured zone
 * @param vouchedBy who vouches that every list in the drop is whole, or null
 */
public record NetworkSettings(List<ColumnProfile> profiles, LocalDate day, @Nullable String vouchedBy) {

	public NetworkSettings {
		profiles = List.copyOf(profiles);
	}

	ColumnProfile profile(String dataset) {
		return this.profiles.stream()
			.filter((profile) -> profile.dataset().equals(dataset))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no column profile for " + dataset));
	}

}
