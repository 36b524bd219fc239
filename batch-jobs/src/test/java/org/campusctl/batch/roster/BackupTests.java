package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.RestoredRuns;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.storage.Backup;
import org.campusctl.storage.BackupSummary;
import org.campusctl.storage.Restore;
import org.campusctl.storage.StorageSettings;
import org.campusctl.storage.TestDataCentre;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A backup gives back what was there, into whatever it is restored, and nothing else is
 * ever taken for one.
 */
class BackupTests {

	private static final String SIZES = "SELECT relname || ' ' || (xpath('/row/c/text()', query_to_xml("
			+ "format('SELECT count(*) AS c FROM %I.%I', nspname, relname), false, true, '')))[1]::text"
			+ " FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
			+ " WHERE nspname IN ('campus', 'batch') AND relkind = 'r' ORDER BY 1";

	@TempDir
	static Path folder;

	static RosterHarness source;

	static Path later;

	static Path file;

	static @Nullable BackupSummary summary;

	static String state;

	static List<String> sizes = List.of();

	@BeforeAll
	static void backUpWhileAnImportIsAtWork() throws IOException {
		Path first = folder.resolve("first");
		later = folder.resolve("later");
		Path latest = folder.resolve("latest");
		file = folder.resolve("campus.zip");
		SampleGenerator.generate(SampleRequest.of(first, 3, 120, 20, 7).withDefects(2));
		SampleGenerator.generate(SampleRequest.of(later, 3, 130, 20, 7));
		SampleGenerator.generate(SampleRequest.of(latest, 3, 140, 20, 7));
		source = RosterHarness.at(TestDataCentre.empty(folder.resolve("source")));
		source.run(Request.full(first));
		source.run(Request.full(later));
		state = source.state();
		source.run(Request.full(latest), (reached) -> {
			if (reached.equals("apply-student")) {
				sizes = RosterHarness.strings(source.centre().work(), SIZES);
				summary = new Backup(source.centre(), "test").write(file, (bytes) -> {
				});
			}
		});
		assertThat(source.state()).isNotEqualTo(state);
	}

	@AfterAll
	static void leave() {
		source.close();
	}

	@Test
	void restoredIsWhatWasThereWhenTheSnapshotWasTaken() throws IOException {
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(summary).isNotNull();
		StorageSettings target = TestDataCentre.empty(withKeys("target"));

		try (Restore restore = open(target, file)) {
			assertThat(restore.replaces()).isFalse();
			run(restore);
		}

		try (RosterHarness restored = RosterHarness.at(target)) {
			// Every sealed value is opened and every index compared on the way.
			assertThat(restored.state()).isEqualTo(state);
			assertThat(RosterHarness.strings(restored.centre().work(), SIZES)).isEqualTo(sizes);
			assertThat(RosterHarness.strings(restored.centre().work(), "SELECT status FROM campus.run ORDER BY id"))
				.hasSize(3)
				.last()
				.isEqualTo("ABANDONED");
			assertThat(restored.run(Request.full(later)).status()).isEqualTo("UNCHANGED");
			assertThat(restored.run(Request.full(folder.resolve("latest"))).status()).startsWith("COMPLETED");
			assertThat(restored.state()).isEqualTo(source.state());
		}
	}

