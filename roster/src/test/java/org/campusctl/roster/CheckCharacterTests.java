package org.campusctl.roster;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Both schemes promise that one wrong character and two exchanged neighbours are seen.
 * Tried exhaustively on generated numbers.
 */
class CheckCharacterTests {

	private static final String ID_ALPHABET = "0123456789X";

	private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	static Stream<String> residentIds() {
		Random random = new Random(11643);
		return Stream.generate(() -> residentId(random)).limit(200);
	}

	static Stream<String> creditCodes() {
		Random random = new Random(32100);
		return Stream.generate(() -> creditCode(random)).limit(50);
	}

	private static String residentId(Random random) {
		LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
		String digits = "330299%04d%02d%02d%03d".formatted(birth.getYear(), birth.getMonthValue(),
				birth.getDayOfMonth(), random.nextInt(1000));
		return digits + ResidentId.checkCharacter(digits);
	}

	private static String creditCode(Random random) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < 17; i++) {
			code.append(CREDIT_ALPHABET.charAt(random.nextInt(CREDIT_ALPHABET.length())));
		}
		return code.append(CreditCode.checkCharacter(code)).toString();
	}

	@ParameterizedTest
	@MethodSource("residentIds")
	void residentIdSeesEveryWrongCharacter(String number) {
		assertThat(isResidentId(number)).isTrue();
		for (int i = 0; i < number.length(); i++) {
			for (int j = 0; j < ID_ALPHABET.length(); j++) {
				char other = ID_ALPHABET.charAt(j);
				if (other != number.charAt(i)) {
					assertThat(isResidentId(replaced(number, i, other))).as("position %d", i).isFalse();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("residentIds")
	void residentIdSeesEveryExchangeOfNeighbours(String number) {
		for (int i = 0; i + 1 < number.length(); i++) {
			if (number.charAt(i) != number.charAt(i + 1)) {
				assertThat(isResidentId(exchanged(number, i))).as("position %d", i).isFalse();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("creditCodes")
	void creditCodeSeesEveryWrongCharacter(String code) {
		assertThat(isCreditCode(code)).isTrue();
		for (int i = 0; i < code.length(); i++) {
			for (int j = 0; j < CREDIT_ALPHABET.length(); j++) {
				char other = CREDIT_ALPHABET.charAt(j);
				if (other != code.charAt(i)) {
					assertThat(isCreditCode(replaced(code, i, other))).as("position %d", i).isFalse();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("creditCodes")
	void creditCodeSeesEveryExchangeOfNeighbours(String code) {
		for (int i = 0; i + 1 < code.length(); i++) {
			if (code.charAt(i) != code.charAt(i + 1)) {
				assertThat(isCreditCode(exchanged(code, i))).as("position %d", i).isFalse();
			}
		}
	}

	@Test
	void vectorsOfTheStandards() {
		assertThat(isResidentId("360426199101010071")).isTrue();
		assertThat(isCreditCode("91110000600037341L")).isTrue();
	}

	@Test
	void residentIdTellsAreaBirthDateAndSex() {
		ResidentId id = new ResidentId("360426199101010071");
		assertThat(id.area()).isEqualTo("360426");
		assertThat(id.birthDate()).isEqualTo(LocalDate.of(1991, 1, 1));
		assertThat(id.sex()).isEqualTo("1");
		assertThat(new ResidentId("330299201201191246").sex()).isEqualTo("2");
	}

	@Test
	void parseReportsTheFirstThatIsWrong() {
		assertThat(ResidentId.parse("3.30299E+17")).isEqualTo(Parsed.bad("id.excel-damaged"));
		assertThat(ResidentId.parse("330299201201192000")).isEqualTo(Parsed.bad("id.excel-damaged"));
		assertThat(ResidentId.parse("33029920120119")).isEqualTo(Parsed.bad("id.length", 14, 18));
		assertThat(ResidentId.parse("3302992012O1191238")).isEqualTo(Parsed.bad("id.format"));
		assertThat(ResidentId.parse("330299201202301231")).isEqualTo(Parsed.bad("id.check-digit"));
		assertThat(ResidentId.parse("330299201202301232")).isEqualTo(Parsed.bad("id.birth-date"));
	}

	@Test
	void valuesThatCannotExistAreNotMadeAndNotShown() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId("330299201201191239"))
			.withMessage("Not a valid resident ID");
		assertThatIllegalArgumentException().isThrownBy(() -> new StudentNumber("G330299201201191239"))
			.withMessage("Not a student number of a known form");
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91110000600037341M"))
			.withMessage("Not a valid unified social credit code");
		assertThat(new ResidentId("330299201201191238").toString()).isEqualTo("ResidentId[hidden]");
		assertThat(new StudentNumber("G330299201201191238").toString()).isEqualTo("StudentNumber[hidden]");
	}

	@Test
	void studentNumberHoldsTheIdOnlyInTheFormG() {
		assertThat(new StudentNumber("G330299201201191238").residentId())
			.contains(new ResidentId("330299201201191238"));
		assertThat(new StudentNumber("J330200201800012340").residentId()).isEmpty();
		assertThat(new StudentNumber("L330299201201190001").isTemporary()).isTrue();
		assertThat(new StudentNumber("J330200201800012340").isTemporary()).isFalse();
	}

	private static boolean isResidentId(String text) {
		return ResidentId.parse(text) instanceof Parsed.Ok;
	}

	private static boolean isCreditCode(String text) {
		return CreditCode.parse(text) instanceof Parsed.Ok;
	}

	private static String replaced(String text, int position, char other) {
		return text.substring(0, position) + other + text.substring(position + 1);
	}

	private static String exchanged(String text, int position) {
		return text.substring(0, position) + text.charAt(position + 1) + text.charAt(position)
				+ text.substring(position + 2);
	}

}
