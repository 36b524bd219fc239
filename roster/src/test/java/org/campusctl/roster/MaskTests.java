package org.campusctl.roster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTests {

	@ParameterizedTest
	@CsvSource({ "张三, 张*", "欧阳修, 欧*", "张, 张*", "买买提·艾力, 买*", "John Smith, J*", "'', ''", "'  ', ''", "' 张三', 张*",
			"𠮷田, 𠮷*" })
	void firstCharacterAndOneAsterisk(String name, String masked) {
		assertThat(Mask.name(name)).isEqualTo(masked);
	}

}
