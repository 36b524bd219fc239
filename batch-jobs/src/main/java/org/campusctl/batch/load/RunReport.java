package org.campusctl.batch.load;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The account of a run: the object that every job command prints as JSON and leaves in
 * {@code runs/RUN/run.json} (contract: JSON of a run).
 *
 * @param run number of the run
 * @param job name of the job
 * @param status COMPLETED, COMPLETED_WITH_REJECTS, UNCHANGED, FAILED, STOPPED or REFUSED
 * @param dryRun whether nothing was applied
 * @param started when it was first started, ISO 8601 with offset
 * @param seconds how long it took
 * @param tool version of campusctl
 * @param inputs the files
 * @param changes records by dataset and kind of change
 * @param topErrors errors by cause, most frequent first
 * @param withheld schools whose departures were held back
 * @param ignored files of the drop that are no tables
 * @param verdicts findings of an audit by verdict, and {@code waived}; null for an import
 * @param findings file of an audit's findings, relative to the home where it is below it;
 * null for an import
 * @param details what else an audit has to say, such as the lists that it went by; null
 * for none
 * @param exitCode exit code of the command
 */
public record RunReport(long run, String job, String status, boolean dryRun, String started, double seconds, Tool tool,
		List<Input> inputs, Map<String, Map<String, Long>> changes, List<TopError> topErrors, List<Withheld> withheld,
		List<String> ignored, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Long> verdicts,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String findings,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> details, int exitCode) {

	/**
	 * Create the account of an import.
	 * @param run number of the run
	 * @param job name of the job
	 * @param status status
	 * @param dryRun whether nothing was applied
	 * @param started when it was first started
	 * @param seconds how long it took
	 * @param tool version of campusctl
	 * @param inputs the files
	 * @param changes records by dataset and kind of change
	 * @param topErrors errors by cause
	 * @param withheld schools whose departures were held back
	 * @param ignored files that are no tables
	 * @param exitCode exit code of the command
	 */
	public RunReport(long run, String job, String status, boolean dryRun, String started, double seconds, Tool tool,
			List<Input> inputs, Map<String, Map<String, Long>> changes, List<TopError> topErrors,
			List<Withheld> withheld, List<String> ignored, int exitCode) {
		this(run, job, status, dryRun, started, seconds, tool, inputs, changes, topErrors, withheld, ignored, null,
				null, null, exitCode);
	}

	/**
	 * The tool that ran.
	 *
	 * @param version version
	 * @param commit commit that it was built from
	 */
	public record Tool(String version, String commit) {

	}

	/**
	 * One input file. read = accepted + rejected, always.
	 *
	 * @param file name as given, relative to the drop
	 * @param sha256 SHA-256, hex
	 * @param bytes size
	 * @param encoding detected encoding
	 * @param dataset recognised dataset, or null
	 * @param read records read
	 * @param accepted records accepted
	 * @param rejected records rejected
	 * @param warnings warnings
	 * @param rejects reject file, relative to the home, or null
	 * @param warningFile warnings file, relative to the home, or null
	 * @param problems what is wrong with the file as such
	 */
	public record Input(String file, String sha256, long bytes, String encoding, @Nullable String dataset, long read,
			long accepted, long rejected, long warnings, @Nullable String rejects, @Nullable String warningFile,
			List<FileProblem> problems) {

	}

	/**
	 * What is wrong with a file as such.
	 *
	 * @param severity error or warning
	 * @param code the code
	 * @param message text in the language of the reports
	 * @param arguments values for the placeholders of its text
	 */
	public record FileProblem(String severity, String code, String message, List<String> arguments) {

	}

	/**
	 * An error that rejected rows.
	 *
	 * @param code the code
	 * @param field column that it names, or empty
	 * @param count rows that it rejected
	 * @param first first place, file and line
	 * @param arguments arguments of the first, for its text
	 */
	public record TopError(String code, String field, long count, String first, List<String> arguments) {

	}

	/**
	 * A school whose departures were held back.
	 *
	 * @param dataset the dataset
	 * @param schoolCode the school
	 * @param reason code of the reason
	 * @param leaving persons who would have left
	 * @param active active persons before the run
	 */
	public record Withheld(String dataset, String schoolCode, String reason, long leaving, long active) {

	}

}
