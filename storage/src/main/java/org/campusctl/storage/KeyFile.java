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
		HomeFiles.directory(this.directory);
		return FileMutex.holding(this.directory.resolve("keys.lock"), progress, () -> {
			if (!exists()) {
				HomeFiles.write(file(), fresh(LocalDate.now(clock)));
			}
			return read();
		});
	}

	/**
	 * Read the keys.
	 * @return the keys
	 * @throws Failure 78 if the file is damaged or of a newer format
	 */
	Keys read() {
		try {
			JsonNode root = JsonMapper.shared().readTree(Files.readString(file()));
			if (root.path("format").asInt(0) != FORMAT) {
				throw new Failure(FailureKind.CONFIGURATION, "keys.format", file(), FORMAT);
			}
			Map<IndexKey, byte[]> indexes = new EnumMap<>(IndexKey.class);
			for (IndexKey index : IndexKey.values()) {
				indexes.put(index, primary(root.path("indexes").path(index.name())));
			}
			JsonNode sealing = root.required("sealing");
			return new Keys(indexes, sealing.toString(), LocalDate.parse(root.required("created").asString()),
					sealing.path("key").size(), sealing.path("primaryKeyId").asLong(0));
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "keys.unreadable", file());
		}
		catch (JacksonException | IllegalArgumentException | java.time.DateTimeException ex) {
			// No cause: a parser quotes what it read.
			throw new Failure(FailureKind.CONFIGURATION, "keys.damaged", file());
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
