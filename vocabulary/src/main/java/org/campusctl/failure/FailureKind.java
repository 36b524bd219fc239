package org.campusctl.failure;

/**
 * Why a command could not do its work; decides the exit code (contract: commands, exit
 * codes).
 */
public enum FailureKind {

	/** Wrong usage: unknown option or command, missing argument. */
	USAGE(64),
	/** Input refused as a whole. */
	INPUT_REFUSED(65),
	/** Input, run, school or record not found or not readable. */
	NOT_FOUND(66),
	/** Database not reachable. */
	DATABASE_UNREACHABLE(69),
	/** Output cannot be written. */
	CANNOT_WRITE(73),
	/** Another run holds the lock: nothing done, try later. */
	LOCKED(75),
	/** Not permitted. */
	NOT_PERMITTED(77),
	/** Configuration wrong. */
	CONFIGURATION(78),
	/** Interrupted by Ctrl-C. */
	INTERRUPTED(130),
	/** Terminated by SIGTERM. */
	TERMINATED(143);

	private final int exitCode;

	FailureKind(int exitCode) {
		this.exitCode = exitCode;
	}

	/**
	 * Return the exit code of the process.
	 * @return 64 to 143
	 */
	public int exitCode() {
		return this.exitCode;
	}

}
