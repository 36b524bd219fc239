package org.campusctl.admission.identity;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AppVersionTests {

	@ParameterizedTest
	@CsvSource({ "1.9, 1.10, BEFORE", "1.0, 1.0.0, SAME", "1.0.0, 1, SAME", "v2.1, 2.1, SAME", "10.0, 9.9.9, AFTER",
			"1.02, 1.2, SAME", "2.0-beta1, 2.0, BEFORE", "2.0-alpha, 2.0-beta, BEFORE", "2.0-rc2, 2.0-rc10, BEFORE",
			"2.0内测, 2.0, BEFORE", "2.0 beta, 1.9, AFTER", "8.0.47+build7, 8.0.47, SAME", "8.0.47 (2540), 8.0.47, SAME",
			"8.0.47（2540）, 8.0.47, SAME", "8.0.47-gp, 8.0.47, INCOMPARABLE", "8.0.47-gp, 8.0.47-gp, SAME",
			"8.0.47-gp, 8.0.48, BEFORE", "Unknown, 1.0, INCOMPARABLE", "dev, dev, SAME",
			"99999999999999999999.1, 99999999999999999999.2, BEFORE", "2026.03.01, 2026.3.1, SAME" })
	void ordersNames(String left, String right, VersionOrder order) {
		assertThat(new VersionName(left).compare(new VersionName(right))).isEqualTo(order);
		VersionOrder mirrored = switch (order) {
			case BEFORE -> VersionOrder.AFTER;
			case AFTER -> VersionOrder.BEFORE;
			case SAME -> VersionOrder.SAME;
			case INCOMPARABLE -> VersionOrder.INCOMPARABLE;
		};
		assertThat(new VersionName(right).compare(new VersionName(left))).isEqualTo(mirrored);
	}

	@Test
	void blankNamesAreNotTheSame() {
		assertThat(new VersionName("").compare(new VersionName(""))).isEqualTo(VersionOrder.INCOMPARABLE);
	}

	@Test
	void typesLimitsByForm() {
		assertThat(AppVersion.parse("2147483648")).isEqualTo(Parsed.ok(new AppVersion.Code(2_147_483_648L)));
		assertThat(AppVersion.parse("2.0")).isEqualTo(Parsed.ok(new VersionName("2.0")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "latest", "99999999999999999999", "-1" })
	void refusesWhatHasNoPlaceInAnOrder(String text) {
		assertThat(AppVersion.parse(text)).isEqualTo(Parsed.bad("value.format", AppVersion.FORMS));
	}

	@ParameterizedTest
	@CsvSource({ "100, 200, 100, '', WITHIN", "100, 200, 200, '', WITHIN", "100, 200, 201, 1.0, OUTSIDE",
			"100, 200, , 1.5, UNKNOWN", "1.0, 2.0, 5, 1.5, WITHIN", "1.0, 2.0, , 2.0.1, OUTSIDE",
			"1.0, 2.0, 5, '', UNKNOWN", "100, 2.0, 50, '', OUTSIDE", "100, 2.0, 150, '', UNKNOWN",
			"100, 2.0, 150, 1.9, WITHIN", "2100000001, , 2100000000, '', OUTSIDE" })
	void fitsEachLimitInItsOwnType(String min, String max, Long code, String name, VersionRange.Fit fit) {
		assertThat(range(min, max).fit(code, new VersionName(name))).isEqualTo(fit);
	}

	@Test
	void noLimitsAskNothing() {
		assertThat(VersionRange.ALL.fit(null, new VersionName(""))).isEqualTo(VersionRange.Fit.UNLIMITED);
	}

	@ParameterizedTest
	@CsvSource({ "200, 100, true", "1.10, 1.9, true", "1.0, 1.0.0, false", "200, 1.0, false", "1, 1, false" })
	void tellsARangeUpsideDown(String min, String max, boolean upsideDown) {
		assertThat(range(min, max).isUpsideDown()).isEqualTo(upsideDown);
	}

	private static VersionRange range(String min, String max) {
		return new VersionRange(limit(min), limit(max));
	}

	private static @org.jspecify.annotations.Nullable AppVersion limit(String text) {
		return (text == null) ? null : ((Parsed.Ok<AppVersion>) AppVersion.parse(text)).value();
	}

}
