package org.campusctl.shell.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.shell.DrillCommands;
import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.Suggestions;
import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.settings.SettingsOptions;
import org.campusctl.shell.settings.SettingsReader;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTests {

	@TempDir
	Path folder;

	private final Catalogue catalogue = new Catalogue(List.of(DrillCommands.class), (type, call) -> type);

	@Test
	void showsDatabaseAndAuthorityOnceTheDatabaseIsOpen() {
		DatabaseInUse database = new DatabaseInUse();
		InteractiveShell shell = new InteractiveShell(database);
		Settings settings = SettingsReader.read(new SettingsOptions(this.folder, null, "330203"), Map.of(), "/");
		assertThat(shell.prompt(settings)).isEqualTo("campusctl> ");
		database.opened("embedded");
		assertThat(shell.prompt(settings)).isEqualTo("campusctl [embedded 330203 海曙]> ");
		Settings all = SettingsReader.read(new SettingsOptions(this.folder, null, null), Map.of(), "/");
		assertThat(shell.prompt(all)).isEqualTo("campusctl [embedded]> ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			drill take a.csv                      | true
			drill take a.csv --school 3133000001  | true
			drill take a.csv --name 张三          | false
			drill take a.csv --name=张三          | false
			drill end 330299201205068888          | false
			drill end 13800000000                 | false
			""")
	void historyKeepsNothingPersonal(String line, boolean kept) {
		HistoryGuard history = new HistoryGuard(this.catalogue);
		assertThat(history.keeps(line)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a.csv       | a.csv
			my file.csv | "my file.csv"
			a"b         | "a\\"b"
			学校.csv    | 学校.csv
			""")
	void completedWordsAreQuotedWhereTheyHaveToBe(String word, String quoted) {
		assertThat(TypedLine.of("", 0).escape(word, true)).hasToString(quoted);
	}

	@Test
	void completesPaths() throws Exception {
		Files.createDirectory(this.folder.resolve("drops"));
		Files.createFile(this.folder.resolve("drop one.csv"));
		Files.createFile(this.folder.resolve(".hidden"));
		PromptCompleter completer = new PromptCompleter(new Suggestions(this.catalogue, Set::of));
		List<Candidate> candidates = new ArrayList<>();
		completer.complete(List.of("drill", "take"), this.folder + "/dr", candidates);
		assertThat(candidates).extracting(Candidate::value)
			.containsExactlyInAnyOrder(this.folder + "/drops/", this.folder + "/drop one.csv");
		candidates.clear();
		completer.complete(List.of("drill", "take"), "--home=" + this.folder + "/", candidates);
		assertThat(candidates).extracting(Candidate::value)
			.containsExactlyInAnyOrder("--home=" + this.folder + "/drops/", "--home=" + this.folder + "/drop one.csv");
	}

	@Test
	void completesExit() {
		List<Candidate> candidates = new ArrayList<>();
		new PromptCompleter(new Suggestions(this.catalogue, Set::of)).complete(List.of(), "", candidates);
		assertThat(candidates).extracting(Candidate::value).contains("exit", "quit", "drill");
	}

}
