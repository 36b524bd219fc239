package org.campusctl.shell.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.network.NetworkAuditJob;
import org.campusctl.batch.network.NetworkAuditReport;
import org.campusctl.batch.network.NetworkImport;
import org.campusctl.batch.network.NetworkSettings;
import org.campusctl.compliance.LocalText;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.file.RuleSheets;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
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
 * Campus networks: inventories, the rule sheet, the audit.
 */
public final class NetworkCommands {

	private final Jobs jobs;

	/**
	 * Create the commands.
	 * @param jobs the services behind them
	 */
	public NetworkCommands(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * Import inventory files into the data centre.
	 * @param paths folders, archives, files
	 * @param mode full: the drop replaces what its schools, datasets and sources had;
	 * delta: it is merged
	 * @param profile name of a column profile or a file with one
	 * @param dryRun find out everything, change nothing
	 * @param maxRejects percentage of a file's rows that may be rejected
	 * @param force import again what was imported last
	 * @param vouchedBy who vouches that every list in the drop is whole
	 * @param wait longest time to queue for the lock
	 * @param call the call
	 * @return the account of the run
	 */
	@Command(name = { "network", "import" }, group = "networks")
	public CommandResult importDrop(@Arguments @Accepts(value = "PATH", atLeast = 1) List<Path> paths,
			@Option(longName = "mode", defaultValue = "full") @Accepts(value = "MODE",
					oneOf = { "full", "delta" }) String mode,
			@Option(longName = "profile") @Accepts("NAME|FILE") @Nullable String profile,
			@Option(longName = "dry-run") boolean dryRun,
			@Option(longName = "max-rejects", defaultValue = "20") @Accepts(value = "PERCENT", min = 0,
					max = 100) int maxRejects,
			@Option(longName = "force") boolean force,
			@Option(longName = "vouched-by") @Accepts("NAME") @Nullable String vouchedBy,
			@Option(longName = "wait") @Accepts("DURATION") @Nullable Duration wait, Invocation call) {
		NetworkImport job = this.jobs.waiting(wait).networkImport(call.console());
		NetworkSettings settings = new NetworkSettings(UserProfiles.over(ColumnProfiles.network(), profile, call),
				today(call), vouchedBy);
		NetworkImport.Options options = new NetworkImport.Options(paths, mode.equals("delta"), dryRun, force,
				maxRejects, settings, call.authority());
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
	 * Audit the networks of all schools.
	 * @param schools codes of the schools; all without it
	 * @param rules file with another rule sheet
	 * @param asOf day of the audit; today without it
	 * @param out folder for the files
	 * @param wait longest time to queue for the lock
	 * @param call the call
	 * @return the account
	 */
	@Command(name = { "network", "audit" }, group = "networks")
	public CommandResult audit(@Option(longName = "school") @Accepts("SCHOOL_CODE") List<String> schools,
			@Option(longName = "rules") @Accepts("FILE") @Nullable Path rules,
			@Option(longName = "as-of") @Accepts("DATE") @Nullable LocalDate asOf,
			@Option(longName = "out") @Accepts("DIR") @Nullable Path out,
			@Option(longName = "wait") @Accepts("DURATION") @Nullable Duration wait, Invocation call) {
		RuleSheet sheet = sheet(rules);
		NetworkAuditJob job = this.jobs.waiting(wait).networkAudit(call.console());
		LocalDate day = (asOf != null) ? asOf : today(call);
		Interruption.Registration registration = call.interruption().onStop(job::stop);
		try (LoadProgress progress = new LoadProgress(call.console())) {
			NetworkAuditReport report = job.run(new NetworkAuditJob.Options(schools, call.authority(), sheet, day, out),
					progress);
			return new CommandResult(report.exitCode(), AuditAccount.of(report, sheet, call.console().locale()));
		}
		finally {
			registration.close();
		}
	}

	/**
	 * Show the rule sheet in force.
	 * @param rules file with another rule sheet
	 * @param call the call
	 * @return the rules
	 */
	@Command(name = { "network", "rules" }, group = "networks")
	public CommandResult rules(@Option(longName = "rules") @Accepts("FILE") @Nullable Path rules, Invocation call) {
		RuleSheet sheet = sheet(rules);
		Locale locale = call.console().locale();
		Table table = Table.of(Column.text("rule"), Column.text("clause"), Column.text("mandatory"),
				Column.text("criterion"), Column.text("threshold"));
		List<Map<String, Object>> json = new ArrayList<>();
		for (Rule rule : sheet.rules()) {
			String mandatory = rule.mandatory() ? "yes" : "no";
			List<String> thresholds = new ArrayList<>();
			rule.parameters().forEach((name, value) -> thresholds.add(name + "=" + value));
			String threshold = String.join(", ", thresholds);
			table.row(rule.id(), rule.clause(), mandatory, rule.criterion().in(locale), threshold);
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("rule", rule.id());
			entry.put("criterion", rule.criterion().in(locale));
			entry.put("parameters", rule.parameters());
			entry.put("clause", rule.clause());
			entry.put("clauseText", clause(sheet, rule.clause()).in(locale));
			entry.put("mandatory", rule.mandatory());
			json.add(entry);
		}
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", sheet.id());
		object.put("version", sheet.version());
		object.put("validFrom", sheet.validFrom().toString());
		object.put("validTo", (sheet.validTo() != null) ? sheet.validTo().toString() : null);
		object.put("source", sheet.source().in(locale));
		object.put("rules", json);
		Output output = Output.of(object)
			.line("rules.headline", sheet.id(), sheet.version(), sheet.validFrom().toString(),
					(sheet.validTo() != null) ? sheet.validTo().toString() : "...")
			.plain("  " + sheet.source().in(locale))
			.table(table)
			.line("rules.clauses");
		for (Map.Entry<String, LocalText> clause : sheet.clauses().entrySet()) {
			output = output.plain("  " + clause.getKey() + "  " + clause.getValue().in(locale));
		}
		return CommandResult.done(output);
	}

	private static LocalText clause(RuleSheet sheet, String key) {
		return sheet.clauses().getOrDefault(key, new LocalText(key, key));
	}

	private static RuleSheet sheet(@Nullable Path file) {
		return (file != null) ? RuleSheets.network(file) : RuleSheets.shippedNetwork();
	}

	private static LocalDate today(Invocation call) {
		return LocalDate.now(call.settings().zone());
	}

}
