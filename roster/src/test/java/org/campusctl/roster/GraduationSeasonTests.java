package org.campusctl.roster;

import java.time.LocalDate;
import java.time.YearMonth;

import org.campusctl.school.Grade;
import org.campusctl.school.SchoolType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GraduationSeasonTests {

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 20);

	@ParameterizedTest
	@CsvSource({ "2026-05-31, false", "2026-06-01, true", "2026-08-15, true", "2026-10-31, true", "2026-11-01, false",
			"2026-01-10, false" })
	void seasonIsJuneToOctober(LocalDate day, boolean expected) {
		assertThat(GraduationSeason.includes(day)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "PRIMARY, 6, true", "PRIMARY, 5, false", "JUNIOR, 9, true", "NINE_YEAR, 6, false",
			"NINE_YEAR, 9, true", "COMPLETE_SECONDARY, 9, true", "COMPLETE_SECONDARY, 12, true",
			"COMPLETE_SECONDARY, 11, false", "SENIOR, 12, true", "TWELVE_YEAR, 6, false", "TWELVE_YEAR, 9, true",
			"TWELVE_YEAR, 12, true", "VOCATIONAL, 12, true", "BLIND, 9, true", "BLIND, 12, true",
			"TRAINING, 12, false" })
	void finalGradesOfSchoolTypes(SchoolType type, int grade, boolean expected) {
		assertThat(GraduationSeason.isFinalGrade(type, new Grade(grade), YearMonth.of(2014, 1), SEPTEMBER))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2019-12, true", "2020-08, true", "2020-09, false", "2022-03, false" })
	void kindergartenGoesByAge(YearMonth birth, boolean expected) {
		assertThat(GraduationSeason.graduates(SchoolType.KINDERGARTEN, new Grade(0), birth, SEPTEMBER))
			.isEqualTo(expected);
	}

	@Test
	void nobodyGraduatesOutsideTheSeason() {
		assertThat(GraduationSeason.graduates(SchoolType.PRIMARY, new Grade(6), YearMonth.of(2014, 1),
				LocalDate.of(2026, 3, 1)))
			.isFalse();
	}

}
