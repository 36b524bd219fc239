package org.campusctl.roster;

import java.util.Set;

import org.campusctl.roster.DepartureGuard.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DepartureGuardTests {

	private static final String SCHOOL = "2133000001";

	@ParameterizedTest(name = "{0} active, {1} absent, {2} moved, {3} graduating: {4}")
	@CsvSource({
			// a school of 500: ten percent is 50
			"500,   0,   0,   0, LEAVE", "500,  50,   0,   0, LEAVE", "500,  51,   0,   0, SHARE",
			"500,  30,  21,   0, SHARE", "500,   0,  51,   0, SHARE", "500, 251,   0,   0, HALF",
			"500, 500,   0,   0, ALL", "500,   0, 500,   0, ALL",
			// graduates do not count as leaving, but as active
			"500,  50,   0, 100, LEAVE", "500,   0,   0, 500, LEAVE", "500,  51,   0, 100, SHARE",
			// nobody stays apart from those who graduate
			"500, 100,   0, 400, ALL",
			// ten persons are not guarded by percentage
			"40,  10,   0,   0, LEAVE", "40,  11,   0,   0, SHARE", "110, 11,   0,   0, LEAVE",
			"109, 11,   0,   0, SHARE",
			// a school of nine: the half protects it
			"9,    4,   0,   0, LEAVE", "9,    5,   0,   0, HALF", "9,    2,   3,   0, HALF", "9,    9,   0,   0, ALL",
			// an exact half leaves
			"20,  10,   0,   0, LEAVE", "8,    4,   0,   0, LEAVE",
			// the smallest schools
			"3,    1,   0,   0, LEAVE", "2,    1,   0,   0, LEAVE", "2,    2,   0,   0, ALL", "1,    1,   0,   0, ALL",
			"1,    0,   1,   0, ALL", "1,    0,   0,   1, LEAVE", "1,    0,   0,   0, LEAVE",
			"0,    0,   0,   0, LEAVE" })
	void standardGuard(int active, int absent, int moved, int graduating, Decision decision) {
		assertThat(DepartureGuard.standard().decide(SCHOOL, new Leavers(active, absent, moved, graduating, false)))
			.isEqualTo(decision);
	}

	@Test
	void bothLimitsMustBeExceeded() {
		DepartureGuard guard = new DepartureGuard(0, 50, false, Set.of());
		assertThat(guard.decide(SCHOOL, new Leavers(100, 50, 0, 0, false))).isEqualTo(Decision.LEAVE);
		assertThat(new DepartureGuard(100, 0, false, Set.of()).decide(SCHOOL, new Leavers(300, 100, 0, 0, false)))
			.isEqualTo(Decision.LEAVE);
		assertThat(new DepartureGuard(0, 0, false, Set.of()).decide(SCHOOL, new Leavers(300, 1, 0, 0, false)))
			.isEqualTo(Decision.SHARE);
	}

	@Test
	void generousLimitsDoNotSwitchOffHalfAndAll() {
		DepartureGuard guard = new DepartureGuard(1000, 100, false, Set.of());
		assertThat(guard.decide(SCHOOL, new Leavers(100, 51, 0, 0, false))).isEqualTo(Decision.HALF);
		assertThat(guard.decide(SCHOOL, new Leavers(100, 100, 0, 0, false))).isEqualTo(Decision.ALL);
	}

	@Test
	void unreadableKeyWithholdsGraduatesToo() {
		Decision decision = DepartureGuard.standard().decide(SCHOOL, new Leavers(500, 0, 0, 1, true));
		assertThat(decision).isEqualTo(Decision.UNREADABLE_KEY);
		assertThat(decision.withholdsGraduates()).isTrue();
		assertThat(DepartureGuard.standard().decide(SCHOOL, new Leavers(500, 1, 0, 0, true)))
			.isEqualTo(Decision.UNREADABLE_KEY);
		assertThat(DepartureGuard.standard().decide(SCHOOL, new Leavers(500, 0, 0, 0, true))).isEqualTo(Decision.LEAVE);
	}

	@Test
	void theOperatorOverridesForTheSchoolsNamed() {
		DepartureGuard guard = new DepartureGuard(10, 10, false, Set.of(SCHOOL));
		assertThat(guard.decide(SCHOOL, new Leavers(500, 500, 0, 0, true))).isEqualTo(Decision.LEAVE);
		assertThat(guard.decide("2133000002", new Leavers(500, 500, 0, 0, false))).isEqualTo(Decision.ALL);
		assertThat(new DepartureGuard(10, 10, true, Set.of()).decide("2133000002", new Leavers(500, 500, 0, 0, false)))
			.isEqualTo(Decision.LEAVE);
	}

	@ParameterizedTest
	@EnumSource
	void onlyLeaveIsNotWithheld(Decision decision) {
		assertThat(decision.isWithheld()).isEqualTo(decision != Decision.LEAVE);
	}

	@Test
	void largeNumbersDoNotOverflow() {
		assertThat(DepartureGuard.standard()
			.decide(SCHOOL, new Leavers(Integer.MAX_VALUE, Integer.MAX_VALUE / 10, 0, 0, false)))
			.isEqualTo(Decision.LEAVE);
	}

	@Test
	void impossibleNumbersAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Leavers(1, 1, 1, 0, false));
		assertThatIllegalArgumentException().isThrownBy(() -> new Leavers(1, -1, 0, 0, false));
		assertThatIllegalArgumentException().isThrownBy(() -> new DepartureGuard(-1, 10, false, Set.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new DepartureGuard(10, 101, false, Set.of()));
	}

}
