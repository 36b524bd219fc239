package org.campusctl.admission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.campusctl.failure.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decision table, case by case: {@code src/test/resources/cases}.
 */
class DecisionCaseTests {

	private static final int LINES_OF_A_SCREEN = 24;

	static Stream<DecisionCase> cases() {
		return DecisionCase.all().stream();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void decidesAsTheTableSays(DecisionCase one) {
		AdmissionCheck check = AdmissionCheck.of(one.lists(), one.parameters());
		Ruling ruling = check.decide(one.school(), new ObservedApp(one.school().code(), one.app(), 3));

		assertThat(ruling.decision().name()).isEqualTo(one.expected("decision"));
		assertThat(ruling.verdict().name()).isEqualTo(one.expected("verdict"));
		assertThat(ruling.flags().toString()).isEqualTo(one.expected("flags"));
		assertThat(ruling.rule()).isEqualTo(one.expected("rule"));
		if (one.node().path("expect").has("remedy")) {
			assertThat(ruling.remedy(Locale.ENGLISH)).isEqualTo(one.expected("remedy"));
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void explainsOnOneScreen(DecisionCase one) {
		Explanation explanation = AdmissionCheck.of(one.lists(), one.parameters()).explain(one.school(), one.app());

		assertThat(explanation.ruling().decision().name()).isEqualTo(one.expected("decision"));
		List<Step> deciding = explanation.steps().stream().filter((step) -> step.mark() == Step.Mark.DECIDES).toList();
		assertThat(deciding).hasSize(1);
		assertThat(deciding.get(0).order()).isEqualTo(explanation.ruling().decision().order());
		assertThat(explanation.steps()).hasSizeLessThan(LINES_OF_A_SCREEN);
		for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
			assertThat(explanation.steps()).allSatisfy((step) -> {
				assertThat(Messages.in(locale).has(step.code())).as(step.code()).isTrue();
				assertThat(step.text(locale)).isNotBlank().doesNotContain("{", "admission.step");
			});
			assertThat(explanation.ruling().remedy(locale)).doesNotContain("{", "admission.remedy", "admission.flag");
		}
	}

	@Test
	void everyDecisionHasACase() {
		Set<Decision> covered = cases().map((one) -> Decision.valueOf(one.expected("decision")))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Decision.class)));
		assertThat(covered).containsExactlyInAnyOrder(Decision.values());
	}

	@Test
	void everyFlagHasACase() {
		Set<Flag> covered = cases().flatMap((one) -> Arrays.stream(one.expected("flags").split(";", -1)))
			.filter((flag) -> !flag.isEmpty())
			.map(Flag::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
		assertThat(covered).containsExactlyInAnyOrder(Flag.values());
	}

	@Test
	void everyDecisionStandsInAFileOfItsName() {
		assertThat(cases().filter((one) -> !one.name().startsWith(one.expected("decision") + ".yaml"))).isEmpty();
	}

}
