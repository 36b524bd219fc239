package org.campusctl.network.inventory;

import org.campusctl.compliance.Parsed;
import org.campusctl.network.inventory.LinkSpeed.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkSpeedTests {

	@ParameterizedTest
	@CsvSource({ "1000, 1000", "0, 0", "1G, 1000", "1g, 1000", "1 Gbit/s, 1000", "1Gbps, 1000", "1 Gb/s, 1000",
			"10GE, 10000", "2.5G, 2500", "1000M, 1000", "1000 Mbps, 1000", "100兆, 100", "百兆, 100", "千兆, 1000",
			"万兆, 10000", "512k, 1", "99.9, 99", "1 GBit/s, 1000", "1000000000bps, 1000", "1000000kbps, 1000",
			"4294967295, 4294967295", "1.6T, 1600000" })
	void speedsAreRead(String text, long mbps) {
		assertThat(LinkSpeed.parse(text, Unit.MBIT)).isEqualTo(Parsed.ok(mbps));
	}

	@Test
	void thousandsMayBeSeparated() {
		assertThat(LinkSpeed.parse("10,000", Unit.MBIT)).isEqualTo(Parsed.ok(10_000L));
		assertThat(LinkSpeed.parse("1,0", Unit.MBIT)).isInstanceOf(Parsed.Bad.class);
	}

	@ParameterizedTest
	@CsvSource({ "1000000, 1000", "10000000, 10000", "1G, 1000" })
	void bareNumbersOfNetBoxAreKilobits(String text, long mbps) {
		assertThat(LinkSpeed.parse(text, Unit.KBIT)).isEqualTo(Parsed.ok(mbps));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "fast", "-1", "1.", ".5", "1..5", "100MB", "1 GB/s", "1GG", "1e3", "1000/100",
			"999999999999999999999999999", "auto", "千" })
	void everythingElseIsRefused(String text) {
		assertThat(LinkSpeed.parse(text, Unit.MBIT)).as(text)
			.isInstanceOfSatisfying(Parsed.Bad.class, (bad) -> assertThat(bad.code()).isEqualTo("value.format"));
	}

}
