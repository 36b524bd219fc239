package org.campusctl.shell.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks of the machine and the home that need no database.
 */
final class MachineChecks {

	/** The oldest Java that runs the tool. */
	static final int JAVA_AT_LEAST = 17;

	/** A load of a whole city and the database's log need about as much. */
	static final long DISK_WARN = 5_000_000_000L;

	/** Below this the embedded server does not even start. */
	static final long DISK_FAIL = 500_000_000L;

	private static final long MEGABYTE = 1_000_000;

	private static final String CHINESE = "\u5b66\u751f";

	/** What others must not read: keys, the database, frozen input, reject files. */
	private static final List<String> PRIVATE = List.of("keys", "postgres", "runs", "logs");

	private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

	private final Path home;

	private final Machine machine;

	MachineChecks(Path home, Machine machine) {
		this.home = home;
		this.machine = machine;
	}

	List<Finding> java() {
		String found = String.valueOf(this.machine.javaVersion());
		return List.of((this.machine.javaVersion() < JAVA_AT_LEAST)
				? Finding.fail("java", "doctor.java.old", found, JAVA_AT_LEAST)
				: Finding.ok("java", "doctor.java.ok", found));
	}

	List<Finding> disk() {
		Long free = this.machine.freeBytes();
		if (free == null) {
			return List.of(Finding.warn("disk", "doctor.disk.unknown", this.home));
		}
		String megabytes = String.valueOf(free / MEGABYTE);
		if (free < DISK_FAIL) {
			return List.of(Finding.fail("disk", "doctor.disk.full", this.home, megabytes, DISK_FAIL / MEGABYTE));
		}
		return List.of((free < DISK_WARN)
				? Finding.warn("disk", "doctor.disk.little", this.home, megabytes, DISK_WARN / MEGABYTE)
				: Finding.ok("disk", "doctor.disk.ok", this.home, megabytes));
	}

	List<Finding> home() {
		if (!Files.exists(this.home)) {
			return List.of(Finding.ok("home", "doctor.home.absent", this.home));
		}
		if (!Files.isDirectory(this.home) || !Files.isWritable(this.home)) {
			return List.of(Finding.fail("home", "doctor.home.not-writable", this.home));
		}
		List<Finding> findings = new ArrayList<>();
		try {
			for (String name : PRIVATE) {
				Path folder = this.home.resolve(name);
				// The permissions of a folder that does not exist are nobody's concern.
				if (Files.isDirectory(folder) && isOpen(folder)) {
					findings.add(Finding.fail("home", "doctor.home.open", folder,
							PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))));
				}
			}
		}
		catch (IOException ex) {
			findings.add(Finding.fail("home", "doctor.home.not-writable", this.home));
		}
		catch (UnsupportedOperationException ex) {
			findings.add(Finding.warn("home", "doctor.home.no-modes", this.home));
		}
		return findings.isEmpty() ? List.of(Finding.ok("home", "doctor.home.ok", this.home)) : findings;
	}

	private static boolean isOpen(Path folder) throws IOException {
		return Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS::contains);
	}

	/** A clock before the build is wrong whatever the database says. */
	List<Finding> clock() {
		Instant built = this.machine.built();
		Instant now = this.machine.clock().instant();
		return (built != null && now.isBefore(built)) ? List.of(Finding.fail("clock", "doctor.clock.past", now, built))
				: List.of();
	}

	List<Finding> terminal() {
		if (!this.machine.fileNames().newEncoder().canEncode(CHINESE)) {
			return List.of(Finding.warn("terminal", "doctor.terminal.file-names", this.machine.fileNames().name()));
		}
		String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
			.map((name) -> this.machine.environment().getOrDefault(name, ""))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("C");
		String plain = locale.toUpperCase(Locale.ROOT).replace("-", "");
		return List.of(plain.contains("UTF8") ? Finding.ok("terminal", "doctor.terminal.ok", locale)
				: Finding.warn("terminal", "doctor.terminal.not-utf-8", locale));
	}

}
