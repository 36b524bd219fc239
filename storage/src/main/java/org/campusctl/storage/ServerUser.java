package org.campusctl.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Who the server's programs run as. They refuse to run as root; then they run in a user
 * namespace of their own, where root is nobody, or as another user that keeps only the
 * right to enter the home.
 *
 * @param prefix words that go before a command
 * @param owner number of the user that the files belong to
 */
record ServerUser(List<String> prefix, int owner) {

	private static final int NOBODY = 65534;

	private static final List<String> DIRECTORIES = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

	/**
	 * Find out what works here: the first way in which the server's program runs at all,
	 * which it does not where the home lets only its owner in.
	 * @param data the data directory, which may not exist yet
	 * @param binaries the server's programs
	 * @return how to run the programs
	 */
	static ServerUser choose(Path data, ServerBinaries binaries) {
		List<String> probe = List.of(binaries.program("postgres").toString(), "--version");
		int self = owner(Path.of("/proc/self"));
		if (self != 0) {
			return new ServerUser(List.of(), self);
		}
		int dataOwner = Files.exists(data) ? owner(data) : 0;
		List<ServerUser> candidates = new ArrayList<>();
		if (dataOwner != 0) {
			otherUser(dataOwner).ifPresent(candidates::add);
		}
		program("unshare").ifPresent((unshare) -> candidates.add(new ServerUser(List.of(unshare, "-U", "--"), 0)));
		if (dataOwner == 0) {
			otherUser(NOBODY).ifPresent(candidates::add);
		}
		return candidates.stream()
			.filter((candidate) -> runs(candidate.command(probe)))
			.findFirst()
			.orElseThrow(() -> new Failure(FailureKind.CONFIGURATION, "storage.root"));
	}

	/**
	 * Return a command as this user.
	 * @param words program and arguments
	 * @return the whole command
	 */
	List<String> command(List<String> words) {
		return Stream.concat(this.prefix.stream(), words.stream()).toList();
	}

	/**
	 * Return a command as this user, detached from the terminal, so that Ctrl-C there
	 * does not reach it.
	 * @param words program and arguments
	 * @return the whole command
	 */
	List<String> detached(List<String> words) {
		List<String> command = new ArrayList<>();
		program("setsid").ifPresent(command::add);
		command.addAll(command(words));
		return command;
	}

	/**
	 * Hand a tree over to this user if it belongs to another, as after a change of the
	 * way above.
	 * @param root data directory of a server that does not run
	 */
	void own(Path root) {
		try {
			if (owner(root) == this.owner) {
				return;
			}
			try (Stream<Path> tree = Files.walk(root)) {
				for (Path path : (Iterable<Path>) tree::iterator) {
					Files.setAttribute(path, "unix:uid", this.owner, LinkOption.NOFOLLOW_LINKS);
				}
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "storage.not-owner", root);
		}
	}

	/**
	 * The right to enter a home that only root can enter must also count in access(2),
	 * with which the programs look for each other: hence the secure bit. All other rights
	 * are gone once the program runs.
	 */
	private static Optional<ServerUser> otherUser(int user) {
		String number = Integer.toString(user);
		return program("setpriv").map((setpriv) -> new ServerUser(
				List.of(setpriv, "--reuid=" + number, "--regid=" + number, "--clear-groups", "--inh-caps=+dac_override",
						"--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup", "--"),
				user));
	}

	private static Optional<String> program(String name) {
		return DIRECTORIES.stream()
			.map((directory) -> Path.of(directory, name))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst();
	}

	private static boolean runs(List<String> command) {
		try {
			return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw Waiting.interrupted(ex);
		}
	}

	private static int owner(Path path) {
		try {
			return (Integer) Files.getAttribute(path, "unix:uid");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
