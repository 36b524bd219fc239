package org.campusctl.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.XChaCha20Poly1305Key;
import com.google.crypto.tink.util.SecretBytes;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of the keys under a passphrase: PBKDF2-HMAC-SHA-512 (RFC 8018) makes a key of
 * it, with which the key file is encrypted (XChaCha20-Poly1305).
 */
final class KeyExport {

	private static final int FORMAT = 1;

	private static final String KIND = "campusctl keys";

	private static final String DERIVATION = "PBKDF2-HMAC-SHA-512";

	/** OWASP asks for 210,000 at least; an export is made and opened rarely. */
	private static final int ITERATIONS = 600_000;

	/** A file that asks for more only wants to keep the machine busy. */
	private static final int MOST_ITERATIONS = 20_000_000;

	private static final int SALT_BYTES = 16;

	private static final int KEY_BITS = 256;

	private static final int LIMIT = 1 << 20;

	private KeyExport() {
	}

	/**
	 * Encrypt the keys.
	 * @param keys content of the key file
	 * @param passphrase the passphrase
	 * @return content of the export
	 */
	static String seal(String keys, String passphrase) {
		byte[] salt = new byte[SALT_BYTES];
		new SecureRandom().nextBytes(salt);
		try {
			byte[] sealed = aead(passphrase, salt, ITERATIONS).encrypt(keys.getBytes(StandardCharsets.UTF_8),
					associatedData(salt, ITERATIONS));
			ObjectNode root = JsonMapper.shared().createObjectNode();
			root.put("kind", KIND);
			root.put("format", FORMAT);
			root.put("derivation", DERIVATION);
			root.put("iterations", ITERATIONS);
			root.put("salt", Base64.getEncoder().encodeToString(salt));
			root.put("keys", Base64.getEncoder().encodeToString(sealed));
			return root.toPrettyString() + "\n";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("PBKDF2 or XChaCha20-Poly1305 is missing", ex);
		}
	}

	/**
	 * Decrypt the keys.
	 * @param file the export
	 * @param passphrase the passphrase
	 * @return content of the key file
	 * @throws Failure 66 if there is no such file, 65 if it is no export, was altered, or
	 * the passphrase is another
	 */
	static String open(Path file, String passphrase) {
		try {
			if (Files.size(file) > LIMIT) {
				throw new Failure(FailureKind.INPUT_REFUSED, "keys.export-foreign", file);
			}
			JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
			if (!KIND.equals(root.path("kind").asString(""))) {
				throw new Failure(FailureKind.INPUT_REFUSED, "keys.export-foreign", file);
			}
			int iterations = root.path("iterations").asInt(0);
			if (root.path("format").asInt(0) != FORMAT || !DERIVATION.equals(root.path("derivation").asString(""))
					|| iterations < 1 || iterations > MOST_ITERATIONS) {
				throw new Failure(FailureKind.INPUT_REFUSED, "keys.export-format", file, FORMAT);
			}
			byte[] salt = Base64.getDecoder().decode(root.path("salt").asString(""));
			byte[] sealed = Base64.getDecoder().decode(root.path("keys").asString(""));
			byte[] keys = aead(passphrase, salt, iterations).decrypt(sealed, associatedData(salt, iterations));
			return new String(keys, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "keys.export-not-found", file);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new Failure(FailureKind.INPUT_REFUSED, "keys.export-foreign", file);
		}
		catch (GeneralSecurityException ex) {
			throw new Failure(FailureKind.INPUT_REFUSED, "keys.export-passphrase", file);
		}
	}

	@AccessesPartialKey
	private static Aead aead(String passphrase, byte[] salt, int iterations) throws GeneralSecurityException {
		// However a keyboard writes an accent, it is the same passphrase.
		char[] normal = Normalizer.normalize(passphrase, Normalizer.Form.NFKC).toCharArray();
		byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
			.generateSecret(new PBEKeySpec(normal, salt, iterations, KEY_BITS))
			.getEncoded();
		AeadConfig.register();
		return KeysetHandle.newBuilder()
			.addEntry(KeysetHandle
				.importKey(XChaCha20Poly1305Key.create(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get())))
				.withFixedId(1)
				.makePrimary())
			.build()
			.getPrimitive(RegistryConfiguration.get(), Aead.class);
	}

	private static byte[] associatedData(byte[] salt, int iterations) {
		return (KIND + ' ' + FORMAT + ' ' + DERIVATION + ' ' + iterations + ' '
				+ Base64.getEncoder().encodeToString(salt))
			.getBytes(StandardCharsets.UTF_8);
	}

}
