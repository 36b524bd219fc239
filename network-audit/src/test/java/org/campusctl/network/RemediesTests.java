package org.campusctl.network;

import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemediesTests {

	@Test
	void breachGetsTheRemedyOfTheSheet() {
		assertThat(remedy("SPD-03", Verdict.FAIL, Reason.BELOW_THRESHOLD, Locale.SIMPLIFIED_CHINESE))
			.isEqualTo("更换百兆接入交换机或端口");
		assertThat(remedy("SPD-03", Verdict.FAIL, Reason.BELOW_THRESHOLD, Locale.ENGLISH))
			.isEqualTo("Replace the 100 Mbit/s switch or port");
	}

	@Test
	void missingEvidenceGetsTheRemedyOfTheReason() {
		assertThat(remedy("SPD-01", Verdict.UNKNOWN, Reason.ONE_END_ONLY, Locale.ENGLISH))
			.isEqualTo("Deliver the interface at the other end with its speed and state.");
		assertThat(remedy("WIFI-01", Verdict.OBSERVATION, Reason.BLANK, Locale.SIMPLIFIED_CHINESE))
			.startsWith("请做无线信号测试");
		assertThat(remedy("SPD-04", Verdict.UNKNOWN, Reason.BELOW_THRESHOLD, Locale.SIMPLIFIED_CHINESE))
			.contains("peer_class");
	}

	@Test
	void everyRuleAndReasonThatIsNotMetHasARemedyAndWhatIsMetHasNone() {
		for (NetworkRule rule : NetworkRule.values()) {
			for (Reason reason : Reason.values()) {
				for (Verdict verdict : List.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.OBSERVATION)) {
					assertThat(remedy(rule.id(), verdict, reason, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
				}
			}
			assertThat(remedy(rule.id(), Verdict.PASS, Reason.BLANK, Locale.ENGLISH)).isEmpty();
		}
	}

	private static String remedy(String rule, Verdict verdict, Reason reason, Locale locale) {
		Finding finding = new Finding(rule, "1", "1", true, "3133029901", "s", verdict, reason.name(), "", "",
				List.of(), null);
		return Remedies.of(Shipped.SHEET, finding, locale);
	}

}
