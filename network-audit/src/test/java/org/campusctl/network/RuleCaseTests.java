package org.campusctl.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules as cases: one file a rule under {@code cases/}.
 */
class RuleCaseTests {

	static List<RuleCase> cases(NetworkRule rule) {
		Map<String, Object> file = Shipped.yaml(Path.of("src/test/resources/cases/" + rule.id() + ".yaml"));
		assertThat(file.get("rule")).isEqualTo(rule.id());
		List<RuleCase> cases = new ArrayList<>();
		for (Object item : (List<?>) Objects.requireNonNull(file.get("cases"))) {
			Map<String, Object> data = new TreeMap<>();
			((Map<?, ?>) item).forEach((key, value) -> data.put(String.valueOf(key), value));
			cases.add(new RuleCase(rule.id(), data));
		}
		return cases;
	}

	@TestFactory
	Stream<DynamicTest> everyCaseGetsItsVerdict() {
		return Stream.of(NetworkRule.values())
			.flatMap((rule) -> cases(rule).stream())
			.map((one) -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
	}

	private static void check(RuleCase one) {
		SchoolAudit audit = one.audit();
		RuleVerdict verdict = audit.verdict(one.rule());
		assertThat((verdict.verdict() + " " + verdict.reason()).strip()).as("school").isEqualTo(one.expected());
		if (one.text("counts") != null) {
			assertThat(counts(verdict)).as("known/tested/passed/failed/observed/unknown").isEqualTo(one.text("counts"));
		}
		if (one.text("waived") != null) {
			assertThat(String.valueOf(verdict.waivedUntil())).as("waived").isEqualTo(one.text("waived"));
		}
		Map<String, String> findings = new TreeMap<>();
		Map<String, String> evidence = new TreeMap<>();
		for (Finding finding : audit.findings()) {
			if (finding.rule().equals(one.rule())) {
				findings.put(finding.subject(), RuleCase.shown(finding));
				evidence.put(finding.subject(), finding.evidenceText());
			}
		}
		assertThat(findings).as("every school and rule has a line").isNotEmpty();
		String rest = findings.remove(Finding.REST);
		if (one.text("rest") != null) {
			assertThat(rest).as("rest").isEqualTo(one.text("rest"));
		}
		if (one.data().containsKey("findings")) {
			assertThat(findings).as("findings").isEqualTo(one.expectedFindings());
		}
		assertThat(evidence).as("evidence").containsAllEntriesOf(one.expectedEvidence());
	}

	private static String counts(RuleVerdict verdict) {
		return verdict.known() + "/" + verdict.tested() + "/" + verdict.passed() + "/" + verdict.failed() + "/"
				+ verdict.observed() + "/" + verdict.unknown();
	}

	@Test
	void everyRuleHasACaseForEachVerdictAndEveryReasonHasACase() {
		Map<NetworkRule, Set<Verdict>> missing = new EnumMap<>(NetworkRule.class);
		Set<Reason> reasons = EnumSet.allOf(Reason.class);
		for (NetworkRule rule : NetworkRule.values()) {
			Set<Verdict> verdicts = EnumSet.copyOf(rule.verdicts());
			for (RuleCase one : cases(rule)) {
				SchoolAudit audit = one.audit();
				verdicts.remove(audit.verdict(rule.id()).verdict());
				for (Finding finding : audit.findings()) {
					if (finding.rule().equals(rule.id())) {
						assertThat(rule.verdicts()).as(one.name()).contains(finding.verdict());
						if (finding.verdict() == Verdict.OBSERVATION && !one.expectedFindings().isEmpty()) {
							verdicts.remove(Verdict.OBSERVATION);
						}
						if (!finding.reason().isEmpty()) {
							reasons.remove(Reason.valueOf(finding.reason()));
						}
					}
				}
			}
			if (!verdicts.isEmpty()) {
				missing.put(rule, verdicts);
			}
		}
		assertThat(missing).as("verdicts without a case").isEmpty();
		assertThat(reasons).as("reasons without a case").isEmpty();
	}

	@Test
	void schoolThatDeliveredNothingIsUnknownInEveryRule() {
		SchoolAudit audit = NetworkAudit
			.of(Shipped.SHEET, Shipped.REGISTRY, InventoryBuilder.DAY, List.of(), PrefixOverlaps.notCompared())
			.audit(new InventoryBuilder(RuleCase.SCHOOL, "211").build());

		assertThat(audit.verdicts()).hasSize(NetworkRule.values().length)
			.allSatisfy((verdict) -> assertThat(verdict.verdict() + " " + verdict.reason())
				.isEqualTo("UNKNOWN NOT_COLLECTED"));
		assertThat(audit.findings()).hasSize(NetworkRule.values().length)
			.allSatisfy((finding) -> assertThat(finding.subject()).isEqualTo(RuleCase.SCHOOL));
		assertThat(audit.score().value()).isEmpty();
		assertThat(audit.score().evidenceCoverage()).hasValue(0);
	}

	@Test
	void kindergartenIsNotApplicableInEveryRule() {
		SchoolAudit audit = NetworkAudit
			.of(Shipped.SHEET, Shipped.REGISTRY, InventoryBuilder.DAY, List.of(), PrefixOverlaps.notCompared())
			.audit(new InventoryBuilder(RuleCase.SCHOOL, "111").build());

		assertThat(audit.verdicts()).hasSize(NetworkRule.values().length)
			.allSatisfy((verdict) -> assertThat(verdict.verdict()).isEqualTo(Verdict.NOT_APPLICABLE));
		assertThat(audit.findings()).hasSize(NetworkRule.values().length)
			.allSatisfy((finding) -> assertThat(finding.subject() + finding.value()).isEqualTo("*0 of 0"));
		assertThat(audit.score().value()).isEmpty();
	}

}
