package org.campusctl.network;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.compliance.Verdict;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreTests {

	@Test
	void scoreIsWithheldWhileAMandatoryRuleIsUnknown() {
		Score score = Score.of(List.of(verdict(true, Verdict.PASS), verdict(true, Verdict.UNKNOWN),
				verdict(true, Verdict.FAIL), verdict(true, Verdict.NOT_APPLICABLE)));

		assertThat(score).isEqualTo(new Score(1, 3, 1));
		assertThat(score.value()).isEmpty();
		assertThat(score.evidenceCoverage()).hasValue(2.0 / 3);
	}

	@Test
	void unknownPracticeDoesNotWithholdIt() {
		Score score = Score.of(List.of(verdict(true, Verdict.PASS), verdict(true, Verdict.OBSERVATION),
				verdict(false, Verdict.UNKNOWN), verdict(false, Verdict.PASS)));

		assertThat(score.value()).hasValue(0.5);
		assertThat(score.evidenceCoverage()).hasValue(1.0);
	}

	@Test
	void waivedFailIsNoPass() {
		assertThat(Score.of(List.of(waived(LocalDate.of(2026, 12, 31)))).value()).hasValue(0);
		assertThat(waived(LocalDate.of(2026, 12, 31)).isOpenFail()).isFalse();
		assertThat(waived(null).isOpenFail()).isTrue();
		assertThat(verdict(true, Verdict.UNKNOWN).isOpenQuestion()).isTrue();
		assertThat(verdict(false, Verdict.UNKNOWN).isOpenQuestion()).isFalse();
	}

	@Test
	void countsOfAuthoritiesAddUpToTheCity() {
		VerdictCounts one = VerdictCounts.of(List.of(verdict(true, Verdict.PASS), verdict(true, Verdict.UNKNOWN)));
		VerdictCounts other = VerdictCounts
			.of(List.of(verdict(true, Verdict.UNKNOWN), waived(LocalDate.of(2026, 12, 31)), waived(null)));
		VerdictCounts city = one.plus(other);

		assertThat(city.count(Verdict.PASS)).isEqualTo(1);
		assertThat(city.count(Verdict.UNKNOWN)).isEqualTo(2);
		assertThat(city.count(Verdict.FAIL)).isEqualTo(2);
		assertThat(city.count(Verdict.OBSERVATION)).isZero();
		assertThat(city.waived()).isEqualTo(1);
	}

	private static RuleVerdict verdict(boolean mandatory, Verdict verdict) {
		return new RuleVerdict("SPD-01", "2", mandatory, verdict, "", 0, 0, 0, 0, 0, 0, null);
	}

	private static RuleVerdict waived(@Nullable LocalDate until) {
		return new RuleVerdict("SPD-01", "2", true, Verdict.FAIL, "BELOW_THRESHOLD", 1, 1, 0, 1, 0, 0, until);
	}

}
