package org.campusctl.batch.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes digests under a random key that is never stored: equal for equal texts within one
 * check, and worth nothing afterwards.
 */
final class Digests {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	private final Mac mac;

	Digests() {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		try {
			this.mac = Mac.getInstance(ALGORITHM);
			this.mac.init(new SecretKeySpec(key, ALGORITHM));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, ex);
		}
	}

	Digest of(String text) {
		ByteBuffer bytes = ByteBuffer.wrap(this.mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		return new Digest(bytes.getLong(), bytes.getLong());
	}

}
