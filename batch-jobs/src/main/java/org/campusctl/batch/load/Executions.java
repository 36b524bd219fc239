package org.campusctl.batch.load;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/**
 * Starts, takes up again and stops executions of jobs in the repository.
 */
public final class Executions {

	/** States in which the framework refuses a restart, though nobody works on it. */
	private static final Set<BatchStatus> DEAD = EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED,
			BatchStatus.STOPPING, BatchStatus.UNKNOWN);

	private final BatchInfrastructure infrastructure;

	/**
	 * Create the service on a job repository.
	 * @param infrastructure has the repository, and what starts jobs of it
	 */
	public Executions(BatchInfrastructure infrastructure) {
		this.infrastructure = infrastructure;
	}

	/**
	 * Run a job to its end on this thread; go on where a dead execution of the same run
	 * stopped. The caller holds the lock of the run, so nobody else works on it.
	 * @param job the job
	 * @param run number of the run
	 * @param staged tells whether staging holds a number of rows
	 * @return the execution when it ended
	 */
	public JobExecution run(Job job, long run, LongPredicate staged) {
		JobParameters parameters = parameters(run);
		JobExecution last = this.infrastructure.jobRepository().getLastJobExecution(job.getName(), parameters);
		if (last != null) {
			bury(last);
			distrustStaging(last.getJobInstance(), staged);
		}
		try {
			return this.infrastructure.jobOperator().start(job, parameters);
		}
		catch (Exception ex) {
			throw StepFailure.safe(ex);
		}
	}

	/**
	 * Ask an execution to stop at the end of its chunk. By status only: the operator's
	 * stop races with the execution's own updates.
	 * @param jobName name of the job
	 * @param run number of the run
	 */
	void stop(String jobName, long run) {
		JobExecution last = this.infrastructure.jobRepository().getLastJobExecution(jobName, parameters(run));
		if (last != null && last.getStatus().isRunning()) {
			last.setStatus(BatchStatus.STOPPING);
			this.infrastructure.jobRepository().update(last);
		}
	}

	/**
	 * Mark the last execution of a run as given up. The caller holds the lock of the run.
	 * @param jobName name of the job
	 * @param run number of the run
	 */
	void abandon(String jobName, long run) {
		JobExecution last = this.infrastructure.jobRepository().getLastJobExecution(jobName, parameters(run));
		if (last != null) {
			bury(last);
			last.setStatus(BatchStatus.ABANDONED);
			this.infrastructure.jobRepository().update(last);
		}
	}

	/**
	 * Return all executions of a run.
	 * @param jobName name of the job
	 * @param run number of the run
	 * @return the executions, the first attempt first
	 */
	List<JobExecution> all(String jobName, long run) {
		JobInstance instance = this.infrastructure.jobRepository().getJobInstance(jobName, parameters(run));
		if (instance == null) {
			return List.of();
		}
		return this.infrastructure.jobRepository()
			.getJobExecutions(instance)
			.stream()
			.sorted(Comparator.comparingLong(JobExecution::getId))
			.toList();
	}

	private void bury(JobExecution execution) {
		LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
		for (StepExecution step : execution.getStepExecutions()) {
			if (DEAD.contains(step.getStatus())) {
				step.setStatus(BatchStatus.FAILED);
				step.setExitStatus(ExitStatus.FAILED);
				step.setEndTime(now);
				this.infrastructure.jobRepository().update(step);
			}
		}
		if (DEAD.contains(execution.getStatus())) {
			execution.setStatus(BatchStatus.FAILED);
			execution.setExitStatus(ExitStatus.FAILED);
			execution.setEndTime(now);
			this.infrastructure.jobRepository().update(execution);
		}
	}

	/**
	 * Let stage and reconcile run again if staging lost rows after the stage step had
	 * come to its end and before they were applied.
	 */
	private void distrustStaging(JobInstance instance, LongPredicate staged) {
		StepExecution stage = this.infrastructure.jobRepository().getLastStepExecution(instance, "stage");
		StepExecution apply = this.infrastructure.jobRepository().getLastStepExecution(instance, "apply");
		boolean isApplied = apply != null && apply.getStatus() == BatchStatus.COMPLETED;
		if (stage == null || stage.getStatus() != BatchStatus.COMPLETED || isApplied
				|| staged.test(stage.getExecutionContext().getLong(DropReader.ROWS, 0))) {
			return;
		}
		fail(stage);
		StepExecution reconcile = this.infrastructure.jobRepository().getLastStepExecution(instance, "reconcile");
		if (reconcile != null) {
			fail(reconcile);
		}
	}

	private void fail(StepExecution step) {
		step.setStatus(BatchStatus.FAILED);
		step.setExitStatus(ExitStatus.FAILED);
		this.infrastructure.jobRepository().update(step);
	}

	private static JobParameters parameters(long run) {
		return new JobParametersBuilder().addLong("run", run).toJobParameters();
	}

}
