package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.campusctl.compliance.Problem;
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

	/** What tells one request from another is made of it, in one process and the next. */
	@Test
	void replacedValuesKeepTheOrderOfTheProfile() {
		ColumnProfile ports = ColumnProfiles.network()
			.stream()
			.filter((profile) -> profile.dataset().equals("interface"))
			.findFirst()
			.orElseThrow();
		assertThat(ports.in("netbox").columns()).filteredOn((column) -> column.name().equals("oper"))
			.singleElement()
			.satisfies((column) -> assertThat(column.reading().values().keySet()).containsExactly("True", "true", "1",
					"是", "False", "false", "0", "否"));
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
				  - {name: phone, required: true, max: 20}
				""");
		ColumnProfile profile = ColumnProfiles.read(file);
		assertThat(profile.fileNames()).contains("roll", "学生");
		assertThat(column(profile, "name").aliases()).contains("呼び名", "学生姓名");
		assertThat(column(profile, "name").required()).isTrue();
		assertThat(column(profile, "phone").required()).isTrue();
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
		assertFailure("dataset: student\ncolumns:\n  - {name: grade, required: false}\n",
				"profile.yaml, line 3: \"required\" of the column \"grade\" cannot be changed to this. Allowed: true."
						+ " A profile says how a column is called and may ask for more, not for less.");
		assertFailure("dataset: student\ncolumns:\n  - {name: birth_date, kind: text}\n",
				"profile.yaml, line 3: \"kind\" of the column \"birth_date\" cannot be changed to this. Allowed: date."
						+ " A profile says how a column is called and may ask for more, not for less.");
		assertFailure("dataset: school\ncolumns:\n  - {name: terminals, max: 12}\n",
				"profile.yaml, line 3: \"max\" of the column \"terminals\" cannot be changed to this. Allowed: 1-7."
						+ " A profile says how a column is called and may ask for more, not for less.");
		assertFailure("dataset: [\n", "profile.yaml, line 2: not a YAML document that can be read."
				+ " Check indentation, colons and quotation marks.");
	}

	@Test
	void theExampleOfTheUserGuideReadsTheHeaderItIsFor() throws IOException {
		String guide = Files.readString(userGuide());
		Matcher header = Pattern.compile("表头是「([^」]+)」").matcher(guide);
		Matcher profile = Pattern.compile("(?s)```yaml\\n(dataset: student\\nfiles: \\[新生花名册].*?)```").matcher(guide);
		assertThat(header.find() && profile.find()).isTrue();
		List<String> titles = List.of(header.group(1).split("、"));
		List<TableRecord> rows = List.of(new TableRecord(1, titles, null));
		HeaderMatch without = HeaderMatch.best(ColumnProfiles.builtIn("student"), rows);
		assertThat(without.problems()).extracting(Problem::code)
			.containsExactly("file.header-missing", "file.header-unknown", "file.header-unknown",
					"file.header-unknown");
		HeaderMatch with = HeaderMatch.best(ColumnProfiles.read(write(profile.group(1))), rows);
		assertThat(with.problems()).isEmpty();
		assertThat(with.matched()).isEqualTo(titles.size());
	}

	private static Path userGuide() {
		Path place = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
		while (!Files.exists(place.resolve("docs/user-guide.zh-CN.md"))) {
			place = Objects.requireNonNull(place.getParent(), "no user guide above the module");
		}
		return place.resolve("docs/user-guide.zh-CN.md");
	}

	@Test
	void userProfileMayBeWrittenByAnyEditor() throws IOException {
		String yaml = "dataset: student\nfiles: [花名册]\n";
		for (byte[] bytes : List.of(yaml.getBytes(StandardCharsets.UTF_8), yaml.getBytes(Charset.forName("GB18030")),
				("\uFEFF" + yaml).getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + yaml).getBytes(StandardCharsets.UTF_16LE))) {
			Path file = Files.write(this.folder.resolve("profile.yaml"), bytes);
			assertThat(ColumnProfiles.read(file).fileNames()).contains("花名册");
		}
		Path damaged = Files.write(this.folder.resolve("damaged.yaml"), new byte[] { (byte) 0x81, (byte) 0xFF, 'a' });
		assertThatThrownBy(() -> ColumnProfiles.read(damaged)).isInstanceOfSatisfying(Failure.class,
				(failure) -> assertThat(failure.text(Locale.ENGLISH))
					.isEqualTo("damaged.yaml is neither UTF-8 nor GB18030. Save it as UTF-8."));
	}

	@Test
	void configuredAuthoritiesReplaceTheBuiltInOnes() {
		CodeTables codes = CodeTables.builtIn().with("authority", Map.of("330203", "海曙", "gaoxin", "高新技术区"));
		assertThat(codes.resolve("authority", "GAOXIN")).isEqualTo("gaoxin");
		assertThat(codes.resolve("authority", "高新技术区")).isEqualTo("gaoxin");
		assertThat(codes.resolve("authority", "海曙区教育局")).isEqualTo("330203");
		assertThat(codes.resolve("authority", "江北区")).isNull();
		assertThat(codes.resolve("district", "江北区")).isEqualTo("330205");
		assertThat(codes.version()).isNotEqualTo(CodeTables.builtIn().version());
		assertThat(CodeTables.builtIn().resolve("authority", "前湾新区")).isEqualTo("330292");
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
