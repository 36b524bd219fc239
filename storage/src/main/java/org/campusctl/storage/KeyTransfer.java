package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Carries the keys out of a home and into one, under a passphrase.
 */
public final class KeyTransfer {

	/** Fewest characters of a passphrase. */
	public static final int SHORTEST_PASSPHRASE = 12;

	private final StorageSettings settings;

	private final Path home;

	private final Consumer<String> progress;

	/**
	 * Prepare a transfer.
	 * @param settings where home and database are
	 * @param progress told message codes of slow steps
	 */
	public KeyTransfer(StorageSettings settings, Consumer<String> progress) {
		this.settings = settings;
		this.home = HomeFiles.home(settings.home());
		this.progress = progress;
	}

	/**
	 * Refuse when there is nothing to export.
	 * @throws Failure 66 if this home has no keys, 75 while they are being rotated
	 */
	public void requireKeys() {
		KeyFile keys = new KeyFile(this.home);
		if (!keys.exists()) {
			throw new Failure(FailureKind.NOT_FOUND, "keys.export-none", keys.file());
		}
		if (keys.hasNext()) {
			throw new Failure(FailureKind.LOCKED, "keys.rotation-unfinished");
		}
		keys.read();
	}

	/**
	 * Write the keys to a file that only its owner can read.
	 * @param file where to; one that is there is replaced
	 * @param passphrase the passphrase
	 * @throws Failure 73 if it cannot be written, 64 if the passphrase is short
	 */
	public void exportTo(Path file, String passphrase) {
		requireKeys();
		if (passphrase.length() < SHORTEST_PASSPHRASE) {
			throw new Failure(FailureKind.USAGE, "keys.passphrase-short", SHORTEST_PASSPHRASE);
		}
		Path target = file.toAbsolutePath().normalize();
		HomeFiles.write(target, KeyExport.seal(new KeyFile(this.home).content(), passphrase));
	}

	/**
	 * Take the keys of an export into this home.
	 * @param file the export
	 * @param passphrase its passphrase
	 * @return what became of them
	 * @throws Failure 66 or 65 if the export cannot be opened, 78 if the database was
	 * written with other keys, or this home has others and no database tells which are
	 * right
	 */
	public Outcome importFrom(Path file, String passphrase) {
		String content = KeyExport.open(file, passphrase);
		Keys imported = KeyFile.parse(content, file);
		KeyCheck check = check();
		if (!check.isEmpty() && !isOf(check, imported)) {
			throw new Failure(FailureKind.CONFIGURATION, "keys.import-other", file);
		}
		KeyFile keys = new KeyFile(this.home);
		return keys.alone(this.progress, () -> {
			if (!keys.exists()) {
				keys.write(content);
				return Outcome.IMPORTED;
			}
			if (isSame(keys, imported, check)) {
				return Outcome.SAME;
			}
			if (check.isEmpty()) {
				throw new Failure(FailureKind.CONFIGURATION, "keys.import-exists", keys.file());
			}
			setAside(keys.file());
			keys.write(content);
			return Outcome.REPLACED;
		});
	}

	private static boolean isSame(KeyFile keys, Keys imported, KeyCheck check) {
		try {
			Keys own = keys.read();
			return check.isEmpty() ? KeyCheck.of(own).opens(imported) && KeyCheck.of(own).matches(imported)
					: isOf(check, own);
		}
		catch (Failure ex) {
			// Damaged: only a database can say that others are right.
			return false;
		}
	}

	private static boolean isOf(KeyCheck check, Keys keys) {
		return check.matches(keys) && check.opens(keys);
	}

	private KeyCheck check() {
		if (!DataCentre.exists(this.settings)) {
			return new KeyCheck(Map.of());
		}
		if (this.settings.url() != null) {
			return read(Database.server(this.settings));
		}
		EmbeddedServer server = EmbeddedServer.in(this.home, this.progress);
		Database database = server.enter();
		try {
			return read(database);
		}
		finally {
			server.leave(this.settings.keepRunning());
		}
	}

	private static KeyCheck read(Database database) {
		try (Connection connection = database.connectOwner()) {
			return KeyCheck.read(connection);
		}
		catch (SQLException ex) {
			throw SqlFailure.of(ex, database);
		}
	}

	private static void setAside(Path file) {
		String now = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC).format(Instant.now());
		try {
			Files.move(file, file.resolveSibling(file.getFileName() + ".replaced-" + now));
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, file);
		}
	}

	/**
	 * What an import did.
	 */
	public enum Outcome {

		/** This home had no keys and has those of the export now. */
		IMPORTED,
		/** This home had the right keys already; nothing was changed. */
		SAME,
		/**
		 * The keys of this home were damaged or not the database's; they were set aside.
		 */
		REPLACED

	}

}
