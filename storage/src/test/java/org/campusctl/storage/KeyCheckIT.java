package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyCheckIT {

	@TempDir
	Path base;

	@Test
	void onlyTheKeysOfTheDatabaseAreAccepted() throws Exception {
		Path home = new HomeFixture(this.base).fresh("home");
		Path file = home.resolve("keys/keys.json");
		Path kept = home.resolve("keys/kept.json");
		byte[] index;
		try (DataCentre centre = HomeFixture.open(home)) {
			index = centre.keys().index(IndexKey.NAME, "a");
			KeyStatus status = centre.keyStatus();
			assertThat(status.matches()).isTrue();
			assertThat(status.modesRight()).isTrue();
			assertThat(status.sealingKeys()).isEqualTo(1);
			assertThat(status.primaryKeyId()).isPositive();
			assertThat(HomeFixture.column(centre.work(), "SELECT name FROM key_check ORDER BY name"))
				.containsAll(List.of("index:STUDENT_NUMBER", "sealing"));
		}
		Files.move(file, kept);
		assertRefused(home, "keys.missing");
		assertThat(file).as("no key is made for a database that has one").doesNotExist();
		makeOtherKeys(file);
		assertRefused(home, "keys.wrong");
		assertThat(HomeFixture.status(home).running()).isFalse();
		Files.delete(file);
		Files.move(kept, file);
		try (DataCentre centre = HomeFixture.open(home)) {
			assertThat(centre.keys().index(IndexKey.NAME, "a")).isEqualTo(index);
		}
	}

	@Test
	void schemaOfANewerToolIsRefusedAndAnOldOneLeftAloneOnDemand() throws Exception {
		Path home = new HomeFixture(this.base).fresh("home");
		StorageSettings settings = StorageSettings.embedded(home);
		try (DataCentre unchanged = DataCentre.openUnchanged(settings, KeyCheckIT::ignore)) {
			assertThat(HomeFixture.status(home).schemaVersion()).isZero();
			assertThat(HomeFixture.status(home).pending()).isPositive();
			assertThatExceptionOfType(Failure.class).isThrownBy(unchanged::keys)
				.satisfies((failure) -> assertThat(failure.code()).isEqualTo("schema.pending"));
			assertThat(home.resolve("keys/keys.json")).doesNotExist();
		}
		try (DataCentre centre = HomeFixture.open(home)) {
			HomeFixture.execute(centre.owner(),
					"INSERT INTO schema_history (installed_rank, version, description, type, script, installed_by,"
							+ " execution_time, success) VALUES (9999, '9999', 'x', 'SQL', 'x', 'x', 1, true)");
		}
		assertRefused(home, "schema.newer");
	}

	private static void makeOtherKeys(Path file) throws IOException {
		Path other = Files.createTempDirectory(HomeFiles.parent(file), "other");
		new KeyFile(other).readOrMake(java.time.Clock.systemUTC(), KeyCheckIT::ignore);
		Files.move(new KeyFile(other).file(), file);
	}

	private static void assertRefused(Path home, String code) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> HomeFixture.open(home))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(code))
			.satisfies((failure) -> assertThat(failure.kind()).isEqualTo(FailureKind.CONFIGURATION));
	}

	private static void ignore(String code) {
		// The tests look at the outcome only.
	}

}
