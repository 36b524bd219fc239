package org.campusctl.shell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterImport;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.roster.DepartureGuard;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.CommandResult;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Rosters: schools, classes, staff, pupils, guardians.
 */
public final class RosterCommands {

	private static final Pattern SCHOOL_CODE = Pattern.compile("[0-9]{10}");

	private final Jobs jobs;

	/**
	 * Create the commands.
	 * @param jobs the services behind them
	 */
	public RosterCommands(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * Import a drop into the data centre.
	 * @param paths folders, archives, files
	 * @param mode full: absent persons depart; delta: they stay
	 * @param profile name of a built-in column profile or a file with one
	 * @param dryRun find out everything, change nothing
	 * @param maxDepartures percentage of a school's persons that may depart
	 * @param minDepartures number of a school's persons that may always depart
	 * @param acceptDepartures schools whose departures are accepted, or {@code all}
	 * @param maxRejects percentage of a file's rows that may be rejected
	 * @param force import again what was imported last
	 * @param wait longest time to queue for the lock
	 * @param call the call
	 * @return the account of the run
	 */
	@Command(name = { "roster", "import" }, group = "rosters")
	public CommandResult importDrop(@Arguments @Accepts(value = "PATH", atLeast = 1) List<Path> paths,
			@Option(longName = "mode", defaultValue = "full") @Accepts(value = "MODE",
					oneOf = { "full", "delta" }) String mode,
			@Option(longName = "profile") @Accepts("NAME|FILE") @Nullable String profile,
			@Option(longName = "dry-run") boolean dryRun,
			@Option(longName = "max-departures", defaultValue = "10") @Accepts(value = "PERCENT", min = 0,
					max = 100) int maxDepartures,
			@Option(longName = "min-departures", defaultValue = "10") @Accepts(value = "N", min = 0) int minDepartures,
			@Option(longName = "accept-departures") @Accepts("SCHOOL_CODE|all") List<String> acceptDepartures,
			@Option(longName = "max-rejects", defaultValue = "20") @Accepts(value = "PERCENT", min = 0,
					max = 100) int maxRejects,
			@Option(longName = "force") boolean force,
			@Option(longName = "wait") @Accepts("DURATION") @Nullable Duration wait, Invocation call) {
		Set<String> accepted = new HashSet<>(acceptDepartures);
		boolean all = accepted.remove("all");
		if (!accepted.stream().allMatch(SCHOOL_CODE.asMatchPredicate())) {
			throw new Failure(FailureKind.USAGE, "usage.school-code");
		}
		RosterImport job = this.jobs.waiting(wait)
			.rosterImport(call.console(), UserProfiles.over(ColumnProfiles.builtIn(), profile, call));
		RosterImport.Options options = new RosterImport.Options(paths, mode.equals("delta"), dryRun, force, maxRejects,
				new DepartureGuard(minDepartures, maxDepartures, all, accepted), call.authority());
		Interruption.Registration registration = call.interruption().onStop(job::stop);
		try (LoadProgress progress = new LoadProgress(call.console())) {
			RunReport report = job.run(options, progress);
			return new CommandResult(report.exitCode(), RunAccount.of(report, call.console().messages()));
		}
		finally {
			registration.close();
		}
	}

}
