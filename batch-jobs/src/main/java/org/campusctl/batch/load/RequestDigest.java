package org.campusctl.batch.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

import org.campusctl.mappings.file.Drop;

/**
 * What makes two imports the same: names and contents of the files, mode, options,
 * version of the tool's rules.
 */
final class RequestDigest {

	private RequestDigest() {
	}

	static String of(LoadRequest request, Drop drop, int contentVersion) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			update(digest, request.job());
			update(digest, request.mode());
			update(digest, request.scope());
			update(digest, String.valueOf(request.dryRun()));
			update(digest, String.valueOf(contentVersion));
			new TreeMap<>(request.options()).forEach((name, value) -> update(digest, name + "=" + value));
			new TreeMap<>(request.settings()).forEach((name, value) -> update(digest, name + "=" + value));
			drop.files().forEach((file) -> update(digest, file.name() + ":" + file.sha256()));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void update(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

}
