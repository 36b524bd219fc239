package org.campusctl.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.campusctl.admission.Decision;
import org.campusctl.batch.waiver.WaiverImport;
import org.campusctl.batch.waiver.WaiverTerms;
import org.campusctl.batch.waiver.Waivers;
import org.campusctl.compliance.Waiver;
import org.campusctl.mappings.table.WaiverRow;
import org.campusctl.network.NetworkRule;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Waivers: accepted exceptions, used by every audit and check.
 */
public final class WaiverCommands {

	private final Jobs jobs;

	/**
	 * Create the commands.
	 * @param jobs the services behind them
	 */
	public WaiverCommands(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * Record a waiver.
	 * @param rule rule of an audit, or decision of a check
	 * @param school code of the school; every school without it
	 * @param subject what is excepted; everything without it
	 * @param justification why
	 * @param approver who approved it
	 * @param until last day, at most 366 days ahead
	 * @param call the call
	 * @return the waiver
	 */
	@Command(name = { "waiver", "add" }, group = "findings")
	public CommandResult add(@Option(longName = "rule", required = true) @Accepts("RULE") String rule,
			@Option(longName = "school") @Accepts("SCHOOL_CODE") @Nullable String school,
			@Option(longName = "subject") @Accepts("TEXT") @Nullable String subject,
			@Option(longName = "justification", required = true) @Accepts("TEXT") String justification,
			@Option(longName = "approver", required = true) @Accepts("NAME") String approver,
			@Option(longName = "until", required = true) @Accepts("DATE") LocalDate until, Invocation call) {
		WaiverRow added = waivers(call).add(new Waiver(rule, (school != null) ? school : "",
				(subject != null) ? subject : "", justification, approver, until));
		return CommandResult.done(Output.of(Shown.of(added)).line("waiver.added", String.valueOf(added.id())));
	}

	/**
	 * List waivers.
	 * @param revoked also those that were revoked
	 * @param call the call
	 * @return the waivers by number
	 */
	@Command(name = { "waiver", "list" }, group = "findings")
	public CommandResult list(@Option(longName = "revoked") boolean revoked, Invocation call) {
		return CommandResult.done(output(waivers(call).list(revoked)));
	}

	/**
	 * Revoke waivers.
	 * @param ids their numbers
	 * @param call the call
	 * @return the waivers
	 */
	@Command(name = { "waiver", "revoke" }, group = "findings")
	public CommandResult revoke(@Arguments @Accepts(value = "NUMBER", atLeast = 1, min = 1) List<Long> ids,
			Invocation call) {
		List<WaiverRow> revoked = waivers(call).revoke(ids);
		return CommandResult.done(output(revoked).line("waiver.revoked", String.valueOf(revoked.size())));
	}

	/**
	 * Record the waivers of files.
	 * @param paths folders, archives, files
	 * @param call the call
	 * @return what was taken and what was not
	 */
	@Command(name = { "waiver", "import" }, group = "findings")
	public CommandResult importFiles(@Arguments @Accepts(value = "PATH", atLeast = 1) List<Path> paths,
			Invocation call) {
		WaiverImport result = waivers(call).importFiles(paths);
		Output output = Output.of(result)
			.line("waiver.imported", String.valueOf(result.read()), String.valueOf(result.accepted()),
					String.valueOf(result.recorded()), String.valueOf(result.rejected()));
		for (WaiverImport.RowProblem problem : result.problems()) {
			output = output.plain(
					"  " + problem.place() + " " + problem.field() + " " + problem.code() + ": " + problem.message());
		}
		return new CommandResult(result.exitCode(), output);
	}

	private Waivers waivers(Invocation call) {
		Set<String> rules = new HashSet<>();
		for (NetworkRule rule : NetworkRule.values()) {
			rules.add(rule.id());
		}
		for (Decision decision : Decision.values()) {
			if (decision.isWaivable()) {
				rules.add(decision.name());
			}
		}
		LocalDate today = LocalDate.now(call.settings().zone());
		return this.jobs.waivers(call.console(), new WaiverTerms(rules, today, call.authority()));
	}

	private static Output output(List<WaiverRow> waivers) {
		Table table = Table.of(Column.number("id"), Column.text("rule"), Column.text("school_code"),
				Column.text("subject"), Column.text("justification"), Column.text("approver"), Column.text("until"),
				Column.text("revoked"));
		waivers.forEach((row) -> table.row(row.id(), row.rule(), row.schoolCode(), row.subject(), row.justification(),
				row.approver(), row.until(), row.revoked() ? "yes" : ""));
		return Output.of(waivers.stream().map(Shown::of).toList(), table);
	}

	/** A waiver as JSON shows it. */
	private record Shown(long id, String rule, String schoolCode, String subject, String justification, String approver,
			String until, boolean revoked) {

		static Shown of(WaiverRow row) {
			return new Shown(row.id(), row.rule(), row.schoolCode(), row.subject(), row.justification(), row.approver(),
					row.until().toString(), row.revoked());
		}

	}

}
