package org.campusctl.mappings.table;

import java.util.List;

import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * Runs of jobs, their inputs and what they changed.
 */
public interface RunMapper {

	/**
	 * Store a new run as RUNNING.
	 * @param run the run; its id and times are ignored
	 * @return number of the run
	 */
	long insert(@Param("run") RunRow run);

	void takeOver(@Param("id") long id, @Param("pid") long pid, @Param("host") String host,
			@Param("osUser") String osUser);

	void setStatus(@Param("id") long id, @Param("status") String status);

	void end(@Param("id") long id, @Param("status") String status, @Param("exitCode") int exitCode);

	/**
	 * Ask a run at work to stop: its exit code while it is at work is the one it shall
	 * end with.
	 * @param id number of the run
	 * @param exitCode that exit code
	 */
	void requestStop(@Param("id") long id, @Param("exitCode") int exitCode);

	/**
	 * Return the tables that a run has in staging.
	 * @param id number of the run
	 * @return names
	 */
	List<String> staged(@Param("id") long id);

	/**
	 * Give up every run that could go on, since what it staged is not there.
	 * @return how many
	 */
	int abandonUnfinished();

	@Nullable RunRow find(@Param("id") long id);

	List<RunRow> latest(@Param("limit") int limit);

	/**
	 * Return the last import that counts for UNCHANGED.
	 * @param job name of the job
	 * @param scope scope of the run
	 * @return the run, or null
	 */
	@Nullable RunRow lastCompleted(@Param("job") String job, @Param("scope") String scope);

	/**
	 * Return runs that did not come to an end, the newest first. Under the lock of their
	 * scope nobody works on them.
	 * @param job name of the job
	 * @param scope scope of the run
	 * @return the runs
	 */
	List<RunRow> unfinished(@Param("job") String job, @Param("scope") String scope);

	/**
	 * Return runs that say they are at work.
	 * @return the runs
	 */
	List<RunRow> running();

	void deleteInputs(@Param("id") long id);

	void insertInput(@Param("input") RunInputRow input);

	void updateInput(@Param("input") RunInputRow input);

	List<RunInputRow> inputs(@Param("id") long id);

	void deleteChanges(@Param("id") long id);

	void insertChange(@Param("id") long id, @Param("dataset") String dataset, @Param("change") String change,
			@Param("rows") long rows);

	List<RunChangeRow> changes(@Param("id") long id);

	void deleteWithheld(@Param("id") long id);

	void insertWithheld(@Param("id") long id, @Param("row") WithheldRow row);

	List<WithheldRow> withheld(@Param("id") long id);

}
