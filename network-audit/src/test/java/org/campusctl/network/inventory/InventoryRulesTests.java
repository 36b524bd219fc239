package org.campusctl.network.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			BUILDING | teaching | maybe | value.code
			BUILDING | rooms | -3 | value.format
			DEVICE | role | swich | value.code
			DEVICE | ipv6_capable | perhaps | value.code
			INTERFACE | usage | desk | value.code
			INTERFACE | speed_mbps | fast | value.format
			INTERFACE | capability_mbps | 100MB | value.format
			INTERFACE | peer_mbps | 1,0 | value.format
			INTERFACE | duplex | auto | value.code
			INTERFACE | oper | dormant | value.code
			INTERFACE | pass_through | 2 | value.code
			INTERFACE | peer_class | toaster | value.code
			LINK | medium | cat9 | value.code
			SEGMENT | usage | desk | value.code
			SEGMENT | vlan | 4095 | value.format
			SEGMENT | vlan | 0 | value.format
			SEGMENT | ipv4_prefix | 10.1.2.3/24 | value.format
			SEGMENT | ipv4_prefix | 010.1.1.0/24 | value.format
			SEGMENT | ipv6_prefix | 240e:1:2:3::1/64 | value.format
			SEGMENT | ipv6_prefix | fe80::%eth0/64 | value.format
			SEGMENT | ipv6_prefix | 240e:1::/48;1 | value.format
			SEGMENT | ipv6_prefix | 10.1.2.0/24 | value.format
			SEGMENT | ipv6_prefix | ; | value.format
			SEGMENT | gateway_oper | yes | value.code
			ADDRESS | address | 1 | value.format
			ADDRESS | address | 010.1.1.1/24 | value.format
			ADDRESS | address | １０.１.１.１/24 | value.format
			ADDRESS | address | fe80::1%3/64 | value.format
			ADDRESS | address | 240e::1 | value.format
			COVERAGE | wired_outlets | some | value.format
			COVERAGE | survey_percent_over_65dbm | 101 | value.format
			COVERAGE | survey_percent_over_65dbm | -1 | value.format
			COVERAGE | survey_date | 2026-03-02 | value.date
			UPLINK | role | first | value.code
			UPLINK | network | cernet | value.code
			UPLINK | contract_mbps | much | value.format
			UPLINK | ipv6_default_route | maybe | value.code
			ATTESTATION | statement | unknown | value.code
			ATTESTATION | document_sha256 | abc | value.format
			ATTESTATION | date | 2026-03-02 | value.date
			COMPLETENESS | dataset | devize | value.code
			COMPLETENESS | complete | unknown | value.code
			""")
	void whatCannotBeReadIsAnError(InventoryDataset dataset, String column, String value, String code) {
		List<Problem> problems = check(dataset, Map.of(column, value));

		assertThat(problems).hasSize(1);
		assertThat(problems.get(0).isError()).isTrue();
		assertThat(problems.get(0).field()).isEqualTo(column);
		assertThat(problems.get(0).code()).isEqualTo(code);
		assertThat(problems.get(0).arguments()).as("never the value")
			.hasSize(2)
			.doesNotContain(value)
			.startsWith(column)
			.doesNotContain("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					INTERFACE | speed_mbps | 0
					INTERFACE | speed_mbps | 4294967295
					INTERFACE | speed_mbps | 千兆
					SEGMENT | ipv6_prefix | none
					SEGMENT | ipv6_prefix | 无
					SEGMENT | ipv6_prefix | 240e:1::/64; 240e:2::/64;240e:3::/64;240e:4::/64;240e:5::/64;240e:6::/64;240e:7::/64;240e:8::/64;240e:9::/64;240e:a::/64
					SEGMENT | ipv4_prefix | 10.1.2.0/24
					COVERAGE | aps | none
					COVERAGE | survey_percent_over_65dbm | 95.5%
					COVERAGE | survey_date | 2026-03-01
					DEVICE | role | WLAN-Controller
					UPLINK | contract_mbps | 10G
					""")
	void whatCanBeReadIsLetThroughHoweverUnlikely(InventoryDataset dataset, String column, String value) {
		assertThat(check(dataset, Map.of(column, value))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(InventoryDataset.class)
	void blankIsNeverAnError(InventoryDataset dataset) {
		assertThat(check(dataset, Map.of())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(InventoryDataset.class)
	void evidenceFromTheFutureIsAnError(InventoryDataset dataset) {
		assertThat(check(dataset, Map.of("collected_at", "2026-03-01T23:59:59+08:00"))).isEmpty();
		assertThat(check(dataset, Map.of("collected_at", "2026-03-02"))).extracting(Problem::code)
			.containsExactly("value.date");
		assertThat(check(dataset, Map.of("collected_at", "2026-13-02"))).extracting(Problem::code)
			.containsExactly("value.date");
	}

	@Test
	void unknownInterfaceTypeIsAHint() {
		List<Problem> problems = check(InventoryDataset.INTERFACE, Map.of("type", "magic"));

		assertThat(problems).extracting(Problem::code).containsExactly("value.code");
		assertThat(problems.get(0).isError()).isFalse();
	}

	@Test
	void linkToItselfIsAnError() {
		Map<String, String> link = new HashMap<>(
				Map.of("a_device", "sw", "a_interface", "p1", "b_device", "sw", "b_interface", "p1"));
		assertThat(check(InventoryDataset.LINK, link)).extracting(Problem::field).containsExactly("b_interface");

		link.put("b_interface", "p2");
		assertThat(check(InventoryDataset.LINK, link)).isEmpty();
	}

	@Test
	void aggregateIsNotAMemberOfItself() {
		assertThat(check(InventoryDataset.INTERFACE, Map.of("interface", "ae1", "lag", "ae1")))
			.extracting(Problem::field)
			.containsExactly("lag");
	}

	@Test
	void moreThanSixteenPrefixesAreASlip() {
		String many = "240e:1::/64;".repeat(17);
		assertThat(check(InventoryDataset.SEGMENT, Map.of("ipv6_prefix", many))).extracting(Problem::code)
			.containsExactly("value.format");
	}

	private static List<Problem> check(InventoryDataset dataset, Map<String, String> row) {
		List<Problem> problems = new ArrayList<>();
		InventoryRules.of(dataset, TODAY).check(new Cells() {

			@Override
			public boolean has(String column) {
				return row.containsKey(column);
			}

			@Override
			public String get(String column) {
				return row.getOrDefault(column, "");
			}

		}, problems::add);
		return problems;
	}

}
