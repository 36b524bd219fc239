package org.campusctl.batch.load;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run in full.
 *
 * @param entry the run as in the list; its fields stand beside the others in JSON
 * @param steps steps of all attempts, in the order they were started
 * @param reportFiles reject and warnings files
 * @param changes records by dataset and kind of change
 * @param goOn what to do now
 * @param report the account of the run ({@code run.json}), or null if there is none
 */
public record JobDetail(@JsonUnwrapped JobEntry entry, List<Step> steps, List<ReportFile> reportFiles,
		Map<String, Map<String, Long>> changes, GoOn goOn, @Nullable JsonNode report) {

	/**
	 * A step of an attempt.
	 *
	 * @param attempt the attempt, from 1; a run that was taken up has several
	 * @param step name of the step
	 * @param status status of the job repository
	 * @param read items read
	 * @param written items written
	 * @param rejected rows rejected by this step so far, those of earlier attempts at it
	 * included; null if it rejects none or is older than this count
	 * @param started when it was started, or null
	 * @param ended when it ended, or null
	 * @param seconds how long it took, or null
	 * @param rate items read a second, or null if none were read or it has not ended
	 */
	public record Step(int attempt, String step, String status, long read, long written, @Nullable Long rejected,
			@Nullable OffsetDateTime started, @Nullable OffsetDateTime ended, @Nullable Double seconds,
			@Nullable Long rate) {

	}

	/**
	 * A file that the run left for people.
	 *
	 * @param input the input file it belongs to
	 * @param file path relative to the home
	 * @param present whether it is still there; retention removes it
	 */
	public record ReportFile(String input, String file, boolean present) {

	}

}
