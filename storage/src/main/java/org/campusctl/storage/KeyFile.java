package org.campusctl.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.XAesGcmParameters;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code keys/keys.json}: one Tink keyset for sealing and a list of keys for
 * each index, all with numbers and a primary, so that keys can be added later.
 */
final class KeyFile {

	private static final int FORMAT = 1;

	private static final int INDEX_KEY_BYTES = 32;

	private static final int SALT_BYTES = 12;

	private final Path directory;

	KeyFile(Path home) {
		this.directory = home.resolve("keys");
	}

	Path file() {
		return this.directory.resolve("keys.json");
	}

	boolean exists() {
		return Files.exists(file());
	}

	/**
	 * Tell whether the directory is 0700 and the file 0600.
	 * @return whether nobody else can read them
	 */
	boolean modesRight() {
		try {
			return HomeFiles.isOwnerOnly(this.directory) && HomeFiles.isOwnerOnly(file());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Return the keys, made now if there are none.
	 * @param clock gives the day they are made
	 * @param progress told when another process is making them
	 * @return the keys
	 */
	Keys readOrMake(Clock clock, Consumer<String> progress) {
		return alone(progress, () -> {
			if (!exists()) {
				write(fresh(LocalDate.now(clock)));
			}
			return read();
		});
	}

	/**
	 * Do some short work on the files while no other process does.
	 * @param <T> what the work gives
	 * @param progress told when another process is at it
	 * @param work the work
	 * @return what the work gives
	 */
	<T> T alone(Consumer<String> progress, Supplier<T> work) {
		HomeFiles.directory(this.directory);
		return FileMutex.holding(this.directory.resolve("keys.lock"), progress, work);
	}

	void write(String content) {
		HomeFiles.write(file(), content);
	}

	/** Make the keys that a rotation leads to, unless an earlier one has. */
	void makeNext(Clock clock, Consumer<String> progress) {
		alone(progress, () -> {
			if (!hasNext()) {
				HomeFiles.write(next(), fresh(LocalDate.now(clock)));
			}
			return true;
		});
	}

	boolean hasNext() {
		return Files.exists(next());
	}

	Keys readNext() {
		return read(next());
	}

	/**
	 * Put the keys that a rotation led to in the place of the old ones, which are gone
	 * then.
	 */
	void takeNext(Consumer<String> progress) {
		alone(progress, () -> {
			try {
				if (hasNext()) {
					HomeFiles.rename(next(), file());
				}
				return true;
			}
			catch (IOException ex) {
				throw HomeFiles.cannotWrite(ex, file());
			}
		});
	}

	/**
	 * Read the keys that a database was written with: those of the file, or those of a
	 * rotation that died between its commit and its end, which is completed here.
	 * @param check the database's proof
	 * @param progress told when another process is at it
	 * @return keys, which may be wrong ones
	 */
	Keys readFor(KeyCheck check, Consumer<String> progress) {
		Keys own = read();
		if (!check.matches(own) && hasNext() && check.matches(readNext())) {
			takeNext(progress);
			return read();
		}
		return own;
	}

	/** Keys of a rotation, until it ends. */
	private Path next() {
		return this.directory.resolve("keys.next.json");
	}

	/**
	 * Return the file as it is.
	 * @return its content
	 */
	String content() {
		return content(file());
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "keys.unreadable", file);
		}
	}

	/**
	 * Read the keys.
	 * @return the keys
	 * @throws Failure 78 if the file is damaged or of a newer format
	 */
	Keys read() {
		return read(file());
	}

	private static Keys read(Path file) {
		return parse(content(file), file);
	}

	/**
	 * Read keys.
	 * @param content what a key file holds
	 * @param file named when they are damaged
	 * @return the keys
	 * @throws Failure 78 if they are damaged or of a newer format
	 */
	static Keys parse(String content, Path file) {
		try {
			JsonNode root = JsonMapper.shared().readTree(content);
			if (root.path("format").asInt(0) != FORMAT) {
				throw new Failure(FailureKind.CONFIGURATION, "keys.format", file, FORMAT);
			}
			Map<IndexKey, byte[]> indexes = new EnumMap<>(IndexKey.class);
			for (IndexKey index : IndexKey.values()) {
				indexes.put(index, primary(root.path("indexes").path(index.name())));
			}
			JsonNode sealing = root.required("sealing");
			return new Keys(indexes, sealing.toString(), LocalDate.parse(root.required("created").asString()),
					sealing.path("key").size(), sealing.path("primaryKeyId").asLong(0));
		}
		catch (JacksonException | IllegalArgumentException | java.time.DateTimeException ex) {
			// No cause: a parser quotes what it read.
			throw new Failure(FailureKind.CONFIGURATION, "keys.damaged", file);
		}
	}

	private static byte[] primary(JsonNode index) {
		long primary = index.path("primary").asLong(0);
		for (JsonNode key : index.path("keys")) {
			if (key.path("id").asLong(0) == primary) {
				byte[] bytes = Base64.getDecoder().decode(key.path("key").asString(""));
				if (bytes.length == INDEX_KEY_BYTES) {
					return bytes;
				}
			}
		}
		throw new IllegalArgumentException("no primary key");
	}

	private static String fresh(LocalDate day) {
		ObjectNode root = JsonMapper.shared().createObjectNode();
		root.put("format", FORMAT);
		root.put("created", day.toString());
		root.set("sealing", JsonMapper.shared().readTree(freshKeyset()));
		ObjectNode indexes = root.putObject("indexes");
		SecureRandom random = new SecureRandom();
		for (IndexKey index : IndexKey.values()) {
			byte[] bytes = new byte[INDEX_KEY_BYTES];
			random.nextBytes(bytes);
			ObjectNode node = indexes.putObject(index.name());
			node.put("primary", 1);
			ObjectNode key = node.putArray("keys").addObject();
			key.put("id", 1);
			key.put("key", Base64.getEncoder().encodeToString(bytes));
		}
		return root.toPrettyString() + "\n";
	}

	private static String freshKeyset() {
		try {
			AeadConfig.register();
			KeysetHandle handle = KeysetHandle
				.generateNew(XAesGcmParameters.create(XAesGcmParameters.Variant.TINK, SALT_BYTES));
			return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("XAES-256-GCM is missing", ex);
		}
	}

}
