package org.campusctl.network.inventory;

import java.util.Objects;

import org.campusctl.network.inventory.InterfaceType.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InterfaceTypeTests {

	@ParameterizedTest
	@CsvSource({ "100base-tx, ETHERNET, 100", "100base-fx, ETHERNET, 100", "1000base-t, ETHERNET, 1000",
			"1000base-x-sfp, ETHERNET, 1000", "2.5gbase-t, ETHERNET, 2500", "10gbase-t, ETHERNET, 10000",
			"10gbase-x-sfpp, ETHERNET, 10000", "25gbase-x-sfp28, ETHERNET, 25000",
			"400gbase-x-qsfpdd, ETHERNET, 400000", "1000BASE-T (1GE), ETHERNET, 1000", "SFP+ (10GE), ETHERNET, 10000",
			"100BASE-TX (10/100ME), ETHERNET, 100", "ieee802.11ax, WIRELESS, -1", "IEEE 802.11ax, WIRELESS, -1",
			"xgs-pon, PON, 10000", "XGS-PON (10 Gbps), PON, 10000", "gpon, PON, 2500", "lag, LAG, -1",
			"Link Aggregation Group (LAG), LAG, -1", "virtual, VIRTUAL, -1", "Virtual, VIRTUAL, -1",
			"bridge, VIRTUAL, -1", "链路聚合组(LAG), LAG, -1", "虚拟, VIRTUAL, -1", "桥接, VIRTUAL, -1", "其他, OTHER, -1",
			"8gfc-sfpp, OTHER, -1", "other, OTHER, -1" })
	void typesAndLabelsAreRead(String text, Kind kind, long mbps) {
		InterfaceType type = Objects.requireNonNull(InterfaceType.find(text));
		assertThat(type.kind()).isEqualTo(kind);
		assertThat(type.nominalMbps()).isEqualTo(mbps);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "magic", "base", "xbase-t", "9999999base-t", "1.25gbas", "(1GE)x" })
	void unknownTypesAreNotGuessed(String text) {
		assertThat(InterfaceType.find(text)).as(text).isNull();
	}

}
