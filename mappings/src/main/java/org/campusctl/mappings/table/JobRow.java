package org.campusctl.mappings.table;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A run with what only the database knows of it: whether its owner lives.
 *
 * @param id number of the run
 * @param job name of the job
 * @param status status, see the table's comment
 * @param died whether the run says that it is at work and nobody holds its lock, on any
 * host
 * @param dryRun whether it stopped before apply
 * @param mode full or delta
 * @param scope authority the run was limited to; * for the whole city
 * @param started when the run was first started
 * @param ended when it ended
 * @param seconds how long it took, or has taken so far; null if its owner died
 * @param pid process that owns it
 * @param host host of that process
 * @param osUser user of that process
 * @param toolVersion version of campusctl
 * @param toolCommit commit of campusctl
 * @param exitCode exit code it ended with
 * @param files number of input files
 */
public record JobRow(long id, String job, String status, boolean died, boolean dryRun, String mode, String scope,
		OffsetDateTime started, @Nullable OffsetDateTime ended, @Nullable Double seconds, long pid, String host,
		String osUser, String toolVersion, String toolCommit, @Nullable Integer exitCode, int files) {

}
