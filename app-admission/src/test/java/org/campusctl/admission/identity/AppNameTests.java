package org.campusctl.admission.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AppNameTests {

	@ParameterizedTest
	@CsvSource({ "希沃白板 ５, 希沃白板5", "ＷｅＣｈａｔ, wechat", "游戏（大厅）, 游戏(大厅)", "a\u200Bb\u200Dc, abc",
			"\u202Egnp\u202C.exe, gnp.exe", "Straße, strasse", "学\u3000习, 学习", "\uFEFF学习, 学习", "Ⅳ, iv" })
	void foldsNames(String name, String normalised) {
		assertThat(AppName.normalise(name)).isEqualTo(normalised);
	}

	@Test
	void findsWhatNobodySees() {
		assertThat(AppName.hasHiddenCharacters("学习\u200B通")).isTrue();
		assertThat(AppName.hasHiddenCharacters("\u202E学习通")).isTrue();
		assertThat(AppName.hasHiddenCharacters("学习通 ❤\uFE0F")).isFalse();
	}

	@Test
	void callsAnAppByPackageOrName() {
		assertThat(app("com.Edu.A", "学习").subject()).isEqualTo("ios:com.edu.a");
		assertThat(app("", "学 习").subject()).isEqualTo("ios:学习");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new App(Platform.ANY, "a.b", "", "", null, "", Signers.NONE, false, false));
	}

	@Test
	void showsTheVersionForPeople() {
		assertThat(new App(Platform.ANDROID, "a.b", "", "", 2540L, "8.0.47", Signers.NONE, false, false).version())
			.isEqualTo("8.0.47 (2540)");
		assertThat(new App(Platform.ANDROID, "a.b", "", "", 2540L, "", Signers.NONE, false, false).version())
			.isEqualTo("2540");
	}

	private static App app(String packageId, String name) {
		return new App(Platform.IOS, packageId, name, "", null, "", Signers.NONE, false, false);
	}

}
