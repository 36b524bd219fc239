package org.campusctl.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The embedded PostgreSQL server of a home, shared by all processes that use the home:
 * the first one in starts it, the last one out stops it. It listens on the loopback
 * address only. A server whose users were all killed stays up until the next one leaves.
 */
public final class EmbeddedServer {

	private static final int ATTEMPTS = 5;

	/** Recovery after a crash replays up to {@code max_wal_size} of log. */
	private static final Duration START_LIMIT = Duration.ofMinutes(10);

	private static final Duration SILENCE = Duration.ofSeconds(5);

	private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

	private final Path home;

	private final Path directory;

	private final Cluster cluster;

	private final ServerProcesses processes;

	private final Consumer<String> progress;

	private EmbeddedServer(Path home, Consumer<String> progress) {
		this.home = home;
		this.directory = home.resolve("postgres");
		this.cluster = new Cluster(this.directory);
		this.processes = new ServerProcesses(this.cluster.data());
		this.progress = progress;
	}

	/**
	 * Return the server of a home, whether it runs or not.
	 * @param home the tool's home, made if absent
	 * @param progress told message codes of slow steps
	 * @return the server
	 * @throws Failure 73 if the home cannot be made
	 */
	public static EmbeddedServer in(Path home, Consumer<String> progress) {
		EmbeddedServer server = new EmbeddedServer(HomeFiles.home(home), progress);
		HomeFiles.directory(server.directory);
		return server;
	}

	/**
	 * Start the server, or leave it running if it does, and keep it up when its last user
	 * leaves ({@code db start}).
	 * @throws Failure if it cannot be started
	 */
	public void startAndKeep() {
		locked(() -> {
			PostmasterFile running = ready();
			HomeFiles.write(keepMarker(), "");
			return running;
		});
	}

	/**
	 * Stop the server and take back {@link #startAndKeep()} ({@code db stop}).
	 * @param force whether to stop it while others use it; what they have not committed
	 * is lost
	 * @return whether it ran
	 * @throws Failure 75 if others use it and {@code force} is not set
	 */
	public boolean stop(boolean force) {
		return locked(() -> {
			Optional<PostmasterFile> running = running();
			if (running.isPresent() && !force
					&& (clients().any() || ServerActivity.otherClients(database(running.get().port())) > 0)) {
				throw new Failure(FailureKind.LOCKED, "storage.in-use");
			}
			HomeFiles.deleteTree(keepMarker());
			running.ifPresent(this::stop);
			return running.isPresent();
		});
	}

	/**
	 * Come in: start the server if it does not run.
	 * @return the database
	 */
	Database enter() {
		return locked(() -> {
			Clients clients = clients();
			clients.enter();
			try {
				return database(ready().port());
			}
			catch (RuntimeException ex) {
				clients.leave(() -> {
				});
				throw ex;
			}
		});
	}

	/**
	 * Leave: the last one stops the server, unless it is to stay.
	 * @param keepRunning whether it stays in any case
	 */
	void leave(boolean keepRunning) {
		locked(() -> {
			clients().leave(() -> {
				if (!keepRunning && !Files.exists(keepMarker())) {
					running().ifPresent(this::stop);
				}
			});
			return true;
		});
	}

	/**
	 * Return what is known of the server that runs now.
	 * @return nothing if none runs
	 */
	Optional<PostmasterFile> running() {
		return PostmasterFile.read(this.cluster.data()).filter((file) -> this.processes.contains(file.pid()));
	}

	Database database(int port) {
		return Database.embedded(port, PasswordFiles.readOrMake(this.directory, Cluster.OWNER),
				PasswordFiles.readOrMake(this.directory, Cluster.WORK));
	}

	Path data() {
		return this.cluster.data();
	}

	boolean kept() {
		return Files.exists(keepMarker());
	}

	private PostmasterFile ready() {
		if (running().isPresent()) {
			// It may be starting, stopping, or recovering from the loss of a backend.
			if (!Waiting.until(SILENCE, () -> running().isEmpty() || answering())) {
				this.progress.accept("storage.recovering");
				if (!Waiting.until(START_LIMIT, () -> running().isEmpty() || answering())) {
					throw new Failure(FailureKind.DATABASE_UNREACHABLE, "storage.not-answering",
							START_LIMIT.toMinutes());
				}
			}
		}
		Optional<PostmasterFile> running = running().filter(PostmasterFile::ready);
		return running.isPresent() ? running.get() : start();
	}

