package org.campusctl.shell.command;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.campusctl.batch.check.CheckReport;
import org.campusctl.batch.check.DropCheck;
import org.campusctl.batch.roster.RosterCheck;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.settings.Settings;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * The check of rosters before they are handed in. Needs no database and no home, so that
 * a school can run it anywhere.
 */
public final class RosterCheckCommand {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	/**
	 * Check a drop.
	 * @param paths folders, archives, files
	 * @param profile name of a built-in column profile or a file with one
	 * @param rejects folder for reject and warnings files; a new one in the current
	 * folder by default
	 * @param maxRejects percentage of a file's rows that may be rejected
	 * @param call the call
	 * @return the account of the check
	 */
	@Command(name = { "roster", "check" }, group = "rosters")
	public CommandResult check(@Arguments @Accepts(value = "PATH", atLeast = 1) List<Path> paths,
			@Option(longName = "profile") @Accepts("NAME|FILE") @Nullable String profile,
			@Option(longName = "rejects") @Accepts("DIR") @Nullable Path rejects, @Option(longName = "max-rejects",
					defaultValue = "20") @Accepts(value = "PERCENT", min = 0, max = 100) int maxRejects,
			Invocation call) {
		Settings settings = call.settings();
		DropCheck drops = new DropCheck(Jobs.codes(settings), settings.reportLocale(), Jobs.tool());
		RosterCheck check = new RosterCheck(drops,
				Jobs.rosterSettings(settings, UserProfiles.over(ColumnProfiles.builtIn(), profile, call)));
		Path folder = (rejects != null) ? rejects
				: Path.of("rejects-" + LocalDateTime.now(settings.zone()).format(STAMP));
		Interruption.Registration registration = call.interruption().onStop(check::stop);
		try (LoadProgress progress = new LoadProgress(call.console())) {
			CheckReport report = check.run(paths, maxRejects, call.authority(), folder, progress);
			return new CommandResult(report.account().exitCode(), CheckAccount.of(report, call.console().messages()));
		}
		finally {
			registration.close();
		}
	}

}
