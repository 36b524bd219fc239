package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.campusctl.compliance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exports of other tools as tables of installed apps. A row is shown as school, device,
 * platform, package, name, developer, version code, version name, signer, preinstalled.
 */
class AppExportTests {

	@TempDir
	Path home;

	@Test
	void readsAnAnswerOfAppleDeviceManagement() throws IOException {
		assertThat(rows("answer.plist",
				"""
						<?xml version="1.0" encoding="UTF-8"?>
						<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
						<plist version="1.0">
						<dict>
							<key>CommandUUID</key><string>c-1</string>
							<key>InstalledApplicationList</key>
							<array>
								<dict>
									<key>BundleSize</key><integer>1024</integer>
									<key>Identifier</key><string>com.example.Study</string>
									<key>IsValidated</key><true/>
									<key>Name</key><string>学习 &amp; 练习</string>
									<key>ShortVersion</key><string>2.10</string>
									<key>Version</key><string>4711</string>
								</dict>
								<dict><key>Identifier</key><string>com.example.two</string><key>Version</key><string>7</string></dict>
							</array>
							<key>Status</key><string>Acknowledged</string>
							<key>UDID</key><string>00008030-1</string>
						</dict>
						</plist>
						"""))
			.containsExactly("|00008030-1|ios|com.example.Study|学习 & 练习|||2.10||",
					"|00008030-1|ios|com.example.two||||7||");
	}

	@Test
	void readsAnswersOfSeveralDevicesWithSchools() throws IOException {
		assertThat(rows("answers.xml",
				"<plist><array>" + answer("2133900001", "u1", "com.a") + answer("3133900003", "u2", "com.b")
						+ "<dict><key>UDID</key><string>u3</string><key>Status</key><string>NotNow</string></dict>"
						+ "</array></plist>"))
			.containsExactly("2133900001|u1|ios|com.a||||||", "3133900003|u2|ios|com.b||||||", "row.no-app-list");
	}

	private static String answer(String school, String device, String id) {
		return "<dict><key>school_code</key><string>" + school + "</string><key>UDID</key><string>" + device
				+ "</string><key>InstalledApplicationList</key><array><dict><key>Identifier</key><string>" + id
				+ "</string></dict></array></dict>";
	}

	@Test
	void readsTheSameListAsJsonAndCsv() throws IOException {
		String expected = "|u1|ios|com.example.Study|学习|||2.10||";
		assertThat(rows("list.json", """
				{"UDID": "u1",
				 "InstalledApplicationList": [
				  {"Identifier": "com.example.Study", "Name": "学习", "ShortVersion": "2.10", "Version": "4711"}]}
				""")).containsExactly(expected);
		assertThat(rows("lists.json", """
				[{"UDID": "u1", "InstalledApplicationList": [{"Identifier": "com.example.Study", "Name": "学习",
				 "ShortVersion": "2.10"}]}]
				""")).containsExactly(expected);
		assertThat(rows("list.csv", """
				UDID,Name,Identifier,Version,ShortVersion,BundleSize
				u1,学习,com.example.Study,4711,2.10,1024
				""")).containsExactly(expected);
	}

	@Test
	void takesSchoolAndDeviceFromTheFileWhereNoneIsNamed() throws IOException {
		assertThat(rows("2133900001/pad-7.csv", "Name,Identifier,ShortVersion\n学习,com.example.a,1.0\n"))
			.containsExactly("2133900001|pad-7|ios|com.example.a|学习|||1.0||");
		assertThat(rows("2026112522_3433900005.json",
				"{\"InstalledApplicationList\":[{\"Identifier\":\"com.example.a\"}]}"))
			.containsExactly("3433900005|2026112522_3433900005|ios|com.example.a||||||");
	}

	@Test
	void readsTablesOfOsquery() throws IOException {
		assertThat(rows("apps.csv", """
				name,path,bundle_identifier,bundle_name,bundle_short_version,bundle_version,hostname
				Study.app,/Applications/Study.app,com.example.Study,Study,2.1,99,mac-1
				""")).containsExactly("|mac-1|macos|com.example.Study|Study|||2.1||");
		assertThat(rows("programs.csv", """
				host_identifier,name,version,publisher,install_date,package_family_name,upgrade_code
				pc-1,学习,5.2.1,"示例, 公司",20260101,,
				""")).containsExactly("|pc-1|windows||学习|示例, 公司||5.2.1||");
		assertThat(rows("deb_packages.csv", """
				name|version|status
				study|1.2-3|install ok installed
				gone|1.0|deinstall ok config-files
				""")).containsExactly("|deb_packages|linux|study|study|||1.2-3||");
		assertThat(rows("chrome_extensions.csv", """
				hostname,identifier,name,version,permissions,update_url,from_webstore,state
				pc-1,abcdefgh,词典,1.0,tabs,https://x.example,1,1
				""")).containsExactly("|pc-1|web|abcdefgh|词典|||1.0||");
	}

