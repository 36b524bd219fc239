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

	@ParameterizedTest
	@CsvSource({ "33029920120119001X, 330299**********1X", "E12345678, E*******8", "123, ***", "A123, A**3", "'', ''" })
	void ofADocumentNeitherBirthDateNorSequence(String number, String masked) {
		assertThat(Mask.idNumber(number)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "G33029920120119001X, G330299**********1X", "L330299201201190001, L330299**********01",
			"2024001, 2*****1", "'', ''" })
	void ofAStudentNumberAsOfTheDocumentInIt(String number, String masked) {
		assertThat(Mask.studentNumber(number)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "13800001234, 138******34", "0574-00766637, 057********37", "87654321, 8******1", "12, **", "'', ''" })
	void ofAPhoneNumberTheEnds(String phone, String masked) {
		assertThat(Mask.phone(phone)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "示例小区1幢, ***", "'', ''" })
	void ofAnAddressThatThereIsOne(String text, String masked) {
		assertThat(Mask.whole(text)).isEqualTo(masked);
	}

}
