package org.campusctl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher, with a Java that writes down how it was called.
 */
class LauncherIT {

	private static final String JAVA = """
			#!/bin/sh
			for word; do
				case $word in
				-XX:ArchiveClassesAtExit=*) printf archive >"${word#*=}" ;;
				*) ;;
				esac
			done
			case " $* " in
			*" -Djarmode=tools "*)
				for word; do last=$word; done
				mkdir -p "$last" && printf x >"$last/campusctl.jar"
				exit
				;;
			*" -Xshare:on "*) exit "${ARCHIVE_WORKS:-0}" ;;
			*" -Dcampusctl.rehearsal=true "*) exit ;;
			esac
			printf '%s\n' "LC_ALL=${LC_ALL:-}" "$@"
			exit "${JAVA_EXIT:-0}"
			""";

	@TempDir
	Path folder;

	private Path top = Path.of("");

	private Path launcher = Path.of("");

	private Path javaHome = Path.of("");

	@BeforeEach
	void install() throws IOException {
		this.top = Files.createDirectories(this.folder.resolve("my tools/campus ctl"));
		this.launcher = Files.copy(source(), this.top.resolve("campusctl"));
		Files.writeString(this.top.resolve("campusctl.jar"), "jar");
		this.javaHome = Files.createDirectories(this.folder.resolve("a jdk"));
		Files.createDirectories(this.javaHome.resolve("bin"));
		script(this.javaHome.resolve("bin/java"), JAVA);
		release("17.0.15");
	}

	@Test
	void argumentsArriveAsTheyAre() throws Exception {
		assertThat(run("roster", "import", "my \"roster\".csv", "*", "$HOME", "", "--", "a\\b")).endsWith("roster",
				"import", "my \"roster\".csv", "*", "$HOME", "", "--", "a\\b");
	}

	@Test
	void linksAndOtherFoldersDoNotMatter() throws Exception {
		Path bin = Files.createDirectories(this.folder.resolve("bin dir"));
		Path link = Files.createSymbolicLink(bin.resolve("ctl"), this.top.resolve("campusctl"));
		Path second = Files.createSymbolicLink(this.folder.resolve("second"), Path.of("bin dir/ctl"));
		for (Path start : List.of(link, second)) {
			assertThat(call(Map.of(), start.toString(), "version").out()).contains(this.top + "/run/");
		}
		assertThat(call(Map.of("PATH", bin + ":/usr/bin:/bin"), "sh", "-c", "cd / && ctl version").out())
			.contains(this.top + "/run/");
	}

	@Test
	void theJarIsUnpackedAndArchivedOnce() throws Exception {
		assertThat(run("version")).contains("-Xshare:auto")
			.anyMatch((word) -> word.startsWith("-XX:SharedArchiveFile=" + this.top + "/run/"))
			.anyMatch((word) -> word.startsWith(this.top + "/run/") && word.endsWith("/campusctl.jar"));
		Files.delete(this.top.resolve("campusctl"));
		Files.copy(source(), this.top.resolve("campusctl"));
		script(this.javaHome.resolve("bin/java"),
				JAVA.replace("-Djarmode=tools \"*)", "-Djarmode=tools \"*) exit 9;;x)"));
		assertThat(run("version")).anyMatch((word) -> word.startsWith("-XX:SharedArchiveFile="));
	}

	@Test
	void anArchiveThatDoesNotWorkIsNotUsed() throws Exception {
		Trial.Result result = call(Map.of("ARCHIVE_WORKS", "134"), this.launcher.toString(), "version");
		assertThat(result.out()).doesNotContain("SharedArchiveFile").contains("version");
		assertThat(result.err()).isEmpty();
		assertThat(run("version")).noneMatch((word) -> word.startsWith("-XX:SharedArchiveFile="));
	}

