package org.campusctl.batch.roster;

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

	private CrashingImport() {
	}

	/**
	 * Import and die.
	 * @param arguments home, drop, name of the halt point, how often it is passed before
	 */
	public static void main(String[] arguments) {
		try (RosterHarness harness = RosterHarness.inHome(Path.of(arguments[0]))) {
			harness.run(Request.full(Path.of(arguments[1])), dieAt(arguments[2], Integer.parseInt(arguments[3])));
		}
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
