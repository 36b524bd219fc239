package org.campusctl.network.address;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IpTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "240e:1:2:3::1/64", "10.1.1.1/24", "fe80::1/64", "::1/128", "2001:DB8::1/64",
			"2001:db8:0:0:0:0:0:1/64" })
	void addressesWithLengthAreRead(String text) {
		assertThat(IpText.address(text)).as(text).isInstanceOf(Parsed.Ok.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1/24", "10.1/16", "010.1.1.1/24", "0x10.1.1.1/24", "10.1.1.256/24", "10.1.1.1",
			"240e::1", "fe80::1%eth0/64", "fe80::1%3", "１０.1.1.1/24", "10.1.1.1/255.255.255.0", "10.1.1.1/33",
			"240e::1/129", "240e:::1/64", "10.1.*.1/24", "10.1.1-2.1/24", "/64", "240e::1/64 ", "::ffff:10.1.1/96",
			"1:2:3:4:5:6:7:8:9/64", "00000001::/64", "none" })
	void whatSoftwareReadsDifferentlyIsRefused(String text) {
		assertThat(IpText.address(text)).as(text)
			.isInstanceOfSatisfying(Parsed.Bad.class, (bad) -> assertThat(bad.code()).isEqualTo("value.format"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "240e:1:2:3::1/64", "2001:db8:1:2::/48", "10.1.2.0/24", "240e:1::", "1", "fe80::%1/64" })
	void prefixesWithHostBitsOrOfTheOtherFamilyAreRefused(String text) {
		assertThat(IpText.prefix6(text)).as(text).isInstanceOf(Parsed.Bad.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "240e:1:2:3::/64", "240e:1:2::/48", "2001:da8::/32", "::1/128", "::ffff:0:0/96" })
	void blocksAreRead(String text) {
		assertThat(IpText.prefix6(text)).as(text).isInstanceOf(Parsed.Ok.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.1.2.1/24", "240e:1::/48", "10.1.2.0", "192.168/16" })
	void ipv4PrefixesAreReadStrictlyToo(String text) {
		assertThat(IpText.prefix4("10.1.2.0/24")).isInstanceOf(Parsed.Ok.class);
		assertThat(IpText.prefix4(text)).as(text).isInstanceOf(Parsed.Bad.class);
	}

}
