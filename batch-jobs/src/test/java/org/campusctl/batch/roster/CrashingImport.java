package org.campusctl.batch.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.roster.RosterHarness.Request;

/**
 * Another process that imports a drop and dies at a halt point, as in a power cut: no
 * hook runs, nothing is closed.
 */
final class CrashingImport {

	/** Exit code of a process that died where it should. */
	static final int DIED = 99;

	/** Instead of a number: wait at the halt point. */
	static final String PAUSE = "pause";

	private CrashingImport() {
	}

	/**
	 * Import and die.
	 * @param arguments home, drop, name of the halt point, how often it is passed before;
	 * or {@link #PAUSE} instead, to be killed from outside
	 */
	public static void main(String[] arguments) {
		try (RosterHarness harness = RosterHarness.inHome(Path.of(arguments[0]))) {
			HaltPoint haltPoint = arguments[3].equals(PAUSE) ? pauseAt(arguments[2])
					: dieAt(arguments[2], Integer.parseInt(arguments[3]));
			harness.run(Request.full(Path.of(arguments[1])), haltPoint);
		}
	}

	/** Say that the place is reached and wait for the end of standard input. */
	private static HaltPoint pauseAt(String name) {
		boolean[] paused = { false };
		return (reached) -> {
			if (reached.equals(name) && !paused[0]) {
				paused[0] = true;
				System.out.println(name);
				try {
					System.in.readAllBytes();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		};
	}

	private static HaltPoint dieAt(String name, int passes) {
		int[] left = { passes };
		return (reached) -> {
			if (reached.equals(name) && left[0]-- == 0) {
				Runtime.getRuntime().halt(DIED);
			}
		};
	}

}
