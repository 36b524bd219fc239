package org.campusctl.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The programs of the embedded server, unpacked from the archive on the class path to
 * {@code postgres/server-CHECKSUM}.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path directory) {

	/** Bytes that programs, an empty cluster and its first log need. */
	private static final long NEEDED = 400L << 20;

	private static final String PREFIX = "server-";

	/**
	 * Return the programs, unpacked now if they are not there yet. Called under
	 * {@code start.lock}.
	 * @param parent the {@code postgres} directory of the home
	 * @param progress told {@code storage.unpacking}
	 * @return the programs
	 */
	static ServerBinaries in(Path parent, Consumer<String> progress) {
		URL archive = archive();
		try {
			URLConnection connection = archive.openConnection();
			Path directory = parent.resolve(PREFIX + identity(connection));
			if (!Files.isDirectory(directory)) {
				progress.accept("storage.unpacking");
				requireSpace(parent);
				removeOthers(parent);
				Path unfinished = parent.resolve("unpacking.new");
				try (InputStream in = connection.getInputStream()) {
					unpack(in, unfinished);
				}
				sync(unfinished);
				HomeFiles.rename(unfinished, directory);
			}
			return new ServerBinaries(directory);
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, parent);
		}
	}

	Path program(String name) {
		return this.directory.resolve("bin").resolve(name);
	}

	private static URL archive() {
		String name = "postgres-" + system() + "-" + architecture() + ".txz";
		URL archive = ServerBinaries.class.getResource("/" + name);
		if (archive == null) {
			throw new Failure(FailureKind.CONFIGURATION, "storage.no-binaries", system(), architecture());
		}
		return archive;
	}

	private static String system() {
		String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
	}

	private static String architecture() {
		String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
		return switch (name) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> name;
		};
	}

	/** A new archive gets a new directory, so that an upgrade never mixes files. */
	private static String identity(URLConnection connection) throws IOException {
		if (connection instanceof JarURLConnection jar) {
			return Long.toHexString(jar.getJarEntry().getCrc());
		}
		return Long.toHexString(connection.getContentLengthLong());
	}

	private static void requireSpace(Path parent) throws IOException {
		long usable = Files.getFileStore(parent).getUsableSpace();
		if (usable < NEEDED) {
			throw new Failure(FailureKind.CANNOT_WRITE, "storage.little-space", parent, usable >> 20, NEEDED >> 20);
		}
	}

	private static void removeOthers(Path parent) throws IOException {
		List<Path> others;
		try (Stream<Path> entries = Files.list(parent)) {
			others = entries.filter((entry) -> {
				String name = String.valueOf(entry.getFileName());
				return name.startsWith(PREFIX) || name.equals("unpacking.new");
			}).toList();
		}
		others.forEach(HomeFiles::deleteTree);
	}

	private static void unpack(InputStream in, Path target) throws IOException {
		Files.createDirectories(target);
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(new BufferedInputStream(in)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = target.resolve(entry.getName()).normalize();
				if (!path.startsWith(target)) {
					throw new IOException("entry outside the archive");
				}
				if (entry.isDirectory()) {
					Files.createDirectories(path);
				}
				else if (entry.isSymbolicLink()) {
					Files.createDirectories(HomeFiles.parent(path));
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
				}
				else {
					Files.createDirectories(HomeFiles.parent(path));
					write(tar, path, (entry.getMode() & 0100) != 0);
				}
			}
		}
	}

	private static void write(InputStream in, Path path, boolean executable) throws IOException {
		Files.copy(in, path);
		if (executable && !path.toFile().setExecutable(true, false)) {
			throw new IOException("cannot set the mode");
		}
	}

	/**
	 * Make all files durable: the rename of the directory must not outlive a power cut
	 * that its files do not. After the last one is written, the first sync does the work
	 * for nearly all of them.
	 */
	private static void sync(Path root) throws IOException {
		try (Stream<Path> tree = Files.walk(root)) {
			for (Path path : tree.filter((entry) -> !Files.isSymbolicLink(entry)).toList()) {
				HomeFiles.sync(path);
			}
		}
	}

}
