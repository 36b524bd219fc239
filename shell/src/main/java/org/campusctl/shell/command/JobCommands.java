package org.campusctl.shell.command;

import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Invocation;
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

}
