package org.campusctl.admission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.compliance.Verdict;
import org.campusctl.compliance.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionWaiversTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private static final App APP = new App(Platform.ANDROID, "com.edu.a", "学习", "", null, "", Signers.NONE, false,
			false);

	@Test
	void waiversCoverTheFiveDecisionsOfTheContract() {
		assertThat(Arrays.stream(Decision.values())
			.filter((decision) -> AdmissionWaivers.refusal(waiver(decision.name(), DAY)).isEmpty()))
			.containsExactly(Decision.FILING_EXPIRED, Decision.SCOPE_MISMATCH, Decision.VERSION_OUT_OF_RANGE,
					Decision.SCHOOL_NOT_FILED, Decision.NOT_LISTED);
		assertThat(AdmissionWaivers.isDecision("HARMFUL")).isTrue();
		assertThat(AdmissionWaivers.isDecision("IPV6-01")).isFalse();
	}

	@Test
	void aRefusalSaysWhatCanBeCovered() {
		assertThat(AdmissionWaivers.refusal(waiver("HARMFUL", DAY))).hasValueSatisfying((problem) -> assertThat(
				problem.text(Locale.ENGLISH))
			.isEqualTo("A waiver cannot cover HARMFUL. It can cover FILING_EXPIRED, SCOPE_MISMATCH, "
					+ "VERSION_OUT_OF_RANGE, SCHOOL_NOT_FILED, NOT_LISTED. Remove the app, or have the list corrected."));
	}

	@Test
	void theLongestWaiverCoversAFailAndNothingElse() {
		List<Waiver> waivers = List.of(waiver("NOT_LISTED", DAY), waiver("NOT_LISTED", DAY.plusDays(9)),
				waiver("DENIED", DAY.plusDays(20)));
		Ruling notListed = Ruling.of(Decision.NOT_LISTED, Flags.NONE, null);
		assertThat(AdmissionWaivers.covering(waivers, notListed, "1", APP, DAY)).contains(waivers.get(1));
		assertThat(AdmissionWaivers.covering(waivers, notListed, "2", APP, DAY)).isEmpty();
		assertThat(AdmissionWaivers.covering(waivers, notListed, "1", APP, DAY.plusDays(10))).isEmpty();
		Ruling denied = Ruling.of(Decision.DENIED, Flags.NONE, null);
		assertThat(AdmissionWaivers.covering(waivers, denied, "1", APP, DAY)).isEmpty();
		Ruling softened = new Ruling(Decision.SCHOOL_NOT_FILED, Verdict.OBSERVATION, Flags.NONE, null, "", "");
		assertThat(AdmissionWaivers.covering(List.of(waiver("SCHOOL_NOT_FILED", DAY)), softened, "1", APP, DAY))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			''                  , com.edu.a, true
			android:com.edu.a   , com.edu.a, true
			com.edu.a           , com.edu.a, true
			com.edu.A           , com.edu.a, false
			ios:com.edu.a       , com.edu.a, false
			学习                , com.edu.a, false
			学习                , ''       , true
			android:学 习       , ''       , true
			com.edu.a           , ''       , false
			""")
	void aSubjectIsThePackageOrTheNameOfAnAppWithoutOne(String subject, String packageId, boolean covered) {
		App app = new App(Platform.ANDROID, packageId, "学习", "", null, "", Signers.NONE, false, false);
		Waiver waiver = new Waiver("NOT_LISTED", "1", subject, "试点", "主任", DAY);
		assertThat(AdmissionWaivers
			.covering(List.of(waiver), Ruling.of(Decision.NOT_LISTED, Flags.NONE, null), "1", app, DAY)
			.isPresent()).isEqualTo(covered);
	}

	private static Waiver waiver(String rule, LocalDate until) {
		return new Waiver(rule, "1", "android:com.edu.a", "试点", "主任", until);
	}

}
