package org.campusctl.batch.roster;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The day on which ages are counted comes from the data.
 */
class RosterStatisticsTests {

	@Test
	void isTheFirstOfSeptemberOfTheNewestSchoolYear() {
		assertThat(RosterStatistics.agesOn(Map.of("202309", 50L, "202409", 40L))).isEqualTo(LocalDate.of(2024, 9, 1));
	}

	@Test
	void entryInAugustIsForTheComingYearAndInFebruaryForTheRunningOne() {
		assertThat(RosterStatistics.agesOn(Map.of("202508", 1L))).isEqualTo(LocalDate.of(2025, 9, 1));
		assertThat(RosterStatistics.agesOn(Map.of("202502", 1L))).isEqualTo(LocalDate.of(2024, 9, 1));
	}

	@Test
	void mistypedMonthsDoNotAgeACity() {
		assertThat(RosterStatistics.agesOn(Map.of("202409", 990L, "204409", 9L))).isEqualTo(LocalDate.of(2024, 9, 1));
		assertThat(RosterStatistics.agesOn(Map.of("202409", 99L, "204409", 1L))).isEqualTo(LocalDate.of(2044, 9, 1));
	}

	@Test
	void isUnknownWithoutPupils() {
		assertThat(RosterStatistics.agesOn(Map.of())).isNull();
	}

}
