package org.campusctl.shell.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.output.Console;
import org.campusctl.storage.KeyTransfer;

import org.jspecify.annotations.Nullable;

/**
 * A passphrase, from wherever nobody else sees it: typed unseen, standard input, or the
 * first line of a file. Never the command line.
 */
final class Passphrase {

	private Passphrase() {
	}

	/**
	 * Return the passphrase of something that exists.
	 * @param file file whose first line it is, or null to ask
	 * @param console asks
	 * @return the passphrase
	 */
	static String known(@Nullable Path file, Console console) {
		return (file != null) ? read(file) : console.readSecret("keys.passphrase.ask");
	}

	/**
	 * Return a new passphrase, asked for twice on a terminal.
	 * @param file file whose first line it is, or null to ask
	 * @param console asks
	 * @return the passphrase
	 * @throws Failure 64 if the two differ
	 */
	static String fresh(@Nullable Path file, Console console) {
		if (file != null) {
			return read(file);
		}
		String first = console.readSecret("keys.passphrase.choose", KeyTransfer.SHORTEST_PASSPHRASE);
		if (console.interactive() && !console.readSecret("keys.passphrase.repeat").equals(first)) {
			throw new Failure(FailureKind.USAGE, "keys.passphrase.differ");
		}
		return first;
	}

	private static String read(Path file) {
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			String line = reader.readLine();
			if (line == null || line.isBlank()) {
				throw new Failure(FailureKind.NOT_FOUND, "keys.passphrase.file", file);
			}
			return line.strip();
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "keys.passphrase.file", file);
		}
	}

}