	private boolean answering() {
		return running().filter(PostmasterFile::ready)
			.filter((file) -> ServerActivity.serves(database(file.port()), data()))
			.isPresent();
	}

	private PostmasterFile start() {
		ServerBinaries binaries = ServerBinaries.in(this.directory, this.progress);
		this.cluster.prepare(binaries, this.progress);
		ServerLog log = ServerLog.in(this.home);
		log.trim();
		this.cluster.writeConfiguration();
		this.progress.accept("storage.starting");
		ServerUser user = ServerUser.choose(data(), binaries);
		user.own(data());
		log.handTo(user);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			// A process that was killed just after it had started a server may have won.
			Optional<PostmasterFile> running = running();
			if (running.isEmpty()) {
				clearRemains();
			}
			int port = port(attempt > 0);
			long pid = running.isPresent() ? running.get().pid() : launch(binaries, user, log, port);
			Optional<PostmasterFile> ready = awaitReady(pid);
			if (ready.isPresent()) {
				HomeFiles.write(portFile(), ready.get().port() + "\n");
				return ready.get();
			}
		}
		throw log.startFailure();
	}

	/** After kill -9 of the server: its file names a dead process or somebody else's. */
	private void clearRemains() {
		try {
			if (Files.exists(PostmasterFile.file(data()))) {
				this.processes.endAll();
				Files.deleteIfExists(PostmasterFile.file(data()));
			}
		}
		catch (IOException ex) {
			throw HomeFiles.cannotWrite(ex, data());
		}
	}

	private long launch(ServerBinaries binaries, ServerUser user, ServerLog log, int port) {
		List<String> command = user.detached(List.of(binaries.program("postgres").toString(), "-D", data().toString(),
				"-c", "port=" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(log.startFile().toFile()));
		ServerEnvironment.clean(builder.environment());
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			return process.pid();
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "storage.program-failed", "postgres",
					ex.getClass().getSimpleName());
		}
	}

	/** Wait for readiness as long as the process lives; it may be recovering. */
	private Optional<PostmasterFile> awaitReady(long pid) {
		if (!Waiting.until(SILENCE, () -> settled(pid))) {
			this.progress.accept("storage.recovering");
			if (!Waiting.until(START_LIMIT, () -> settled(pid))) {
				throw new Failure(FailureKind.DATABASE_UNREACHABLE, "storage.start-slow", START_LIMIT.toMinutes());
			}
		}
		return PostmasterFile.read(data()).filter((file) -> file.pid() == pid && file.ready());
	}

	private boolean settled(long pid) {
		boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
		return !alive || PostmasterFile.read(data()).filter((file) -> file.pid() == pid && file.ready()).isPresent();
	}

	private void stop(PostmasterFile server) {
		ServerBinaries binaries = ServerBinaries.in(this.directory, this.progress);
		ServerUser user = ServerUser.choose(data(), binaries);
		try {
			ProcessBuilder builder = new ProcessBuilder(user.command(List.of(binaries.program("pg_ctl").toString(),
					"stop", "--pgdata=" + data(), "--mode=fast", "--no-wait", "--silent")))
				.directory(this.directory.toFile())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD);
			ServerEnvironment.clean(builder.environment());
			builder.start().waitFor();
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "storage.program-failed", "pg_ctl",
					ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			throw Waiting.interrupted(ex);
		}
		if (!Waiting.until(STOP_LIMIT, () -> !this.processes.contains(server.pid()))) {
			throw new Failure(FailureKind.LOCKED, "storage.stop-slow", STOP_LIMIT.toMinutes());
		}
	}

	/**
	 * The port of last time, so that other tools find the server again, or a free one.
	 */
	private int port(boolean another) {
		int last = lastPort();
		if (!another && last > 0 && isFree(last)) {
			return last;
		}
		try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.DATABASE_UNREACHABLE, "storage.no-port");
		}
	}

	private int lastPort() {
		try {
			return Integer.parseInt(Files.readString(portFile()).strip());
		}
		catch (IOException | NumberFormatException ex) {
			return 0;
		}
	}

	private static InetAddress loopback() throws UnknownHostException {
		return InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private <T> T locked(Supplier<T> work) {
		return FileMutex.holding(this.directory.resolve("start.lock"), this.progress, work);
	}

	private Clients clients() {
		return Clients.of(this.directory.resolve("clients.lock"));
	}

	private Path keepMarker() {
		return this.directory.resolve("keep-running");
	}

	private Path portFile() {
		return this.directory.resolve("port");
	}

}
