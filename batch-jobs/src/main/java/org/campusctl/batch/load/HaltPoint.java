package org.campusctl.batch.load;

/**
 * Places at which a crash is of interest. Nothing happens there in production; the tests
 * of crash and restart halt the process.
 */
@FunctionalInterface
public interface HaltPoint {

	/** Halts nowhere. */
	HaltPoint NONE = (name) -> {
	};

	/**
	 * A place was reached.
	 * @param name such as {@code stage} (after each chunk was written, before its
	 * commit), {@code reconcile-end}, {@code apply-student}
	 */
	void reached(String name);

}
