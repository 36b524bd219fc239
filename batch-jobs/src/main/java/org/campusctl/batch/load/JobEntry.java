package org.campusctl.batch.load;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A run in the list of runs.
 *
 * @param run number of the run
 * @param job name of the job, such as {@code roster-import}
 * @param status RUNNING, APPLIED (changes are in, reports not yet), COMPLETED,
 * COMPLETED_WITH_REJECTS, UNCHANGED, FAILED, STOPPED, REFUSED or ABANDONED
 * @param died whether the run says that it is at work and its owner is gone
 * @param dryRun whether nothing was to be applied
 * @param mode full or delta
 * @param scope authority the run was limited to; * for the whole city
 * @param started when it was first started
 * @param ended when it ended, or null
 * @param seconds how long it took, or has taken so far; null if its owner died
 * @param owner who ran it
 * @param tool version of campusctl that ran it
 * @param exitCode exit code it ended with, or null
 * @param files number of input files
 * @param counts what came in, by dataset
 */
public record JobEntry(long run, String job, String status, boolean died, boolean dryRun, String mode, String scope,
		OffsetDateTime started, @Nullable OffsetDateTime ended, @Nullable Double seconds, Owner owner,
		RunReport.Tool tool, @Nullable Integer exitCode, int files, List<Count> counts) {

	/** Status shown for a run whose owner died. */
	public static final String DIED = "DIED";

	/**
	 * Return the status for people.
	 * @return the status, or {@link #DIED}
	 */
	public String shownStatus() {
		return this.died ? DIED : this.status;
	}

	/**
	 * Who ran it.
	 *
	 * @param user user of the operating system
	 * @param host host name
	 * @param pid process number
	 * @param process whether that process lives
	 */
	public record Owner(String user, String host, long pid, OwnerProcess process) {

	}

	/**
	 * What can be said of the process that owns a run.
	 */
	public enum OwnerProcess {

		/** A process of that number lives on this host. */
		ALIVE,
		/** No process of that number lives on this host. */
		GONE,
		/** It is on another host. */
		ELSEWHERE

	}

	/**
	 * What came in for one dataset. read = accepted + rejected.
	 *
	 * @param dataset the dataset; {@code unknown} for files that were not recognised
	 * @param files number of files
	 * @param read records read
	 * @param accepted records accepted
	 * @param rejected records rejected
	 * @param warnings warnings
	 */
	public record Count(String dataset, int files, long read, long accepted, long rejected, long warnings) {

	}

}
