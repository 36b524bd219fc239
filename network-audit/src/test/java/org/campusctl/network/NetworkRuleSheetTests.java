package org.campusctl.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.compliance.Verdict;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.failure.Messages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NetworkRuleSheetTests {

	@Test
	void shippedSheetHasEveryRuleWithTheShippedThresholds() {
		RuleSheet sheet = Shipped.SHEET;

		assertThat(sheet.rules()).extracting(Rule::id)
			.containsExactly(Arrays.stream(NetworkRule.values()).map(NetworkRule::id).toArray(String[]::new));
		for (NetworkRule kind : NetworkRule.values()) {
			Rule rule = Objects.requireNonNull(sheet.find(kind.id()));
			for (RuleParameter parameter : kind.parameters()) {
				assertThat(rule.text(parameter.name())).isEqualTo(parameter.shipped());
			}
			assertThat(rule.mandatory()).as("practice and plan are never mandatory: %s", rule.id())
				.isEqualTo(!List.of("practice", "plan").contains(rule.clause()));
		}
		assertThat(sheet.appliesTo("211")).isTrue();
		assertThat(sheet.appliesTo("")).as("a type nobody knows is no way out").isTrue();
		assertThat(sheet.appliesTo("111")).isFalse();
	}

	@Test
	void mandatoryRulesAreThoseOfTheGuide() {
		assertThat(Shipped.SHEET.rules()).filteredOn(Rule::mandatory)
			.extracting(Rule::id)
			.containsExactly("IPV6-01", "IPV6-02", "IPV6-06", "IPV6-07", "SPD-01", "SPD-02", "SPD-03", "SPD-04",
					"WIFI-02", "UNI-01", "UNI-02");
	}

	@Test
	void slipsAreNamedWithWhatWasProbablyMeant() {
		assertSlip((tree) -> tree.put("verion", "2"), "rules.key-unknown", "verion", "version");
		assertSlip((tree) -> rule(tree, 0).put("id", "IPV6-1"), "rules.rule-unknown", "IPV6-1", "IPV6-01");
		assertSlip((tree) -> rule(tree, 1).put("id", "IPV6-01"), "rules.rule-twice", "IPV6-01");
		assertSlip((tree) -> rule(tree, 7).put("parameters", Map.of("min_mbsp", 1)), "rules.key-unknown",
				"rules[8].parameters.min_mbsp", "min_mbps");
		assertSlip((tree) -> rule(tree, 0).remove("remedy"), "rules.key-missing", "rules[1].remedy");
		assertSlip((tree) -> rule(tree, 0).put("mandatory", "maybe"), "rules.value", "rules[1].mandatory",
				"true, false");
		assertSlip((tree) -> rule(tree, 0).put("criterion", "text"), "rules.shape", "rules[1].criterion", "key: value");
		assertSlip((tree) -> tree.put("rules", "none"), "rules.shape", "rules", "[...]");
		assertSlip((tree) -> tree.put("valid_from", "2023"), "rules.value", "valid_from", "2023-01-01");
		assertSlip((tree) -> tree.put("valid_to", "2022-12-31"), "rules.value", "valid_to", ">= 2023-01-01");
		assertSlip((tree) -> tree.put("applies_to", Map.of("only", List.of("primary"))), "rules.value",
				"applies_to.only", "211, 311, ...");
	}

	@Test
	void thresholdsMustBeSensible() {
		for (Object value : List.of(0, 9, 800_001, -1, "1e4", "NaN", "10G", "0x10")) {
			assertSlip((tree) -> rule(tree, 7).put("parameters", Map.of("min_mbps", value)), "rules.value",
					"SPD-01.min_mbps", "10-800000");
		}
		for (String value : List.of("UNKNOWN", "pass", "1")) {
			assertSlip((tree) -> rule(tree, 7).put("parameters", Map.of("lag_aggregate", value)), "rules.value",
					"SPD-01.lag_aggregate", "OBSERVATION, PASS, FAIL");
		}
		assertSlip((tree) -> rule(tree, 10).put("parameters", Map.of("fail_share", 51)), "rules.value",
				"SPD-04.fail_share", "0-50");
		assertSlip((tree) -> rule(tree, 10).put("parameters", Map.of("coverage_min", 0)), "rules.value",
				"SPD-04.coverage_min", "1-100");
	}

	@Test
	void parametersLeftOutHaveTheShippedValue() {
		Map<String, Object> tree = copy(Shipped.tree());
		rule(tree, 10).put("parameters", Map.of("fail_share", 2));

		Rule rule = Objects.requireNonNull(NetworkRuleSheet.read(tree).find("SPD-04"));
		assertThat(rule.parameters()).containsEntry("fail_share", "2").containsEntry("coverage_min", "30");
	}

	@Test
	void everyReasonAndVerdictHasATextInBothLanguages() {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
			Messages messages = Messages.in(locale);
			for (Reason reason : Reason.values()) {
				assertThat(messages.has("network.reason." + reason)).as("%s in %s", reason, locale).isTrue();
			}
			for (Verdict verdict : Verdict.values()) {
				assertThat(messages.has("network.verdict." + verdict)).as("%s in %s", verdict, locale).isTrue();
			}
		}
		assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).text("network.reason.ULA_ONLY")).isEqualTo("只有唯一本地地址（ULA）");
		assertThat(Messages.in(Locale.ENGLISH).text("network.reason.OVERLAP"))
			.isEqualTo("overlaps with another school's prefix");
	}

	private static void assertSlip(Consumer<Map<String, Object>> slip, String code, String... arguments) {
		Map<String, Object> tree = copy(Shipped.tree());
		slip.accept(tree);
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> NetworkRuleSheet.read(tree)).satisfies((failure) -> {
			assertThat(failure.kind()).isEqualTo(FailureKind.CONFIGURATION);
			assertThat(failure.code()).isEqualTo(code);
			assertThat(failure.arguments()).containsExactly(arguments);
			assertThat(failure.text(Locale.SIMPLIFIED_CHINESE)).contains(arguments).doesNotContain("rules.key");
		});
	}

	@SuppressWarnings("unchecked") // the tree is ours
	private static Map<String, Object> rule(Map<String, Object> tree, int index) {
		return (Map<String, Object>) ((List<?>) Objects.requireNonNull(tree.get("rules"))).get(index);
	}

	private static Map<String, Object> copy(Map<String, Object> tree) {
		Map<String, Object> copy = new LinkedHashMap<>(tree);
		List<Object> rules = new ArrayList<>();
		for (Object rule : (List<?>) Objects.requireNonNull(tree.get("rules"))) {
			Map<String, Object> one = new LinkedHashMap<>();
			((Map<?, ?>) rule).forEach((key, value) -> one.put(String.valueOf(key), value));
			rules.add(one);
		}
		copy.put("rules", rules);
		return copy;
	}

}
