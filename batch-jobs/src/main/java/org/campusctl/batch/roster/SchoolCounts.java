package org.campusctl.batch.roster;

import java.util.LinkedHashMap;
import java.util.Map;

import org.campusctl.mappings.table.RosterQueryMapper.SchoolRow;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of one school or of several.
 */
final class SchoolCounts {

	private final Map<String, Long> records = new LinkedHashMap<>();

	private long schools;

	private long terminals;

	private long pupilsWithTerminals;

	private boolean terminalsKnown;

	/**
	 * Add the school itself; before it its records.
	 * @param row the school
	 */
	void school(SchoolRow row) {
		this.schools += row.status().equals("open") ? 1 : 0;
		Integer stated = row.terminals();
		if (stated != null) {
			this.terminals += stated;
			this.terminalsKnown = true;
			this.pupilsWithTerminals += of("student");
		}
	}

	void records(String dataset, long count) {
		this.records.merge(dataset, count, Long::sum);
	}

	void add(SchoolCounts other) {
		other.records.forEach(this::records);
		this.schools += other.schools;
		this.terminals += other.terminals;
		this.pupilsWithTerminals += other.pupilsWithTerminals;
		this.terminalsKnown |= other.terminalsKnown;
	}

	long of(String dataset) {
		return this.records.getOrDefault(dataset, 0L);
	}

	boolean isEmpty() {
		return this.records.values().stream().allMatch((count) -> count == 0);
	}

	/**
	 * Return the figures.
	 * @param persons number of persons among the staff
	 * @return the figures
	 */
	RosterStats.Figures figures(long persons) {
		return new RosterStats.Figures(this.schools, of("class"), of("student"), of("guardian"), persons, of("staff"),
				this.terminals, perHundred());
	}

	private @Nullable Double perHundred() {
		return (!this.terminalsKnown || this.pupilsWithTerminals == 0) ? null
				: Math.round(this.terminals * 1000.0 / this.pupilsWithTerminals) / 10.0;
	}

}
