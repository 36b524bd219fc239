package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.campusctl.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfilesAndCodesTests {

	@TempDir
	Path folder;

	@Test
	void builtInProfilesFollowTheContract() {
		assertThat(ColumnProfiles.builtIn()).extracting(ColumnProfile::dataset)
			.containsExactly("school", "class", "staff", "student", "guardian");
		assertThat(required("school")).containsExactly("school_code", "name", "school_type", "district_code");
		assertThat(required("class")).containsExactly("school_code", "class_code", "name", "grade");
		assertThat(required("staff")).containsExactly("school_code", "staff_no", "name", "sex", "birth_date", "id_type",
				"id_number");
		assertThat(required("student")).containsExactly("name", "sex", "birth_date", "id_type", "school_code", "grade",
				"entry_month");
		assertThat(required("guardian")).containsExactly("student_no", "name", "relation", "phone");
	}

	@ParameterizedTest
	@CsvSource({ "sex,男,1", "sex,２,2", "ethnicity,汉,01", "ethnicity,汉族,01", "ethnicity,1,01", "ethnicity,基诺族,56",
			"ethnicity,97,97", "school-type,九年一贯,312", "school-type,九年一贯制学校,312", "school-type,初中,311",
			"school-type,完中,341", "school-type,十二年一贯,345", "school-type,中职,360", "school-type,高中,342", "grade,初三,9",
			"grade,高一,10", "grade,职高三,12", "grade,大班,0", "grade,七年级,7", "grade,07,7", "relation,父亲,51",
			"relation,外婆,64", "id-type,居民身份证,1", "id-type,a,A", "boarding,住校,2", "student-status,在读,在读",
			"district,海曙,330203", "authority,市直属,330200", "ethnicity,01-汉族,01", "sex,1 男,1", "school-type,211小学,211" })
	void resolvesCodesAndNames(String table, String text, String code) {
		assertThat(CodeTables.builtIn().resolve(table, text)).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "sex,3", "ethnicity,57", "ethnicity,00", "school-type,210", "grade,13", "grade,高四", "id-type,D",
			"sex,-1", "sex,1女", "sex,(1)" })
	void knowsWhatIsNoCode(String table, String text) {
		assertThat(CodeTables.builtIn().resolve(table, text)).isNull();
	}

	@Test
	void everyTableNamesItsSourceAndTheVersionIsStable() {
		CodeTables codes = CodeTables.builtIn();
		assertThat(codes.tables()).hasSizeGreaterThan(12)
			.allMatch((table) -> codes.source(table).matches(".+, \\d{4}-\\d{2}-\\d{2}"));
		assertThat(codes.version()).matches("[0-9a-f]{16}").isEqualTo(CodeTables.builtIn().version());
		assertThat(codes.codes("ethnicity")).hasSize(58);
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.campusctl.compliance.messages", "org.campusctl.mappings.file.messages" })
	void messagesExistInBothLanguagesWithTheSamePlaceholders(String bundle) {
		ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
		ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.CHINESE);
		assertThat(chinese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
		for (String key : english.keySet()) {
			assertThat(placeholders(chinese.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
			assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
		}
	}

	private static Set<String> placeholders(String text) {
		return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	@Test
	void userProfileAddsAliasesToTheBuiltInOne() throws IOException {
		Path file = write("""
				dataset: student
				files: [roll]
				columns:
				  - {name: name, aliases: [呼び名]}
				  - {name: grade, required: false}
				""");
		ColumnProfile profile = ColumnProfiles.read(file);
		assertThat(profile.fileNames()).contains("roll", "学生");
		assertThat(column(profile, "name").aliases()).contains("呼び名", "学生姓名");
		assertThat(column(profile, "name").required()).isTrue();
		assertThat(column(profile, "grade").required()).isFalse();
		assertThat(ColumnProfiles.overlay(ColumnProfiles.builtIn(), List.of(profile))).hasSize(5).contains(profile);
	}

	@Test
	void userProfileErrorsNameTheLine() throws IOException {
		assertFailure("dataset: student\ncolumns:\n  - {nmae: x}\n",
				"profile.yaml, line 3: the key \"nmae\" is not known. Did you mean \"name\"?");
		assertFailure("dataset: studnet\n",
				"profile.yaml, line 1: there is no dataset \"studnet\". Did you mean \"student\"?");
		assertFailure("dataset: student\ncolumns:\n  - {name: name, aliases: [性别]}\n",
				"profile.yaml, line 3: the title \"性别\" would mean both name and sex. Remove it from one of them.");
		assertFailure("dataset: student\ncolumns:\n  - {name: nam}\n",
				"profile.yaml, line 3: the dataset has no column \"nam\". Did you mean \"name\"?");
		assertFailure("dataset: student\nfiles: &a [x]\ncolumns: *a\n",
				"profile.yaml, line 3: YAML aliases (*name) are not allowed. Write the value out.");
		assertFailure("dataset: [\n", "profile.yaml, line 2: not a YAML document that can be read."
				+ " Check indentation, colons and quotation marks.");
	}

	private void assertFailure(String yaml, String text) throws IOException {
		Path file = write(yaml);
		assertThatThrownBy(() -> ColumnProfiles.read(file)).isInstanceOfSatisfying(Failure.class, (failure) -> {
			assertThat(failure.kind().exitCode()).isEqualTo(78);
			assertThat(failure.text(Locale.ENGLISH)).isEqualTo(text);
		});
	}

	private Path write(String yaml) throws IOException {
		return Files.writeString(this.folder.resolve("profile.yaml"), yaml);
	}

	private static List<String> required(String dataset) {
		return ColumnProfiles.builtIn(dataset)
			.columns()
			.stream()
			.filter(ColumnSpec::required)
			.map(ColumnSpec::name)
			.toList();
	}

	private static ColumnSpec column(ColumnProfile profile, String name) {
		return profile.columns().stream().filter((column) -> column.name().equals(name)).findFirst().orElseThrow();
	}

}
