package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.campusctl.batch.admission.AdmissionImport;
import org.campusctl.batch.admission.AdmissionSettings;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.Resealing;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.network.NetworkImport;
import org.campusctl.batch.network.NetworkSettings;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.failure.Failure;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.storage.KeyRotation;
import org.campusctl.storage.StorageSettings;
import org.campusctl.storage.TestDataCentre;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * After a rotation the data centre holds the same under other keys, wherever the rotation
 * was interrupted before.
 */
class KeyRotationTests {

	@TempDir
	static Path folder;

	static Path first;

	static Path later;

	@BeforeAll
	static void makeDrops() {
		first = folder.resolve("first");
		later = folder.resolve("later");
		SampleGenerator.generate(SampleRequest.of(first, 3, 120, 20, 7).withDefects(2));
		SampleGenerator.generate(SampleRequest.of(later, 3, 130, 20, 7));
	}

	@Test
	void theSameIsThereUnderOtherKeys() throws IOException {
		Path home = folder.resolve("whole");
		StorageSettings settings = TestDataCentre.empty(home);
		String before;
		try (RosterHarness harness = imported(settings)) {
			before = harness.state();
			Files.createDirectories(folder.resolve("old-keys/keys"));
			Files.copy(home.resolve("keys/keys.json"), folder.resolve("old-keys/keys/keys.json"));
			Resealing work = rotate(settings, harness, HaltPoint.NONE);
			assertThat(work.rows()).isGreaterThan(400);
			assertThat(work.unproved()).isZero();
			// Who still holds the old keys may not write with them.
			assertThatExceptionOfType(Failure.class).isThrownBy(() -> harness.run(Request.full(first)))
				.satisfies((failure) -> assertThat(failure.code()).isEqualTo("keys.wrong"));
		}
		try (RosterHarness harness = RosterHarness.at(settings)) {
			assertThat(harness.state()).isEqualTo(before);
			assertThat(harness.run(Request.full(later)).status()).isEqualTo("UNCHANGED");
			RunReport again = harness.run(Request.full(later).forced());
			assertThat(again.changes().values()).allSatisfy((changes) -> {
				assertThat(changes.getOrDefault("created", 0L)).isZero();
				assertThat(changes.getOrDefault("updated", 0L)).isZero();
			});
			assertThat(harness.state()).isEqualTo(before);
		}
		StorageSettings old = new StorageSettings(folder.resolve("old-keys"), settings.url(), settings.owner(),
				settings.ownerPasswordFile(), settings.work(), settings.workPasswordFile(), false);
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> RosterHarness.at(old))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("keys.wrong"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rotate-student", "rotate-commit", "rotate-committed" })
	void aRotationThatBreaksOffIsFinishedByTheNext(String place) throws IOException {
		Path home = folder.resolve(place);
		StorageSettings settings = TestDataCentre.empty(home);
		String before;
		String oldKeys;
		try (RosterHarness harness = imported(settings)) {
			before = harness.state();
			oldKeys = Files.readString(home.resolve("keys/keys.json"));
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> rotate(settings, harness, (reached) -> {
				if (reached.equals(place)) {
					throw new IllegalStateException("power cut");
				}
			}));
			assertThat(Files.readString(home.resolve("keys/keys.json"))).isEqualTo(oldKeys);
			assertThat(home.resolve("keys/keys.next.json")).exists();
		}
		try (RosterHarness harness = RosterHarness.at(settings)) {
			assertThat(harness.state()).isEqualTo(before);
			rotate(settings, harness, HaltPoint.NONE);
		}
		try (RosterHarness harness = RosterHarness.at(settings)) {
			assertThat(harness.state()).isEqualTo(before);
		}
		assertThat(Files.readString(home.resolve("keys/keys.json"))).isNotEqualTo(oldKeys);
		assertThat(home.resolve("keys/keys.next.json")).doesNotExist();
	}

	private static RosterHarness imported(StorageSettings settings) {
		RosterHarness harness = RosterHarness.at(settings);
		harness.run(Request.full(first));
		harness.run(Request.full(later));
		return harness;
	}

	private static Resealing rotate(StorageSettings settings, RosterHarness harness, HaltPoint haltPoint) {
		Resealing work = new Resealing(datasets(harness), haltPoint, (rows) -> {
		});
		new KeyRotation(settings, harness.centre()).rotate(work, (code) -> {
		});
		return work;
	}

	/** Those of all jobs: a table that nobody describes is refused. */
	private static List<Dataset> datasets(RosterHarness harness) {
		LocalDate day = LocalDate.of(2026, 3, 2);
		return Stream
			.of(harness.datasets(),
					NetworkImport.stored(new NetworkSettings(ColumnProfiles.network(), day, null),
							harness.tools().infrastructure()),
					AdmissionImport.stored(new AdmissionSettings(ColumnProfiles.admissionLists(),
							ZoneId.of("Asia/Shanghai"), day, Locale.ENGLISH, true)))
			.flatMap(List::stream)
			.toList();
	}

}
