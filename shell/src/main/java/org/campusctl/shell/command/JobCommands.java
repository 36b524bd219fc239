package org.campusctl.shell.command;

import java.time.Duration;

import org.campusctl.batch.load.JobControl;
import org.campusctl.batch.load.JobEntry;
import org.campusctl.batch.load.RunReport;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Output;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Runs of jobs.
 */
public final class JobCommands {

	private final Jobs jobs;

	/**
	 * Create the commands.
	 * @param jobs the services behind them
	 */
	public JobCommands(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * List the last runs.
	 * @param last at most so many
	 * @param status only with this status
	 * @param call the call
	 * @return the runs, the newest first
	 */
	@Command(name = { "job", "list" }, group = "runs")
	public Output list(
			@Option(longName = "last", defaultValue = "20") @Accepts(value = "N", min = 1, max = 100_000) int last,
			@Option(longName = "status") @Accepts(value = "STATUS",
					oneOf = { "RUNNING", "APPLIED", "DIED", "COMPLETED", "COMPLETED_WITH_REJECTS", "UNCHANGED",
							"FAILED", "STOPPED", "REFUSED", "ABANDONED" }) @Nullable String status,
			Invocation call) {
		return new JobAccount(call.console().messages(), call.settings().zone())
			.list(this.jobs.jobLog(call.console(), call.authority()).list(last, status));
	}

	/**
	 * Show a run in full.
	 * @param run number of the run
	 * @param call the call
	 * @return the run
	 */
	@Command(name = { "job", "show" }, group = "runs")
	public Output show(@Argument(index = 0) @Accepts(value = "RUN", min = 1) long run, Invocation call) {
		return new JobAccount(call.console().messages(), call.settings().zone())
			.show(this.jobs.jobLog(call.console(), call.authority()).show(run));
	}

	/**
	 * Stop a run at work and wait until it has stopped.
	 * @param run number of the run
	 * @param wait how long to wait
	 * @param call the call
	 * @return the run afterwards
	 */
	@Command(name = { "job", "stop" }, group = "runs")
	public Output stop(@Argument(index = 0) @Accepts(value = "RUN", min = 1) long run,
			@Option(longName = "wait", defaultValue = "30s") @Accepts("DURATION") Duration wait, Invocation call) {
		JobEntry before = this.jobs.jobLog(call.console(), call.authority()).show(run).entry();
		JobEntry after = this.jobs.jobControl(call.console(), call.authority()).stop(run, wait);
		return new JobAccount(call.console().messages(), call.settings().zone()).stopped(before, after);
	}

	/**
	 * Go on with a run that did not come to its end, from its frozen input.
	 * @param run number of the run
	 * @param call the call
	 * @return the account of the run
	 */
	@Command(name = { "job", "restart" }, group = "runs")
	public CommandResult restart(@Argument(index = 0) @Accepts(value = "RUN", min = 1) long run, Invocation call) {
		JobControl.Frozen frozen = this.jobs.jobControl(call.console(), call.authority()).frozen(run);
		try (LoadProgress progress = new LoadProgress(call.console())) {
			RunReport report = new Restart(this.jobs, call).run(run, frozen, progress);
			return new CommandResult(report.exitCode(), RunAccount.of(report, call.console().messages()));
		}
	}

	/**
	 * Give up a run that did not come to its end.
	 * @param run number of the run
	 * @param call the call
	 * @return the run afterwards
	 */
	@Command(name = { "job", "abandon" }, group = "runs")
	public Output abandon(@Argument(index = 0) @Accepts(value = "RUN", min = 1) long run, Invocation call) {
		return new JobAccount(call.console().messages(), call.settings().zone())
			.abandoned(this.jobs.jobControl(call.console(), call.authority()).abandon(run));
	}

}
