package org.campusctl.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.campusctl.shell.settings.Origin;
import org.campusctl.shell.settings.Setting;
import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.settings.SettingsOptions;
import org.campusctl.shell.settings.SettingsReader;
import org.campusctl.storage.StorageSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	@TempDir
	Path home;

	private final Map<String, String> environment = new HashMap<>();

	@Test
	void defaultsSuitNingbo() {
		Settings settings = read();
		assertThat(settings.zone().getId()).isEqualTo("Asia/Shanghai");
		assertThat(settings.reportLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
		assertThat(settings.retentionDays()).isEqualTo(90);
		assertThat(settings.districts()).hasSize(10).containsEntry("330203", "海曙");
		assertThat(settings.authorities()).hasSize(13).containsEntry("330200", "市直属").containsEntry("330291", "高新区");
		assertThat(settings.authority()).isNull();
		assertThat(settings.storage()).isEqualTo(StorageSettings.embedded(this.home));
		assertThat(settings.databaseName()).isEqualTo("embedded");
	}

	@Test
	void optionWinsOverEnvironmentOverFileOverDefault() throws Exception {
		Trial.in(this.home).configured("authority: 330203\nretention:\n  days: 30\nzone: UTC\n");
		this.environment.put("CAMPUSCTL_RETENTION_DAYS", "31");
		this.environment.put("CAMPUSCTL_AUTHORITY", "330205");
		Settings settings = SettingsReader.read(new SettingsOptions(null, null, "330206"), environment(), "/");
		assertThat(settings.provenance()).contains(new Setting("authority", "330206", Origin.OPTION),
				new Setting("retention.days", "31", Origin.ENVIRONMENT), new Setting("zone", "UTC", Origin.FILE),
				new Setting("report.language", "zh", Origin.DEFAULT),
				new Setting("home", this.home.toString(), Origin.ENVIRONMENT));
		assertThat(settings.authority()).isEqualTo("330206");
		assertThat(settings.retentionDays()).isEqualTo(31);
	}

	@Test
	void aServerHasUrlRolesAndPasswordFiles() throws Exception {
		Trial.in(this.home).configured("""
				database:
				  url: jdbc:postgresql://db.example.org:5432/campus?sslmode=verify-full
				  owner: campus_owner
				  owner-password-file: keys/owner
				  work: campus_work
				  work-password-file: /etc/campusctl/work
				  keep-running: true
				authorities:
				  330203: 海曙
				  gaoxin: 高新区
				""");
		Settings settings = read();
		assertThat(settings.storage()).isEqualTo(new StorageSettings(this.home,
				"jdbc:postgresql://db.example.org:5432/campus?sslmode=verify-full", "campus_owner",
				this.home.resolve("keys/owner"), "campus_work", Path.of("/etc/campusctl/work"), true));
		assertThat(settings.databaseName()).isEqualTo("db.example.org:5432/campus");
		assertThat(settings.authorities()).containsExactly(Map.entry("330203", "海曙"), Map.entry("gaoxin", "高新区"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			zoen: UTC                  | there is no setting "zoen". Did you mean "zone"?
			database: {ulr: x}         | there is no setting "database.ulr". Did you mean "database.url"?
			wibble: 1                  | there is no setting "wibble". See:
			zone: Mars/Base            | campusctl.yml: zone: found "Mars/Base", expected Asia/Shanghai
			retention.days: 0          | campusctl.yml: retention.days: found "0", expected 1-3650
			report.language: fr        | report.language: found "fr", expected zh|en
			database.keep-running: 1   | database.keep-running: found "1", expected true|false
			require_school_filing: on and off | require_school_filing: found "on and off", expected true|false
			database: x                | "database" holds settings, not a value
			zone: [UTC]                | "zone" has several values
			districts: 330203          | "districts" is not a list of codes
			authority: 999999          | There is no authority "999999"
			zone: UTC: x               | line 1: this is not valid YAML
			- zone                     | does not hold settings
			database.url: jdbc:oracle:thin:@//h/x | holds a user or a password
			database.url: jdbc:mysql://h/x | database.url: found "jdbc:mysql://h/x", expected jdbc:postgresql://
			database.url: jdbc:postgresql://h/x | database.owner or database.work is not
			database.url: jdbc:postgresql://h/x?password=tell | holds a user or a password
			""")
	void whatIsWrongIsRefused(String yaml, String expected) throws Exception {
		Trial.Result result = Trial.in(this.home).configured(yaml).run("config", "show");
		assertThat(result.code()).isEqualTo(78);
		assertThat(result.err()).contains(expected).doesNotContain("tell");
		assertThat(result.out()).isEmpty();
	}

	@Test
	void helpAndVersionDoNotMindAWrongFile() throws Exception {
		Trial trial = Trial.in(this.home).configured("zoen: UTC");
		assertThat(trial.run("version").code()).isZero();
		assertThat(trial.run("config", "show", "--help").code()).isZero();
	}

	@Test
	void variablesThatAreNoSettingsAreNamed() {
		Trial.Result result = Trial.in(this.home).with("CAMPUSCTL_DATABSE_URL", "x").run("config", "show");
		assertThat(result.err()).contains("CAMPUSCTL_DATABSE_URL looks like a setting");
		assertThat(result.code()).isZero();
	}

	@Test
	void configShowIsTheSameInAllForms() {
		Trial trial = Trial.in(this.home).with("CAMPUSCTL_ZONE", "UTC");
		assertThat(trial.run("config", "show").out()).containsPattern("zone +UTC +environment");
		assertThat(trial.run("config", "show", "--output", "csv").out()).contains("\nzone,UTC,environment\n");
		assertThat(trial.run("config", "show", "--output", "json").out())
			.containsPattern("\"setting\" : \"zone\",\\s+\"value\" : \"UTC\",\\s+\"origin\" : \"environment\"");
	}

	private Settings read() {
		return SettingsReader.read(SettingsOptions.NONE, environment(), "/");
	}

	private Map<String, String> environment() {
		this.environment.put("CAMPUSCTL_HOME", this.home.toString());
		return this.environment;
	}

}
