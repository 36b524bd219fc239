package org.campusctl.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup opened for reading: a zip archive with one entry a table, the manifest, and
 * the manifest's checksum sealed with the keys of the data centre, so that nobody without
 * the keys can make or change one.
 */
final class BackupFile implements AutoCloseable {

	static final String MANIFEST = "manifest.json";

	static final String SEAL = "manifest.seal";

	private static final String SEALED_AS = "backup";

	/** A manifest lists tables, no rows. */
	private static final int MANIFEST_LIMIT = 16 << 20;

	private final Path file;

	private final ZipFile zip;

	private final byte[] manifestBytes;

	private final BackupManifest manifest;

	private BackupFile(Path file, ZipFile zip, byte[] manifestBytes, BackupManifest manifest) {
		this.file = file;
		this.zip = zip;
		this.manifestBytes = manifestBytes;
		this.manifest = manifest;
	}

	/**
	 * Open a backup and read what it says of itself.
	 * @param file the file
	 * @return the backup
	 * @throws Failure 66 if there is no such file, 65 if it is no backup, is cut off, or
	 * of a newer form
	 */
	static BackupFile open(Path file) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new Failure(FailureKind.NOT_FOUND, "backup.not-found", file);
		}
		try {
			ZipFile zip = new ZipFile(file.toFile());
			try {
				byte[] bytes = content(zip, MANIFEST);
				BackupManifest manifest = JsonMapper.shared().readValue(bytes, BackupManifest.class);
				if (manifest.format() != BackupManifest.FORMAT) {
					throw new Failure(FailureKind.INPUT_REFUSED, "backup.format", file, manifest.format(),
							BackupManifest.FORMAT);
				}
				return new BackupFile(file, zip, bytes, manifest);
			}
			catch (RuntimeException | IOException ex) {
				zip.close();
				throw ex;
			}
		}
		catch (ZipException | JacksonException | IllegalArgumentException ex) {
			throw new Failure(ex, FailureKind.INPUT_REFUSED, "backup.foreign", file);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "backup.not-found", file);
		}
	}

	BackupManifest manifest() {
		return this.manifest;
	}

	/**
	 * Refuse keys that are not those of the backup, before any row of it is read.
	 * @param keys keys of the home
	 * @throws Failure 78 if they are others, 65 if the manifest is not the one that was
	 * sealed
	 */
	void require(Keys keys) {
		KeyCheck check = this.manifest.keys();
		if (!check.matches(keys) || !check.opens(keys)) {
			throw new Failure(FailureKind.CONFIGURATION, "backup.other-keys", this.file);
		}
		try {
			byte[] sealed = content(this.zip, SEAL);
			byte[] opened = keys.open(SEALED_AS, SealedGroup.IDENTITY, new byte[0], sealed);
			if (!MessageDigest.isEqual(opened, sha256().digest(this.manifestBytes))) {
				throw damaged(MANIFEST);
			}
		}
		catch (IOException | Failure ex) {
			throw damaged(MANIFEST);
		}
	}

	static byte[] seal(Keys keys, byte[] manifest) {
		return keys.seal(SEALED_AS, SealedGroup.IDENTITY, new byte[0], sha256().digest(manifest));
	}

	/**
	 * Read everything once and compare it with its checksums.
	 * @throws Failure 65 if something is missing, cut off or altered
	 */
	void verify() {
		Set<String> names = new HashSet<>(Set.of(MANIFEST, SEAL));
		for (BackupManifest.Table table : this.manifest.tables()) {
			names.add(table.entry());
			read(table, OutputStream.nullOutputStream());
		}
		this.zip.stream()
			.map(ZipEntry::getName)
			.filter((name) -> !names.contains(name))
			.findFirst()
			.ifPresent((name) -> {
				throw damaged(name);
			});
	}

	/**
	 * Hand the rows of a table on.
	 * @param table the table
	 * @param to takes the bytes
	 * @throws Failure 65 if they are not those of the checksum; the caller undoes what it
	 * did with them
	 */
	void read(BackupManifest.Table table, OutputStream to) {
		MessageDigest digest = sha256();
		long bytes;
		try (InputStream in = stream(this.zip, table.entry())) {
			bytes = new DigestInputStream(in, digest).transferTo(to);
		}
		catch (IOException ex) {
			if (ex instanceof Target target) {
				throw target.failure();
			}
			throw damaged(table.entry());
		}
		if (bytes != table.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
			throw damaged(table.entry());
		}
	}

	private Failure damaged(String entry) {
		return new Failure(FailureKind.INPUT_REFUSED, "backup.damaged", this.file, entry);
	}

	private static byte[] content(ZipFile zip, String name) throws IOException {
		try (InputStream in = stream(zip, name)) {
			byte[] bytes = in.readNBytes(MANIFEST_LIMIT + 1);
			if (bytes.length > MANIFEST_LIMIT) {
				throw new ZipException(name);
			}
			return bytes;
		}
	}

	private static InputStream stream(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new ZipException(name);
		}
		return zip.getInputStream(entry);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			// It was only read.
		}
	}

	/**
	 * Where the rows went to failed, not the backup.
	 */
	@SuppressWarnings("serial")
	static final class Target extends IOException {

		private final RuntimeException failure;

		Target(RuntimeException failure) {
			super(failure);
			this.failure = failure;
		}

		RuntimeException failure() {
			return this.failure;
		}

	}

}
