package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.campusctl.compliance.RuleSheet;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.network.address.SpecialPurposeRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RuleSheetsTests {

	@TempDir
	Path folder;

	private String shipped = "";

	@BeforeEach
	void readShipped() throws IOException {
		try (var in = RuleSheets.class.getResourceAsStream("rules/network-2023.yaml")) {
			assertThat(in).isNotNull();
			this.shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void shippedSheetIsRead() {
		RuleSheet sheet = RuleSheets.shippedNetwork();

		assertThat(sheet.id()).isEqualTo("network-2023");
		assertThat(sheet.rules()).hasSize(20);
		assertThat(sheet.clauses().keySet()).containsExactly("1", "2", "3", "plan", "practice");
		assertThat(sheet.clauses().get("2")).hasFieldOrPropertyWithValue("zh", "校园网络骨干网、楼宇间带宽均不低于万兆，到桌面不低于千兆");
	}

	@Test
	void registryHasTheRowsOfIana() {
		SpecialPurposeRegistry registry = RuleSheets.specialPurpose();

		assertThat(registry.rows()).extracting(SpecialPurposeRegistry.Row::prefix)
			.contains("::1/128", "::/128", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
					"100:0:0:1::/64", "2001::/23", "2001::/32", "2001:1::1/128", "2001:1::2/128", "2001:1::3/128",
					"2001:2::/48", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28", "2001:db8::/32",
					"2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10");
	}

	@Test
	void fileWithAnotherThresholdIsRead() throws IOException {
		RuleSheet sheet = RuleSheets.network(file(this.shipped.replaceFirst("min_mbps: 10000", "min_mbps: 25000")));

		assertThat(sheet.rules()).filteredOn((rule) -> rule.id().equals("SPD-01"))
			.singleElement()
			.satisfies((rule) -> assertThat(rule.text("min_mbps")).isEqualTo("25000"));
	}

	@Test
	void slipsAreRefused() throws IOException {
		assertRefused(this.shipped.replaceFirst("mandatory", "mandatry"), "rules.key-unknown",
				List.of("rules[1].mandatry", "mandatory"));
		assertRefused(this.shipped.replaceFirst("min_mbps: 10000", "min_mbps: 1"), "rules.value",
				List.of("SPD-01.min_mbps", "10-800000"));
		assertRefused("id: a\nid: b\n", "rules.syntax", List.of("sheet.yaml", "2"));
		assertRefused("id: [\n", "rules.syntax", List.of("sheet.yaml", "2"));
		assertRefused("id: &a x\nversion: *a\n", "rules.syntax", List.of("sheet.yaml", "2"));
		assertRefused("", "rules.syntax", List.of("sheet.yaml", "1"));
		assertRefused("- a\n", "rules.syntax", List.of("sheet.yaml", "1"));
	}

	@Test
	void fileThatIsNotThereIsNotFound() {
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> RuleSheets.network(this.folder.resolve("missing.yaml")))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.NOT_FOUND));
	}

	private void assertRefused(String text, String code, List<String> arguments) throws IOException {
		Path file = file(text);
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> RuleSheets.network(file)).satisfies((failure) -> {
			assertThat(failure.code()).isEqualTo(code);
			assertThat(failure.arguments()).isEqualTo(arguments);
			assertThat(failure.kind()).isEqualTo(FailureKind.CONFIGURATION);
		});
	}

	private Path file(String text) throws IOException {
		return Files.writeString(this.folder.resolve("sheet.yaml"), text);
	}

}
