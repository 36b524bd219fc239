package org.campusctl.mappings.table;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A run of a job as stored.
 *
 * @param id number of the run
 * @param job name of the job
 * @param status status, see the table's comment
 * @param dryRun whether it stopped before apply
 * @param mode full or delta
 * @param scope authority the run was limited to; * for the whole city
 * @param digest SHA-256 over inputs, mode and options, hex
 * @param options options as JSON
 * @param started when the run was first started
 * @param ended when it ended
 * @param pid process that owns it
 * @param host host of that process
 * @param osUser user of that process
 * @param toolVersion version of campusctl
 * @param toolCommit commit of campusctl
 * @param exitCode exit code it ended with
 */
public record RunRow(long id, String job, String status, boolean dryRun, String mode, String scope,
		@Nullable String digest, String options, OffsetDateTime started, @Nullable OffsetDateTime ended, long pid,
		String host, String osUser, String toolVersion, String toolCommit, @Nullable Integer exitCode) {

}