	@Test
	void aFolderThatCannotBeWrittenIsNoHindrance() throws Exception {
		Files.writeString(this.top.resolve("run"), "in the way");
		Path home = this.folder.resolve("other home");
		assertThat(run("version", "--home", home.toString()))
			.anyMatch((word) -> word.startsWith(home + "/run/") && word.endsWith("/campusctl.jar"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			version                          | light
			roster stats                     | light
			--lang zh roster stats           | light
			roster --output json show x      | light
			roster import --help             | light
			''                               | light
			roster import a.csv              | batch
			roster import stats              | batch
			network audit                    | batch
			script run x                     | batch
			nightly run                      | batch
			""")
	void longWorkIsCompiledWell(String line, String profile) throws Exception {
		String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
		List<String> called = run(words);
		assertThat(called.contains("-XX:TieredStopAtLevel=1")).isEqualTo(profile.equals("light"));
		assertThat(called).contains("-Xmx256m", "-XX:+UseSerialGC", "-Dcampusctl.terminals=");
	}

	@Test
	void ownOptionsOfTheJvmComeLast() throws Exception {
		List<String> called = Arrays.asList(
				call(Map.of("CAMPUSCTL_JAVA_OPTS", "-Xmx2g -XX:+UseParallelGC"), this.launcher.toString(), "version")
					.out()
					.split("\n"));
		assertThat(called.indexOf("-Xmx2g")).isGreaterThan(called.indexOf("-Xmx256m"));
		assertThat(called).contains("-XX:+UseParallelGC").doesNotContain("-XX:+UseSerialGC");
	}

	@Test
	void theLocaleOfCronCanReadChinese() throws Exception {
		assertThat(run("version")).contains("LC_ALL=C.UTF-8", "-Dcampusctl.locale=C");
		assertThat(call(Map.of("LC_ALL", "C.UTF-8"), this.launcher.toString(), "version").out())
			.contains("LC_ALL=C.UTF-8", "-Dcampusctl.locale=C.UTF-8");
	}

	@Test
	void aLocaleThatIsNotInstalledGivesTheLanguageOnly() throws Exception {
		assertThat(call(Map.of("LC_ALL", "zh_XX.UTF-8"), this.launcher.toString(), "version").out())
			.contains("LC_ALL=C.UTF-8", "-Dcampusctl.locale=zh_XX.UTF-8");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			11.0.2,  78
			1.8.0_1, 78
			17,      0
			25.0.3,  0
			""")
	void javaMustBe17OrNewer(String version, int code) throws Exception {
		release(version);
		Trial.Result result = call(Map.of(), this.launcher.toString(), "version");
		assertThat(result.code()).isEqualTo(code);
		if (code != 0) {
			assertThat(result.err()).contains("is Java " + version + ". Expected a JDK 17 or newer");
		}
	}

	@Test
	void withoutJavaItSaysWhatIsNeeded() throws Exception {
		Trial.Result result = call(Map.of("JAVA_HOME", "/nowhere", "LC_ALL", "zh_CN.UTF-8"), this.launcher.toString());
		assertThat(result.code()).isEqualTo(78);
		assertThat(result.err()).contains("找不到 Java", "/nowhere", "JDK 17");
	}

	@Test
	void theExitCodeIsThatOfTheTool() throws Exception {
		assertThat(call(Map.of("JAVA_EXIT", "75"), this.launcher.toString(), "version").code()).isEqualTo(75);
	}

	@Test
	void aMissingJarIsBuiltOnceAndAFailedBuildNamesItsLog() throws Exception {
		Files.delete(this.top.resolve("campusctl.jar"));
		Files.writeString(this.top.resolve("pom.xml"), "<project/>");
		Path bin = Files.createDirectories(this.folder.resolve("bin"));
		script(bin.resolve("mvn"), "#!/bin/sh\necho broken; exit 1\n");
		Map<String, String> path = Map.of("PATH", bin + ":/usr/bin:/bin");
		Trial.Result failed = call(path, this.launcher.toString(), "version");
		assertThat(failed.code()).isEqualTo(1);
		assertThat(failed.err()).contains("building, once", this.top + "/.build/build.log");
		assertThat(this.top.resolve(".build/build.log")).hasContent("broken");
		script(bin.resolve("mvn"), "#!/bin/sh\nmkdir -p shell/target && echo jar > shell/target/campusctl.jar\n");
		assertThat(call(path, this.launcher.toString(), "version").code()).isZero();
		assertThat(call(path, this.launcher.toString(), "version").err()).isEmpty();
	}

	private static Path source() {
		Path here = Path.of("").toAbsolutePath();
		Path launcher = here.resolve("campusctl");
		return Files.isRegularFile(launcher) ? launcher : here.resolveSibling("campusctl");
	}

	private void release(String version) throws IOException {
		Files.writeString(this.javaHome.resolve("release"),
				"IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\"" + version + "\"\n");
	}

	private static void script(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private List<String> run(String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of(this.launcher.toString()));
		command.addAll(List.of(words));
		Trial.Result result = call(Map.of(), command.toArray(new String[0]));
		assertThat(result.err()).isEmpty();
		assertThat(result.code()).isZero();
		return List.of(result.out().substring(0, result.out().length() - 1).split("\n", -1));
	}

	private Trial.Result call(Map<String, String> environment, String... command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command);
		Path err = Files.createTempFile(this.folder, "err", ".txt");
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/bin:/bin");
		builder.environment().put("LC_ALL", "C");
		builder.environment().put("HOME", this.folder.toString());
		builder.environment().put("JAVA_HOME", this.javaHome.toString());
		builder.environment().putAll(environment);
		Process process = builder.redirectError(err.toFile()).start();
		process.getOutputStream().close();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Trial.Result(process.exitValue(), out, Files.readString(err));
	}

}