	@Test
	void readsIntuneAndNothingAboutUsers() throws IOException {
		ReceivedFile file = receive("AppInvRawData.csv",
				"""
						ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,DeviceId,DeviceName,OSDescription,OSVersion,Platform,UserId,EmailAddress,UserName
						k,学习,示例公司,,5.0,d-1,某某的平板,Windows,10,Windows,u,someone@example.com,某某
						k,cut,示例公司
						""");
		assertThat(rows(file)).containsExactly("|d-1|Windows||学习|示例公司||5.0||", "row.width");
		assertThat(file.header()).isEqualTo(AppExport.COLUMNS);
	}

	@Test
	void readsApplicationReportsAloneAndWithinDevices() throws IOException {
		assertThat(rows("reports.json", """
				{"devices":[{"name":"enterprises/e/devices/d1","applicationReports":[
				 {"packageName":"com.example.a","versionCode":2200000001,"signingKeyCertFingerprints":["ab","cd"],
				  "applicationSource":"SYSTEM_APP_FACTORY_VERSION"},
				 {"packageName":"com.example.gone","state":"REMOVED"}]}]}
				""")).containsExactly("|enterprises/e/devices/d1|android|com.example.a|||2200000001||ab;cd|1");
		assertThat(rows("reports.jsonl", """
				{"packageName":"com.example.a","displayName":"学习","versionName":"1.0"}
				{"packageName":"com.exam
				[1]
				{"device":"d2","packageName":"com.example.b"}
				""")).containsExactly("|reports|android|com.example.a|学习|||1.0||0", "row.json", "row.json",
				"|d2|android|com.example.b||||||0");
	}

	@Test
	void givesRecordsThatStandInOneLineLinesOfTheirOwn() throws IOException {
		ReceivedFile file = receive("list.jsonl",
				"{\"UDID\":\"u\",\"InstalledApplicationList\":[{\"Identifier\":\"a\"},{\"Identifier\":\"b\"}]}\n");
		try (RowReader reader = RowReader.open(file)) {
			assertThat(Objects.requireNonNull(reader.next()).line()).isEqualTo(1);
			assertThat(Objects.requireNonNull(reader.next()).line()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			textBlock = """
					list.csv,   bplist00abc,                                        file.plist-binary
					list.plist, bplist00abc,                                        file.plist-binary
					list.plist, `<plist><dict><key>UDID</key>`,                     file.export-damaged
					list.plist, `<html><body/></html>`,                             file.export-damaged
					list.json,  `{"InstalledApplicationList": [{"Identifier": "a"`, file.export-damaged
					list.json,  `[{"Identifier": "a"}, {"Identif`,                  file.export-damaged
					list.plist, `<!DOCTYPE plist [<!ENTITY a "x">]><plist><array><dict><key>Identifier</key><string>&a;</string></dict></array></plist>`, file.export-damaged
					""")
	void refusesWhatCannotBeTakenWhole(String name, String content, String code) throws IOException {
		assertThat(receive(name, content).problems()).extracting(Problem::code).containsExactly(code);
	}

	private List<String> rows(String name, String content) throws IOException {
		return rows(receive(name, content));
	}

	private static List<String> rows(ReceivedFile file) {
		assertThat(file.problems()).isEmpty();
		assertThat(file.dataset()).isEqualTo("app");
		List<String> rows = new ArrayList<>();
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				Problem problem = row.problem();
				rows.add((problem != null) ? problem.code() : String.join("|", row.cells().subList(0, 10)));
			}
		}
		return rows;
	}

	private ReceivedFile receive(String name, String content) throws IOException {
		Path folder = Files.createTempDirectory(this.home, "drop");
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content, StandardCharsets.UTF_8);
		return Drop
			.receive(List.of(folder), Files.createTempDirectory(this.home, "frozen"), ColumnProfiles.inventories(),
					DropLimits.standard())
			.files()
			.get(0);
	}

}
