package org.campusctl.roster;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgeTests {

	private static final LocalDate SEPTEMBER_FIRST = LocalDate.of(2026, 9, 1);

	@ParameterizedTest
	@CsvSource({ "2012-01-19, 14", "2012-08-31, 14", "2012-09-01, 14", "2012-09-02, 13", "2012-12-31, 13" })
	void fullYearsOfADate(LocalDate birth, int years) {
		assertThat(Age.fullYears(birth, SEPTEMBER_FIRST)).isEqualTo(years);
	}

	@Test
	void leapDayTurnsAYearOlderInMarch() {
		assertThat(Age.fullYears(LocalDate.of(2012, 2, 29), LocalDate.of(2026, 2, 28))).isEqualTo(13);
		assertThat(Age.fullYears(LocalDate.of(2012, 2, 29), LocalDate.of(2026, 3, 1))).isEqualTo(14);
	}

	@ParameterizedTest
	@CsvSource({ "2012-08, 14", "2012-09, 14", "2012-10, 13" })
	void aMonthStandsForItsFirstDay(YearMonth birth, int years) {
		assertThat(Age.fullYears(birth, SEPTEMBER_FIRST)).isEqualTo(years);
	}

	@ParameterizedTest
	@CsvSource({ "18, <25", "24, <25", "25, 25-29", "29, 25-29", "59, 55-59", "60, 60-64", "64, 60-64", "65, 65+",
			"80, 65+" })
	void staffGroups(int years, String group) {
		assertThat(Age.staffGroup(years)).isEqualTo(group);
	}

}
