package org.campusctl.batch.load;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a job does with a drop that was taken: an audit counts its verdicts and writes its
 * findings. Called after apply and report, before the account is written; again when the
 * run is taken up after a crash.
 */
@FunctionalInterface
public interface Conclusion {

	/** Nothing: an import ends when its rows are in. */
	Conclusion NONE = (run, folder) -> Result.NONE;

	/**
	 * Conclude a run.
	 * @param run number of the run
	 * @param folder the run's folder
	 * @return what the account says of it
	 */
	Result conclude(long run, Path folder);

	/**
	 * What the account says of an audit.
	 *
	 * @param verdicts number of findings by verdict, and {@code waived}; empty for none
	 * @param findings path of the findings, relative to the home where it is below it;
	 * empty for none
	 * @param details what else it has to say; empty for nothing
	 * @param exitCode 0, 4 or 5
	 */
	record Result(Map<String, Long> verdicts, String findings, Map<String, Object> details, int exitCode) {

		/** No audit. */
		public static final Result NONE = new Result(Map.of(), "", Map.of(), 0);

	}

}
