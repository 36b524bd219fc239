package org.campusctl.roster;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RosterMessagesTests {

	private static final ResourceBundle.Control EXACT = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle("org.campusctl.roster.messages", locale, EXACT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "id.excel-damaged", "id.length", "id.format", "id.check-digit", "id.birth-date", "id.sex",
			"id.area", "student-no.form", "student-no.check-digit", "student-no.differs-from-id", "student-no.changed",
			"school-code.form", "school-code.former", "credit-code.check-digit", "ref.school", "ref.class",
			"ref.class-created", "ref.student", "ref.district", "ref.authority", "ref.parent-rejected", "dup.in-file",
			"dup.two-schools", "dup.id-number", "dup.person", "transfer.contested", "guard.other-authority",
			"guardian.too-many" })
	void everyCodeHasATextInBothLanguages(String code) {
		assertThat(Messages.in(Locale.ENGLISH).has(code)).isTrue();
		assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).text(code, "1", "2", "3")).matches(".*\\p{IsHan}.*");
	}

	@Test
	void bothLanguagesHaveTheSameCodesAndPlaceholders() {
		ResourceBundle english = bundle(Locale.ENGLISH);
		ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
		assertThat(chinese.keySet()).isEqualTo(english.keySet());
		assertThat(english.keySet()).allSatisfy((code) -> assertThat(placeholders(chinese.getString(code)))
			.isEqualTo(placeholders(english.getString(code))));
	}

	private static List<Boolean> placeholders(String pattern) {
		String text = new MessageFormat(pattern, Locale.ROOT).format(new Object[] { "<0>", "<1>", "<2>" });
		return List.of(text.contains("<0>"), text.contains("<1>"), text.contains("<2>"));
	}

	@Test
	void everyDecisionHasAText() {
		assertThat(Arrays.stream(DepartureGuard.Decision.values()).map(DepartureGuard.Decision::code))
			.allSatisfy((code) -> assertThat(Messages.in(Locale.ENGLISH).has(code)).isTrue());
	}

	@Test
	void aTextSaysWhatWasFoundAndExpectedAndTheNextStep() {
		assertThat(Problem.error("id_number", "id.length", 17, 18).text(Locale.ENGLISH))
			.isEqualTo("The number has 17 characters, expected 18. Compare it with the document; "
					+ "a 15-digit ID needs its 18-digit successor.");
		assertThat(Problem.error("school_code", "ref.class").text(Locale.ENGLISH))
			.startsWith("The school's class list");
	}

}
