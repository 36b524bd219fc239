package org.campusctl.shell.command;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.campusctl.batch.admission.AdmissionImport;
import org.campusctl.batch.load.JobControl;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.network.NetworkImport;
import org.campusctl.batch.network.NetworkSettings;
import org.campusctl.batch.roster.RosterImport;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.roster.DepartureGuard;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;

/**
 * Goes on with a run: the same job with the same options, on its frozen input.
 */
final class Restart {

	private final Jobs jobs;

	private final Invocation call;

	Restart(Jobs jobs, Invocation call) {
		this.jobs = jobs;
		this.call = call;
	}

	/**
	 * Go on.
	 * @param run number of the run
	 * @param frozen what it is gone on with
	 * @param listener told of the progress
	 * @return the account
	 * @throws Failure 64 if only the command itself can go on with it, 75 if it is at
	 * work
	 */
	RunReport run(long run, JobControl.Frozen frozen, LoadListener listener) {
		return switch (frozen.job()) {
			case RosterImport.JOB -> roster(frozen, listener);
			case NetworkImport.JOB -> network(run, frozen, listener);
			case AdmissionImport.JOB -> admission(frozen, listener);
			default -> throw byCommand(run, frozen);
		};
	}

	private RunReport roster(JobControl.Frozen frozen, LoadListener listener) {
		RosterImport job = this.jobs.rosterImport(this.call.console(), ColumnProfiles.builtIn());
		Set<String> accepted = new HashSet<>(List.of(frozen.option("accept-departures").split(",")));
		accepted.remove("");
		boolean all = accepted.remove("all");
		DepartureGuard guard = new DepartureGuard(number(frozen, "min-departures"), number(frozen, "max-departures"),
				all, accepted);
		Interruption.Registration registration = this.call.interruption().onStop(job::stop);
		try {
			return job.run(new RosterImport.Options(frozen.paths(), frozen.delta(), frozen.dryRun(), false,
					number(frozen, "max-rejects"), guard, frozen.authority()), listener);
		}
		finally {
			registration.close();
		}
	}

	private RunReport network(long run, JobControl.Frozen frozen, LoadListener listener) {
		if (frozen.option("vouched").equals("true")) {
			// The name of who vouched is not recorded.
			throw byCommand(run, frozen);
		}
		NetworkImport job = this.jobs.networkImport(this.call.console());
		NetworkSettings settings = new NetworkSettings(ColumnProfiles.network(),
				LocalDate.now(this.call.settings().zone()), null);
		Interruption.Registration registration = this.call.interruption().onStop(job::stop);
		try {
			return job.run(new NetworkImport.Options(frozen.paths(), frozen.delta(), frozen.dryRun(), false,
					number(frozen, "max-rejects"), settings, frozen.authority()), listener);
		}
		finally {
			registration.close();
		}
	}

	private RunReport admission(JobControl.Frozen frozen, LoadListener listener) {
		AdmissionImport job = this.jobs.admissionImport(this.call.console(), ColumnProfiles.admissionLists());
		Interruption.Registration registration = this.call.interruption().onStop(job::stop);
		try {
			return job.run(new AdmissionImport.Options(frozen.paths(), frozen.option("list"), frozen.delta(),
					frozen.dryRun(), false, frozen.authority()), listener);
		}
		finally {
			registration.close();
		}
	}

	private static int number(JobControl.Frozen frozen, String option) {
		return Integer.parseInt(frozen.option(option));
	}

	private static Failure byCommand(long run, JobControl.Frozen frozen) {
		return new Failure(FailureKind.USAGE, "run.restart-by-command", String.valueOf(run), frozen.job());
	}

}
