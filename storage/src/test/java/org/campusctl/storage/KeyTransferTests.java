package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Keys leave a home and come into one under a passphrase only.
 */
class KeyTransferTests {

	private static final String PASSPHRASE = "correct horse battery";

	@TempDir
	Path folder;

	private Path export;

	private Path source;

	@BeforeEach
	void exportKeys() throws IOException {
		this.source = Files.createDirectory(this.folder.resolve("source"));
		this.export = this.folder.resolve("keys.export");
		new KeyFile(this.source).readOrMake(Clock.systemUTC(), KeyTransferTests::ignore);
		transfer(this.source).exportTo(this.export, PASSPHRASE);
	}

	@Test
	void whatWasExportedIsImportedAndNeverOverwritten() throws IOException {
		assertThat(Files.getPosixFilePermissions(this.export)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(Files.readString(this.export)).doesNotContain("primaryKeyId", PASSPHRASE);
		Path target = this.folder.resolve("target");
		assertThat(transfer(target).importFrom(this.export, PASSPHRASE)).isEqualTo(KeyTransfer.Outcome.IMPORTED);
		assertThat(target.resolve("keys/keys.json")).hasSameTextualContentAs(this.source.resolve("keys/keys.json"));
		assertThat(new KeyFile(target).modesRight()).isTrue();
		assertThat(transfer(target).importFrom(this.export, PASSPHRASE)).isEqualTo(KeyTransfer.Outcome.SAME);

		Path other = this.folder.resolve("other");
		new KeyFile(Files.createDirectory(other)).readOrMake(Clock.systemUTC(), KeyTransferTests::ignore);
		String kept = Files.readString(other.resolve("keys/keys.json"));
		assertRefused(() -> transfer(other).importFrom(this.export, PASSPHRASE), FailureKind.CONFIGURATION,
				"keys.import-exists");
		assertThat(Files.readString(other.resolve("keys/keys.json"))).isEqualTo(kept);
	}

	@Test
	void anotherPassphraseAlteredAndForeignFilesAreRefused() throws IOException {
		Path target = this.folder.resolve("target");
		assertRefused(() -> transfer(target).importFrom(this.export, PASSPHRASE + "x"), FailureKind.INPUT_REFUSED,
				"keys.export-passphrase");
		String content = Files.readString(this.export);
		Files.writeString(this.export, content.replace("600000", "600001"));
		assertRefused(() -> transfer(target).importFrom(this.export, PASSPHRASE), FailureKind.INPUT_REFUSED,
				"keys.export-passphrase");
		Files.writeString(this.export, content.replace("\"format\" : 1", "\"format\" : 2"));
		assertRefused(() -> transfer(target).importFrom(this.export, PASSPHRASE), FailureKind.INPUT_REFUSED,
				"keys.export-format");
		Files.writeString(this.export, content.substring(0, content.length() / 2));
		assertRefused(() -> transfer(target).importFrom(this.export, PASSPHRASE), FailureKind.INPUT_REFUSED,
				"keys.export-foreign");
		assertRefused(() -> transfer(target).importFrom(this.folder.resolve("absent"), PASSPHRASE),
				FailureKind.NOT_FOUND, "keys.export-not-found");
		assertThat(target.resolve("keys")).doesNotExist();
	}

	@Test
	void nothingIsExportedUnderAShortPassphraseOrWithoutKeys() {
		assertRefused(() -> transfer(this.source).exportTo(this.folder.resolve("x"), "short"), FailureKind.USAGE,
				"keys.passphrase-short");
		assertRefused(() -> transfer(this.folder.resolve("empty")).exportTo(this.folder.resolve("x"), PASSPHRASE),
				FailureKind.NOT_FOUND, "keys.export-none");
		assertThat(this.folder.resolve("x")).doesNotExist();
	}

	@Test
	void theDatabaseTellsWhichKeysAreRight() throws Exception {
		Path home = new HomeFixture(this.folder).fresh("home");
		Path own = this.folder.resolve("own.export");
		HomeFixture.open(home).close();
		transfer(home).exportTo(own, PASSPHRASE);
		assertRefused(() -> transfer(home).importFrom(this.export, PASSPHRASE), FailureKind.CONFIGURATION,
				"keys.import-other");
		String right = Files.readString(home.resolve("keys/keys.json"));
		Files.copy(this.source.resolve("keys/keys.json"), home.resolve("keys/keys.json"),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThat(transfer(home).importFrom(own, PASSPHRASE)).isEqualTo(KeyTransfer.Outcome.REPLACED);
		assertThat(Files.readString(home.resolve("keys/keys.json"))).isEqualTo(right);
		try (var left = Files.list(home.resolve("keys"))) {
			assertThat(left.map(String::valueOf)).anyMatch((file) -> file.contains("keys.json.replaced-"));
		}
	}

	private static KeyTransfer transfer(Path home) {
		return new KeyTransfer(StorageSettings.embedded(home), KeyTransferTests::ignore);
	}

	private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FailureKind kind,
			String code) {
		assertThatExceptionOfType(Failure.class).isThrownBy(call).satisfies((failure) -> {
			assertThat(failure.code()).isEqualTo(code);
			assertThat(failure.kind()).isEqualTo(kind);
		});
	}

	private static void ignore(String code) {
		// The tests look at the outcome only.
	}

}
