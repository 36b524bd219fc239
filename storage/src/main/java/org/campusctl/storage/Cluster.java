package org.campusctl.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The data directory of the embedded server: made complete with roles, database and
 * schemas under another name, then renamed, so that a half-made one is never used.
 */
final class Cluster {

	static final String SUPERUSER = "postgres";

	static final String OWNER = "campus_owner";

	static final String WORK = "campus_work";

	static final String DATABASE = "campus";

	private static final int MAJOR = 18;

	private static final String UNFINISHED = "data.new";

	private static final long SMALL_SHARED_MEMORY = 512L << 20;

	/** initdb passes its paths through a shell, between double quotes. */
	private static final Pattern SHELL_ACTIVE = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

	private final Path parent;

	Cluster(Path parent) {
		this.parent = parent;
	}

	Path data() {
		return this.parent.resolve("data");
	}

	boolean exists() {
		return Files.isDirectory(data());
	}

	/**
	 * Make the cluster if there is none, and check its version. Called under
	 * {@code start.lock}.
	 * @param binaries the server's programs
	 * @param progress told {@code storage.initialising}
	 */
	void prepare(ServerBinaries binaries, Consumer<String> progress) {
		removeUnfinished();
		if (!exists()) {
			progress.accept("storage.initialising");
			make(binaries);
		}
		checkVersion();
	}

	/**
	 * Write the settings that this version of the tool wants.
	 */
	void writeConfiguration() {
		String settings = resource("embedded.conf");
		if (smallSharedMemory()) {
			settings += "\n# /dev/shm is small here.\ndynamic_shared_memory_type = mmap\n";
		}
		HomeFiles.write(data().resolve("campusctl.conf"), settings);
	}

	private void make(ServerBinaries binaries) {
		if (SHELL_ACTIVE.matcher(this.parent.toString()).find()) {
			throw new Failure(FailureKind.CONFIGURATION, "storage.home-name");
		}
		// The initdb of a killed process may still be writing: never into the same place.
		Path unfinished = this.parent.resolve(UNFINISHED + "-" + UUID.randomUUID());
		PasswordFiles.readOrMake(this.parent, SUPERUSER);
		ServerUser user = ServerUser.choose(data(), binaries);
		run(user,
				List.of(binaries.program("initdb").toString(), "--pgdata=" + unfinished, "--no-clean",
						"--username=" + SUPERUSER, "--pwfile=" + PasswordFiles.file(this.parent, SUPERUSER),
						"--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
						"--builtin-locale=C.UTF-8"),
				"");
		try {
			Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
			Files.writeString(unfinished.resolve("postgresql.conf"), """
					# campusctl.conf is written anew at each start; put your own settings into local.conf.
					include_if_exists 'campusctl.conf'
					include_if_exists 'local.conf'
					""");
			user.own(unfinished);
			singleUser(binaries, user, unfinished, SUPERUSER, SetupSql
				.roles(PasswordFiles.readOrMake(this.parent, OWNER), PasswordFiles.readOrMake(this.parent, WORK)));
			singleUser(binaries, user, unfinished, SUPERUSER, SetupSql.database(DATABASE));
			singleUser(binaries, user, unfinished, DATABASE, SetupSql.schemas());
			HomeFiles.rename(unfinished, data());
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, this.parent);
		}
	}

	private void removeUnfinished() {
		try (Stream<Path> entries = Files.list(this.parent)) {
			entries.filter((entry) -> String.valueOf(entry.getFileName()).startsWith(UNFINISHED))
				.forEach(HomeFiles::tryDeleteTree);
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, this.parent);
		}
	}

	private void singleUser(ServerBinaries binaries, ServerUser user, Path directory, String database,
			List<String> statements) {
		String input = String.join(";\n\n", statements) + ";\n\n";
		// Statements hold passwords: log none of them, wherever the output goes.
		run(user,
				List.of(binaries.program("postgres").toString(), "--single", "-j", "-D", directory.toString(), "-c",
						"exit_on_error=on", "-c", "log_min_error_statement=panic", "-c", "log_checkpoints=off", "-c",
						// The passwords are random: iterations would only slow down every
						// connection.
						"scram_iterations=16", database),
				input);
	}

	private void run(ServerUser user, List<String> words, String input) {
		String program = String.valueOf(Path.of(words.get(0)).getFileName());
		try {
			ProcessBuilder builder = new ProcessBuilder(user.command(words)).directory(this.parent.toFile())
				.redirectErrorStream(true);
			ServerEnvironment.clean(builder.environment());
			Process process = builder.start();
			try (var out = process.getOutputStream()) {
				out.write(input.getBytes(StandardCharsets.UTF_8));
			}
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int code = process.waitFor();
			if (code != 0) {
				throw failed(program, code, output);
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "storage.program-failed", program,
					ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			throw Waiting.interrupted(ex);
		}
	}

	private Failure failed(String program, int code, String output) {
		if (output.contains("No space left")) {
			return new Failure(FailureKind.CANNOT_WRITE, "storage.disk-full", this.parent);
		}
		return new Failure(FailureKind.CONFIGURATION, "storage.program-failed", program, code);
	}

	private void checkVersion() {
		try {
			String version = Files.readString(data().resolve("PG_VERSION")).strip();
			if (!version.equals(Integer.toString(MAJOR))) {
				throw new Failure(FailureKind.CONFIGURATION, "storage.other-major", version, MAJOR);
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "storage.data-damaged", data());
		}
	}

	private static boolean smallSharedMemory() {
		try {
			return Files.getFileStore(Path.of("/dev/shm")).getTotalSpace() < SMALL_SHARED_MEMORY;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static String resource(String name) {
		try (InputStream in = Cluster.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
