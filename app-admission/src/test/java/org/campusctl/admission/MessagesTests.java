package org.campusctl.admission;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

import org.campusctl.admission.change.AppChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

	@Test
	void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() throws IOException {
		Properties english = load("messages.properties");
		Properties chinese = load("messages_zh.properties");
		assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String code : english.stringPropertyNames()) {
			assertThat(placeholders(chinese, code)).as(code).isEqualTo(placeholders(english, code));
		}
	}

	@Test
	void everyConstantHasItsTexts() throws IOException {
		Properties english = load("messages.properties");
		for (Decision decision : Decision.values()) {
			assertThat(english).containsKeys("admission.decision." + decision, "admission.remedy." + decision);
		}
		for (Flag flag : Flag.values()) {
			assertThat(english).containsKeys("admission.flag." + flag, "admission.flag-remedy." + flag);
		}
		for (AppChange.Kind kind : AppChange.Kind.values()) {
			assertThat(english).containsKey("admission.change." + kind);
		}
	}

	private static java.util.Set<String> placeholders(Properties texts, String code) {
		return PLACEHOLDER.matcher(texts.getProperty(code))
			.results()
			.map((result) -> result.group())
			.collect(java.util.stream.Collectors.toSet());
	}

	private static Properties load(String name) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(Objects.requireNonNull(Decision.class.getResourceAsStream(name)),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
