package org.campusctl.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * The keys that protect people: one keyset seals personal values (XAES-256-GCM), and one
 * key for each index turns a value into a keyed hash by which it can be found. Safe for
 * use by several threads.
 */
public final class Keys {

	/** Bytes of an index. */
	public static final int INDEX_BYTES = 16;

	private static final String ALGORITHM = "HmacSHA256";

	private final Map<IndexKey, SecretKeySpec> indexKeys = new EnumMap<>(IndexKey.class);

	// Making a Mac costs several times as much as using one.
	private final ThreadLocal<Map<IndexKey, Mac>> macs = ThreadLocal.withInitial(this::macs);

	private final String sealingKeyset;

	private final LocalDate created;

	private final int sealingKeyCount;

	private final long primarySealingKey;

	private volatile @Nullable Aead aead;

	Keys(Map<IndexKey, byte[]> indexKeys, String sealingKeyset, LocalDate created, int sealingKeyCount,
			long primarySealingKey) {
		indexKeys.forEach((index, bytes) -> this.indexKeys.put(index, new SecretKeySpec(bytes, ALGORITHM)));
		this.sealingKeyset = sealingKeyset;
		this.created = created;
		this.sealingKeyCount = sealingKeyCount;
		this.primarySealingKey = primarySealingKey;
	}

	/**
	 * Seal personal values of one row. What is sealed can be opened only as the same
	 * group of the same row of the same dataset.
	 * @param dataset name of the dataset, such as {@code student}
	 * @param group which values
	 * @param keyIndexOfRow the index that identifies the row
	 * @param plain the values, from {@link SealedFields#encode}
	 * @return the ciphertext, about 45 bytes longer
	 */
	public byte[] seal(String dataset, SealedGroup group, byte[] keyIndexOfRow, byte[] plain) {
		try {
			return aead().encrypt(plain, associatedData(dataset, group, keyIndexOfRow));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("sealing failed", ex);
		}
	}

	/**
	 * Open what {@link #seal} made.
	 * @param dataset name of the dataset
	 * @param group which values
	 * @param keyIndexOfRow the index that identifies the row
	 * @param sealed the ciphertext
	 * @return the values
	 * @throws Failure 78 if the ciphertext was altered, belongs to another row, or was
	 * made with keys that are not here
	 */
	public byte[] open(String dataset, SealedGroup group, byte[] keyIndexOfRow, byte[] sealed) {
		try {
			return aead().decrypt(sealed, associatedData(dataset, group, keyIndexOfRow));
		}
		catch (GeneralSecurityException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "keys.cannot-open", dataset);
		}
	}

	/**
	 * Return the keyed hash of a value: equal for equal values, and nothing else can be
	 * learnt from it without the key.
	 * @param key the index it is for
	 * @param value normalised by the caller
	 * @return the first 16 bytes of HMAC-SHA-256 over the value in UTF-8
	 */
	public byte[] index(IndexKey key, String value) {
		return Arrays.copyOf(hash(key, value), INDEX_BYTES);
	}

	/**
	 * Refuse to go on if the database has other keys by now, as after a rotation by
	 * another process.
	 * @param connection connection to the database
	 * @throws SQLException if that fails
	 * @throws Failure 78 if these keys are not the database's any more
	 */
	public void requireOf(Connection connection) throws SQLException {
		KeyCheck.read(connection).require(this);
	}

	LocalDate created() {
		return this.created;
	}

	int sealingKeyCount() {
		return this.sealingKeyCount;
	}

	long primarySealingKey() {
		return this.primarySealingKey;
	}

	private byte[] hash(IndexKey key, String value) {
		Mac mac = Objects.requireNonNull(this.macs.get().get(key));
		return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
	}

	private Map<IndexKey, Mac> macs() {
		try {
			Map<IndexKey, Mac> made = new EnumMap<>(IndexKey.class);
			for (Map.Entry<IndexKey, SecretKeySpec> entry : this.indexKeys.entrySet()) {
				Mac mac = Mac.getInstance(ALGORITHM);
				mac.init(entry.getValue());
				made.put(entry.getKey(), mac);
			}
			return made;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA-256 is missing", ex);
		}
	}

	/** Made at first use: commands that seal nothing need no Tink. */
	private Aead aead() {
		Aead made = this.aead;
		if (made == null) {
			try {
				AeadConfig.register();
				made = TinkJsonProtoKeysetFormat.parseKeyset(this.sealingKeyset, InsecureSecretKeyAccess.get())
					.getPrimitive(RegistryConfiguration.get(), Aead.class);
			}
			catch (GeneralSecurityException ex) {
				throw new Failure(FailureKind.CONFIGURATION, "keys.damaged", "keys.json");
			}
			this.aead = made;
		}
		return made;
	}

	/**
	 * Name, zero byte, group, zero byte, index: none of the first two can hold a zero.
	 */
	private static byte[] associatedData(String dataset, SealedGroup group, byte[] keyIndexOfRow) {
		byte[] head = (dataset + '\0' + group.name() + '\0').getBytes(StandardCharsets.UTF_8);
		byte[] data = Arrays.copyOf(head, head.length + keyIndexOfRow.length);
		System.arraycopy(keyIndexOfRow, 0, data, head.length, keyIndexOfRow.length);
		return data;
	}

	@Override
	public String toString() {
		return "Keys[created=" + this.created + "]";
	}

}
