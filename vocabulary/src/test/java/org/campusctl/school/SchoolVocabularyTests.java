package org.campusctl.school;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SchoolVocabularyTests {

	@Test
	void schoolCodeTellsCategoryAndProvince() {
		SchoolCode code = new SchoolCode("2133000001");
		assertThat(code.category()).isEqualTo("21");
		assertThat(code.province()).isEqualTo("33");
		assertThat(SchoolCode.parse("2133000001")).isEqualTo(Parsed.ok(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "213300000", "21330000012", "213300000A", "２１３３０００００１", "2133 00001" })
	void schoolCodeIsTenDigits(String text) {
		assertThat(SchoolCode.parse(text)).isEqualTo(Parsed.bad("school-code.form", text.length()));
		assertThatIllegalArgumentException().isThrownBy(() -> new SchoolCode(text));
	}

	@ParameterizedTest
	@CsvSource({ "0, PRESCHOOL", "1, PRIMARY", "6, PRIMARY", "7, JUNIOR", "9, JUNIOR", "10, SENIOR", "12, SENIOR" })
	void gradeBelongsToAStage(String text, Stage stage) {
		assertThat(Grade.parse(text)).isInstanceOfSatisfying(Parsed.Ok.class,
				(ok) -> assertThat(((Grade) ok.value()).stage()).isEqualTo(stage));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "13", "19", "20", "-1", "1x", "x", "012", "一" })
	void gradeIsZeroToTwelve(String text) {
		assertThat(Grade.parse(text)).isEqualTo(Parsed.bad("value.code"));
	}

	@Test
	void pupilsEnterInFourGrades() {
		assertThat(IntStream.rangeClosed(0, Grade.HIGHEST).filter((level) -> new Grade(level).isEntry()).toArray())
			.containsExactly(0, 1, 7, 10);
	}

	@Test
	void schoolTypesAreThoseOfTheContract() {
		assertThat(Arrays.stream(SchoolType.values()).map(SchoolType::code)).containsExactly("111", "119", "211", "218",
				"219", "311", "312", "319", "341", "342", "345", "349", "360", "361", "362", "363", "364", "365", "366",
				"368", "371", "511", "512", "513", "514", "519", "933");
		assertThat(SchoolType.parse("341")).isEqualTo(Parsed.ok(SchoolType.COMPLETE_SECONDARY));
		assertThat(SchoolType.parse("999")).isEqualTo(Parsed.bad("value.code"));
	}

	@Test
	void vocationalSchoolsAreTheCategory36() {
		assertThat(Arrays.stream(SchoolType.values()).filter(SchoolType::isVocational))
			.allSatisfy((type) -> assertThat(type.code()).startsWith("36"))
			.hasSize(8);
	}

}
