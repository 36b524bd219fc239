package org.campusctl.admission.identity;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilingNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "教APP备3300123号", "教app备 3300123 号", "教ＡＰＰ备３３００１２３号" })
	void readsEducationAppFilings(String text) {
		assertThat(FilingNumber.EducationApp.parse(text))
			.isEqualTo(Parsed.ok(new FilingNumber.EducationApp("3300123")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "教APP备330012号", "教APP备9900123号", "教APP备33001234号", "APP备3300123号" })
	void refusesOtherForms(String text) {
		assertThat(FilingNumber.EducationApp.parse(text)).isEqualTo(Parsed.bad("filing.form", "教APP备1234567号"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "浙ICP备12345678号", "京icp备2021012345号-1", "粤ICP备12345678号-12A", "沪ICP备12345678号–3X" })
	void readsIcpFilings(String text) {
		assertThat(FilingNumber.Icp.parse(text)).isInstanceOf(Parsed.Ok.class);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ICP备12345678号", "浙ICP备123456789号", "浙ICP备12345678", "浙ICP备12345678号-A", "浙ICP证12345678号" })
	void refusesOtherIcpForms(String text) {
		assertThat(FilingNumber.Icp.parse(text)).isInstanceOf(Parsed.Bad.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "33020012345", "33020012345-00001" })
	void readsMlpsFilings(String text) {
		assertThat(FilingNumber.Mlps.parse(text)).isEqualTo(Parsed.ok(new FilingNumber.Mlps(text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "3302001234", "33020012345-1", "33020012345-000012" })
	void refusesOtherMlpsForms(String text) {
		assertThat(FilingNumber.Mlps.parse(text)).isInstanceOf(Parsed.Bad.class);
	}

}
