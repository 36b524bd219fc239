package org.campusctl.storage;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Waiting for something outside this process to change.
 */
final class Waiting {

	private static final long STEP_MILLIS = 5;

	private Waiting() {
	}

	/**
	 * Wait until a condition holds.
	 * @param limit longest wait
	 * @param condition asked every few milliseconds
	 * @return whether it held in time
	 */
	static boolean until(Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				return false;
			}
			try {
				Thread.sleep(STEP_MILLIS);
			}
			catch (InterruptedException ex) {
				throw interrupted(ex);
			}
		}
		return true;
	}

	static Failure interrupted(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new Failure(cause, FailureKind.INTERRUPTED, "storage.interrupted");
	}

}
