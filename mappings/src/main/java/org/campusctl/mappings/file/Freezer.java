package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;

/**
 * Makes private copies (0600) and their SHA-256 in one pass.
 */
final class Freezer {

	private final Path folder;

	private int count;

	Freezer(Path folder) {
		this.folder = folder;
		try {
			if (!Files.isDirectory(folder)) {
				Path parent = folder.toAbsolutePath().getParent();
				if (parent != null) {
					Files.createDirectories(parent);
				}
				Files.createDirectory(folder, attributes(folder, "rwx------"));
			}
		}
		catch (IOException ex) {
			throw cannotWrite(folder, ex);
		}
	}

	/** Copy a file, which must not change meanwhile. */
	FrozenFile freeze(String name, Path file) {
		try {
			BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
			try (InputStream in = Files.newInputStream(file)) {
				FrozenFile frozen = freeze(name, in, Long.MAX_VALUE, null);
				BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
				if (before.size() != after.size() || frozen.bytes() != after.size()
						|| !before.lastModifiedTime().equals(after.lastModifiedTime())) {
					throw new Failure(FailureKind.INPUT_REFUSED, "drop.changed", file);
				}
				return frozen;
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "drop.unreadable", file);
		}
	}

	/**
	 * Copy a stream.
	 * @throws IOException if the stream cannot be read
	 * @throws TooLongException if it has more bytes than allowed
	 */
	FrozenFile freeze(String name, InputStream in, long maxBytes, @Nullable Problem problem) throws IOException {
		this.count++;
		String extension = FrozenFile.extension(name);
		Path copy = this.folder
			.resolve(String.format("%05d", this.count) + (extension.matches("[a-z0-9]{1,5}") ? "." + extension : ""));
		MessageDigest digest = sha256();
		long bytes = 0;
		byte[] buffer = new byte[1 << 16];
		try (OutputStream out = create(copy)) {
			int read = in.read(buffer);
			while (read >= 0) {
				bytes += read;
				if (bytes > maxBytes) {
					throw new TooLongException();
				}
				digest.update(buffer, 0, read);
				write(copy, out, buffer, read);
				read = in.read(buffer);
			}
		}
		return new FrozenFile(name, copy, HexFormat.of().formatHex(digest.digest()), bytes, problem);
	}

	/** Create a file that only its owner may read, or empty it. */
	static OutputStream create(Path file) {
		try {
			Files.deleteIfExists(file);
			return Channels.newOutputStream(Files.newByteChannel(file,
					Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file, "rw-------")));
		}
		catch (IOException ex) {
			throw cannotWrite(file, ex);
		}
	}

	static Failure cannotWrite(Path file, IOException ex) {
		return new Failure(ex, FailureKind.CANNOT_WRITE, "drop.cannot-write", file);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(Path copy, OutputStream out, byte[] buffer, int length) {
		try {
			out.write(buffer, 0, length);
		}
		catch (IOException ex) {
			throw cannotWrite(copy, ex);
		}
	}

	private static FileAttribute<?>[] attributes(Path path, String permissions) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	/** A stream has more bytes than allowed. */
	static final class TooLongException extends IOException {

	}

}
