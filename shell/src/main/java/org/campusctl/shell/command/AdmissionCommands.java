package org.campusctl.shell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.campusctl.admission.identity.Platform;
import org.campusctl.batch.admission.AdmissionExplain;
import org.campusctl.batch.admission.AdmissionImport;
import org.campusctl.batch.admission.InventoryCheck;
import org.campusctl.batch.load.RunReport;
import org.campusctl.mappings.file.ColumnProfiles;
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
 * App admission: lists, checks of inventories, explanations.
 */
public final class AdmissionCommands {

	private final Jobs jobs;

	/**
	 * Create the commands.
	 * @param jobs the services behind them
	 */
	public AdmissionCommands(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * Import lists into the data centre.
	 * @param paths folders, archives, files
	 * @param list name of the list that the files replace
	 * @param mode full: entries that the files do not have end; delta: they stay
	 * @param profile name of a built-in column profile or a file with one
	 * @param dryRun find out everything, change nothing
	 * @param force import again what was imported last
	 * @param wait longest time to queue for the lock
	 * @param call the call
	 * @return the account of the run
	 */
	@Command(name = { "admission", "import" }, group = "apps")
	public CommandResult importLists(@Arguments @Accepts(value = "PATH", atLeast = 1) List<Path> paths,
			@Option(longName = "list", defaultValue = "city") @Accepts("NAME") String list,
			@Option(longName = "mode", defaultValue = "full") @Accepts(value = "MODE",
					oneOf = { "full", "delta" }) String mode,
			@Option(longName = "profile") @Accepts("NAME|FILE") @Nullable String profile,
			@Option(longName = "dry-run") boolean dryRun, @Option(longName = "force") boolean force,
			@Option(longName = "wait") @Accepts("DURATION") @Nullable Duration wait, Invocation call) {
		AdmissionImport job = this.jobs.waiting(wait)
			.admissionImport(call.console(), UserProfiles.over(ColumnProfiles.admissionLists(), profile, call));
		AdmissionImport.Options options = new AdmissionImport.Options(paths, list, mode.equals("delta"), dryRun, force,
				call.authority());
		Interruption.Registration registration = call.interruption().onStop(job::stop);
		try (LoadProgress progress = new LoadProgress(call.console())) {
			RunReport report = job.run(options, progress);
			return new CommandResult(report.exitCode(), RunAccount.of(report, call.console().messages()));
		}
		finally {
			registration.close();
		}
	}

	/**
	 * Check inventories against the lists in force.
	 * @param paths folders, archives, files
	 * @param asOf day for which to decide
	 * @param out folder for the findings
	 * @param maxRejects percentage of a file's rows that may be rejected
	 * @param school school of files that name none
	 * @param wait longest time to queue for the lock
	 * @param call the call
	 * @return what was found
	 */
	@Command(name = { "admission", "check" }, group = "apps")
	public CommandResult check(@Arguments @Accepts(value = "PATH", atLeast = 1) List<Path> paths,
			@Option(longName = "as-of") @Accepts("DATE") @Nullable LocalDate asOf,
			@Option(longName = "out") @Accepts("DIR") @Nullable Path out,
			@Option(longName = "max-rejects", defaultValue = "20") @Accepts(value = "PERCENT", min = 0,
					max = 100) int maxRejects,
			@Option(longName = "school") @Accepts("CODE") @Nullable String school,
			@Option(longName = "wait") @Accepts("DURATION") @Nullable Duration wait, Invocation call) {
		InventoryCheck job = this.jobs.waiting(wait).inventoryCheck(call.console());
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(call.settings().zone());
		InventoryCheck.Options options = new InventoryCheck.Options(paths, day, out, maxRejects, school,
				call.authority());
		Interruption.Registration registration = call.interruption().onStop(job::stop);
		try (LoadProgress progress = new LoadProgress(call.console())) {
			InventoryCheck.Result result = job.run(options, progress);
			return new CommandResult(result.report().exitCode(),
					new AdmissionAccount(result, call.console().messages()).output());
		}
		finally {
			registration.close();
		}
	}

	/**
	 * Say what is decided of one app, and why.
	 * @param app package id, or name
	 * @param school the school; without it the school where it looks worst
	 * @param platform platform of the device
	 * @param version version code or name
	 * @param signer signing certificates
	 * @param call the call
	 * @return the steps that led to the decision
	 */
	@Command(name = { "admission", "explain" }, group = "apps")
	public CommandResult explain(@Option(longName = "app", required = true) @Accepts("ID") String app,
			@Option(longName = "school") @Accepts("CODE") @Nullable String school,
			@Option(longName = "platform") @Accepts("P") @Nullable Platform platform,
			@Option(longName = "version") @Accepts("V") @Nullable String version,
			@Option(longName = "signer") @Accepts("FP") @Nullable String signer, Invocation call) {
		AdmissionExplain explain = this.jobs.admissionExplain(call.console());
		AdmissionExplain.Answer answer = explain.answer(new AdmissionExplain.Question(app, school,
				(platform == Platform.ANY) ? null : platform, version, signer));
		return CommandResult.done(ExplainAccount.of(answer, call.console().messages(), call.console().locale()));
	}

}
