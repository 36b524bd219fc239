package org.campusctl.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.campusctl.failure.Messages;
import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.HelpAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command explains itself in both languages, and its examples are real.
 */
class HelpTextTests {

	private final Catalogue catalogue = new Catalogue(CommandClasses.ALL, (type, call) -> type);

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void everyCommandHasSummaryOptionsAndTwoExamples(String language) {
		Messages messages = Messages.in(Locale.forLanguageTag(language));
		List<String> missing = HelpAudit.missing(this.catalogue, messages);
		assertThat(missing).as("texts missing in the messages of org.campusctl.shell (%s)", language).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void examplesAreUnderstood(String language) {
		List<String> wrong = HelpAudit.wrongExamples(this.catalogue, Messages.in(Locale.forLanguageTag(language)));
		assertThat(wrong).isEmpty();
	}

	@Test
	void bothLanguagesHaveTheSameTexts() {
		assertThat(HelpAudit.keys("messages_zh.properties")).isEqualTo(HelpAudit.keys("messages.properties"));
	}

	@Test
	void helpNamesEveryCommand() {
		String help = Trial.in(this.home).run("help").out();
		this.catalogue.commands().forEach((command) -> assertThat(help).contains("  " + command.getName() + " "));
	}

}
