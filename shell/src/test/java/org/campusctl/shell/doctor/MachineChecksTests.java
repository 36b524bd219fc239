package org.campusctl.shell.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the doctor finds on machines of all kinds.
 */
class MachineChecksTests {

	private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource({ "11, FAIL", "17, OK", "25, OK" })
	void java(int version, Level level) {
		assertThat(checks(version, 0L, "UTF-8", Map.of(), null).java()).extracting(Finding::level)
			.containsExactly(level);
	}

	@ParameterizedTest
	@CsvSource({ "499999999, FAIL, doctor.disk.full", "500000000, WARN, doctor.disk.little",
			"4999999999, WARN, doctor.disk.little", "5000000000, OK, doctor.disk.ok" })
	void disk(long free, Level level, String code) {
		assertThat(checks(17, free, "UTF-8", Map.of(), null).disk())
			.containsExactly(new Finding("disk", level, code, arguments(level, free)));
	}

	private List<String> arguments(Level level, long free) {
		String megabytes = String.valueOf(free / 1_000_000);
		return switch (level) {
			case OK -> List.of(this.home.toString(), megabytes);
			case WARN -> List.of(this.home.toString(), megabytes, "5000");
			case FAIL -> List.of(this.home.toString(), megabytes, "500");
		};
	}

	@Test
	void aDiskThatCannotBeMeasuredIsAWarning() {
		assertThat(checks(17, null, "UTF-8", Map.of(), null).disk()).extracting(Finding::level)
			.containsExactly(Level.WARN);
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-01T00:00:01Z, true", "2026-09-01T00:00:00Z, false" })
	void aClockBeforeTheBuildFails(Instant built, boolean fails) {
		List<Finding> findings = checks(17, 0L, "UTF-8", Map.of(), built).clock();
		assertThat(findings).extracting(Finding::code)
			.containsExactlyElementsOf(fails ? List.of("doctor.clock.past") : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, zh_CN.UTF-8, OK, doctor.terminal.ok", "UTF-8, C.utf8, OK, doctor.terminal.ok",
			"GB18030, zh_CN.GB18030, WARN, doctor.terminal.not-utf-8", "UTF-8, C, WARN, doctor.terminal.not-utf-8",
			"US-ASCII, zh_CN.UTF-8, WARN, doctor.terminal.file-names" })
	void terminal(String fileNames, String locale, Level level, String code) {
		List<Finding> findings = checks(17, 0L, fileNames, Map.of("LANG", locale), null).terminal();
		assertThat(findings).extracting(Finding::level).containsExactly(level);
		assertThat(findings).extracting(Finding::code).containsExactly(code);
	}

	@Test
	void lcAllGoesBeforeLang() {
		Map<String, String> environment = Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "POSIX");
		assertThat(checks(17, 0L, "UTF-8", environment, null).terminal())
			.containsExactly(Finding.warn("terminal", "doctor.terminal.not-utf-8", "POSIX"));
	}

	@Test
	void foldersThatOthersMayEnterFail() throws IOException {
		Path keys = Files.createDirectory(this.home.resolve("keys"));
		Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-x---"));
		Path runs = Files.createDirectory(this.home.resolve("runs"));
		Files.setPosixFilePermissions(runs, PosixFilePermissions.fromString("rwx------"));
		assertThat(checks(17, 0L, "UTF-8", Map.of(), null).home())
			.containsExactly(Finding.fail("home", "doctor.home.open", keys, "rwxr-x---"));
	}

	@Test
	void aHomeThatIsAFileFails() throws IOException {
		Path file = Files.createFile(this.home.resolve("file"));
		assertThat(new MachineChecks(file, machine(17, 0L, StandardCharsets.UTF_8, Map.of(), null)).home())
			.containsExactly(Finding.fail("home", "doctor.home.not-writable", file));
	}

	private MachineChecks checks(int java, @Nullable Long free, String fileNames, Map<String, String> environment,
			@Nullable Instant built) {
		return new MachineChecks(this.home, machine(java, free, Charset.forName(fileNames), environment, built));
	}

	private static Machine machine(int java, @Nullable Long free, Charset fileNames, Map<String, String> environment,
			@Nullable Instant built) {
		return new Machine(java, free, fileNames, environment, Clock.fixed(NOW, ZoneOffset.UTC), built);
	}

}