	@Test
	void whatFailsOnTheWayLeavesTheDatabaseAsItWas() throws IOException {
		StorageSettings target = TestDataCentre.empty(withKeys("kept"));
		try (RosterHarness kept = RosterHarness.at(target)) {
			kept.run(Request.full(later));
			String before = kept.state();
			try (Restore restore = open(target, file)) {
				assertThat(restore.replaces()).isTrue();
				assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> restore.run((bytes) -> {
				}, (connection) -> {
					throw new IllegalStateException("power cut");
				}));
				restore.stop();
				assertThatExceptionOfType(Failure.class).isThrownBy(() -> run(restore))
					.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED));
			}
			assertThat(kept.state()).isEqualTo(before);
			assertThat(kept.run(Request.full(later)).status()).isEqualTo("UNCHANGED");
		}
	}

	@Test
	void aRunAtWorkKeepsARestoreOut() throws IOException {
		StorageSettings target = TestDataCentre.empty(withKeys("busy"));
		HaltPoint restoring = (reached) -> {
			if (reached.equals("reconcile-begin")) {
				try (Restore restore = open(target, file)) {
					assertThatExceptionOfType(Failure.class).isThrownBy(() -> run(restore))
						.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.LOCKED))
						.withMessageContaining("campusctl " + ProcessHandle.current().pid());
				}
			}
		};
		try (RosterHarness busy = RosterHarness.at(target)) {
			assertThat(busy.run(Request.full(later), restoring).status()).startsWith("COMPLETED");
		}
	}

	@Test
	void otherKeysAndNoKeysAreRefusedBeforeAnythingIsRead() throws IOException {
		Path none = Files.createDirectory(folder.resolve("none"));
		assertRefused(TestDataCentre.empty(none), file, FailureKind.CONFIGURATION, "backup.no-keys");
		try (RosterHarness stranger = RosterHarness.at(TestDataCentre.empty(folder.resolve("stranger")))) {
			assertRefused(TestDataCentre.empty(stranger.home()), file, FailureKind.CONFIGURATION, "backup.other-keys");
		}
		assertThat(none.resolve("keys")).doesNotExist();
	}

	@Test
	void whatIsDamagedCutOffOrForeignIsRefused() throws IOException {
		StorageSettings target = TestDataCentre.empty(withKeys("picky"));
		byte[] whole = Files.readAllBytes(file);
		Path broken = folder.resolve("broken.zip");
		assertRefused(target, folder.resolve("absent.zip"), FailureKind.NOT_FOUND, "backup.not-found");
		Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
		assertRefused(target, broken, FailureKind.INPUT_REFUSED, "backup.foreign");
		Files.write(broken, new byte[0]);
		assertRefused(target, broken, FailureKind.INPUT_REFUSED, "backup.foreign");
		Files.writeString(broken, "no archive");
		assertRefused(target, broken, FailureKind.INPUT_REFUSED, "backup.foreign");
		byte[] altered = whole.clone();
		altered[whole.length / 3] ^= 1;
		Files.write(broken, altered);
		assertRefused(target, broken, FailureKind.INPUT_REFUSED, "backup.damaged");
	}

	@Test
	void aBackupThatCannotBeWrittenLeavesNoFile() throws IOException {
		Path nowhere = folder.resolve("nowhere").resolve("campus.zip");
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> new Backup(source.centre(), "test").write(nowhere, (bytes) -> {
			}))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_WRITE));
		Path stopped = Files.createDirectory(folder.resolve("stopped"));
		Backup backup = new Backup(source.centre(), "test");
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> backup.write(stopped.resolve("campus.zip"), (bytes) -> backup.stop()))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED));
		try (Stream<Path> left = Files.list(stopped)) {
			assertThat(left).isEmpty();
		}
	}

	/** The first landed schema was of version 21. */
	@Test
	void aHomeOfTheFirstReleaseGrowsIntoThePresentOne() throws IOException {
		Path old = folder.resolve("first-release.zip");
		try (var in = BackupTests.class.getResourceAsStream("first-release.zip");
				var keys = BackupTests.class.getResourceAsStream("first-release-keys.json")) {
			Files.write(old, in.readAllBytes());
			Path home = folder.resolve("old");
			Files.createDirectories(home.resolve("keys"));
			Files.write(home.resolve("keys/keys.json"), keys.readAllBytes());
			StorageSettings target = TestDataCentre.empty(home);
			try (Restore restore = open(target, old)) {
				assertThat(restore.summary().schemaVersion()).isEqualTo(21);
				run(restore);
			}
			try (RosterHarness grown = RosterHarness.at(target)) {
				assertThat(grown.records("school").size()).isEqualTo(8);
				assertThat(grown.records("student").size()).isEqualTo(290);
				assertThat(grown.records("student")).allSatisfy((pupil) -> {
					assertThat(pupil.get("name")).isNotEmpty();
					assertThat(pupil.get("birth_date")).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
				});
				assertThat(grown.history("student").size()).isEqualTo(11);
				assertThat(grown.records("guardian").size()).isEqualTo(267);
				assertThat(RosterHarness.strings(grown.centre().work(),
						"SELECT (SELECT count(*) FROM campus.waiver) || ' ' || (SELECT count(*) FROM campus.whitelist)"
								+ " || ' ' || (SELECT count(*) FROM campus.device)"))
					.containsExactly("1 15 533");
				assertThat(grown.run(Request.full(later)).status()).startsWith("COMPLETED");
			}
		}
	}

	private static Path withKeys(String name) throws IOException {
		Path keys = Files.createDirectories(folder.resolve(name).resolve("keys"));
		Files.copy(source.home().resolve("keys/keys.json"), keys.resolve("keys.json"));
		return folder.resolve(name);
	}

	private static Restore open(StorageSettings target, Path backup) {
		return Restore.open(target, backup, (code) -> {
		});
	}

	private static void run(Restore restore) {
		restore.run((bytes) -> {
		}, (Connection connection) -> RestoredRuns.giveUp(connection));
	}

	private static void assertRefused(StorageSettings target, Path backup, FailureKind kind, String code) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> open(target, backup)).satisfies((failure) -> {
			assertThat(failure.code()).isEqualTo(code);
			assertThat(failure.kind()).isEqualTo(kind);
		});
	}

}
