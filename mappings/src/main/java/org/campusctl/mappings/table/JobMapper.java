package org.campusctl.mappings.table;

import java.util.List;

import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * Looks at runs of jobs and at the locks that show which of them are at work.
 */
public interface JobMapper {

	/**
	 * Return runs, the newest first.
	 * @param locks classes of the advisory locks that runs hold
	 * @param filter which runs
	 * @return the runs
	 */
	List<JobRow> jobs(@Param("locks") LockClasses locks, @Param("filter") Filter filter);

	/**
	 * Return the last run of each job and scope; dry runs do not count.
	 * @param locks classes of the advisory locks that runs hold
	 * @param scope only of this scope, or null for all
	 * @return the runs, by number
	 */
	List<JobRow> lastOfEachScope(@Param("locks") LockClasses locks, @Param("scope") @Nullable String scope);

	/**
	 * Return what came into runs.
	 * @param runs numbers of the runs, at least one
	 * @return a row for each run and dataset
	 */
	List<JobCountRow> counts(@Param("runs") List<Long> runs);

	/**
	 * Count the advisory locks of runs that are held now.
	 * @param locks classes of the advisory locks that runs hold
	 * @return number of locks that exclude others
	 */
	int heldLocks(@Param("locks") LockClasses locks);

	/**
	 * Cancel the statements that the process of a run has been at for a second or longer.
	 * The job repository's own are shorter.
	 * @param run number of the run
	 * @return number of statements
	 */
	int cancelStatements(@Param("run") long run);

	/**
	 * Classes of the advisory locks that runs hold; the second half of a lock is the hash
	 * of the job, or of job and authority.
	 *
	 * @param city held alone by a run for the whole city
	 * @param authority held alone by a run for one authority
	 */
	record LockClasses(int city, int authority) {

	}

	/**
	 * Which runs to return.
	 *
	 * @param run only this run, or null
	 * @param scope only of this scope, or null
	 * @param status only with this status, {@code DIED} included, or null
	 * @param atWork only those that say they are at work, dead or alive
	 * @param limit at most so many
	 */
	record Filter(@Nullable Long run, @Nullable String scope, @Nullable String status, boolean atWork, int limit) {

	}

}
