package org.campusctl.shell.command;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.campusctl.batch.load.JobDetail;
import org.campusctl.batch.load.JobEntry;
import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;

/**
 * Tells people about runs.
 */
final class JobAccount {

	/** Log of this host, relative to the home. */
	static final String LOG = "logs/campusctl.log";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final Messages messages;

	private final ZoneId zone;

	JobAccount(Messages messages, ZoneId zone) {
		this.messages = messages;
		this.zone = zone;
	}

	Output list(List<JobEntry> entries) {
		Table csv = Table.of(Column.number("run"), Column.text("job"), Column.status("status"), Column.text("started"),
				Column.text("ended"), Column.number("seconds"), Column.text("user"), Column.text("host"),
				Column.number("pid"), Column.text("mode"), Column.text("dryRun"), Column.text("scope"),
				Column.number("files"), Column.text("dataset"), Column.number("read"), Column.number("accepted"),
				Column.number("rejected"));
		Table shown = Table.of(Column.number("run"), Column.text("job"), Column.status("status"),
				Column.text("started"), Column.number("seconds"), Column.text("owner"), Column.text("mode"),
				Column.text("scope"), Column.number("files"), Column.text("rows"));
		for (JobEntry entry : entries) {
			shown.row(entry.run(), entry.job(), entry.shownStatus(), time(entry.started()), entry.seconds(),
					owner(entry), mode(entry), entry.scope(), entry.files(), rows(entry));
			List<JobEntry.Count> counts = entry.counts().isEmpty() ? List.of(new JobEntry.Count("", 0, 0, 0, 0, 0))
					: entry.counts();
			for (JobEntry.Count count : counts) {
				csv.row(entry.run(), entry.job(), entry.shownStatus(), entry.started(), entry.ended(), entry.seconds(),
						entry.owner().user(), entry.owner().host(), entry.owner().pid(), entry.mode(), entry.dryRun(),
						entry.scope(), entry.files(), count.dataset(), count.read(), count.accepted(),
						count.rejected());
			}
		}
		Output output = Output.of(new Runs(entries));
		output = entries.isEmpty() ? output.line("jobs.none") : output.table(shown);
		boolean died = entries.stream().anyMatch(JobEntry::died);
		return (died ? output.line("jobs.died-hint") : output).csv(csv);
	}

	Output show(JobDetail detail) {
		JobEntry entry = detail.entry();
		Output output = facts(entry).to(Output.of(new Shown(detail, LOG)));
		if (!entry.counts().isEmpty()) {
			output = output.line("jobs.counts").table(counts(entry));
		}
		if (!detail.changes().isEmpty()) {
			output = output.line(entry.dryRun() ? "account.changes-planned" : "account.changes")
				.table(changes(detail.changes()));
		}
		if (!detail.steps().isEmpty()) {
			output = output.line("jobs.steps").table(steps(detail.steps()));
		}
		for (JobDetail.ReportFile file : detail.reportFiles()) {
			output = output.line(file.present() ? "jobs.report-file" : "jobs.report-file-gone", file.input(),
					file.file());
		}
		return output.line("jobs.log", LOG, entry.owner().host())
			.line("jobs.go-on." + detail.goOn().name(), String.valueOf(entry.run()));
	}

	Output stopped(JobEntry before, JobEntry after) {
		String code = "jobs.stop.not-at-work";
		if (before.died()) {
			code = "jobs.stop.died";
		}
		else if (isAtWork(before)) {
			boolean stopped = after.status().equals("STOPPED") || after.status().equals("FAILED");
			code = isAtWork(after) ? "jobs.stop.asked" : stopped ? "jobs.stop.done" : "jobs.stop.not-at-work";
		}
		return Output.of(after).line(code, String.valueOf(after.run()), after.shownStatus());
	}

	Output abandoned(JobEntry entry) {
		return Output.of(entry).line("jobs.abandon.done", String.valueOf(entry.run()));
	}

	private static boolean isAtWork(JobEntry entry) {
		return !entry.died() && (entry.status().equals("RUNNING") || entry.status().equals("APPLIED"));
	}

	private Facts facts(JobEntry entry) {
		return new Facts(this.messages).add("run", entry.run())
			.add("job", entry.job())
			.add("status", entry.shownStatus())
			.add("started", entry.started(), time(entry.started()))
			.add("ended", entry.ended(), time(entry.ended()))
			.add("seconds", entry.seconds())
			.add("owner", owner(entry),
					owner(entry) + " " + this.messages.text("jobs.process." + entry.owner().process().name()))
			.add("mode", entry.mode())
			.add("dryRun", entry.dryRun())
			.add("scope", entry.scope(),
					entry.scope().equals("*") ? this.messages.text("jobs.whole-city") : entry.scope())
			.add("files", entry.files())
			.add("tool", entry.tool().version() + " (" + entry.tool().commit() + ")")
			.add("exitCode", entry.exitCode());
	}

	private Table counts(JobEntry entry) {
		Table table = Table.of(Column.text("dataset"), Column.number("files"), Column.number("read"),
				Column.number("accepted"), Column.number("rejected"), Column.number("warnings"));
		for (JobEntry.Count count : entry.counts()) {
			table.row(dataset(count.dataset()), count.files(), count.read(), count.accepted(), count.rejected(),
					count.warnings());
		}
		return table;
	}

	private Table changes(Map<String, Map<String, Long>> changes) {
		Table table = Table.of(Column.text("dataset"), Column.text("change"), Column.number("rows"));
		changes.forEach((dataset, counts) -> counts
			.forEach((change, rows) -> table.row(dataset(dataset), name("column." + change, change), rows)));
		return table;
	}

	private Table steps(List<JobDetail.Step> steps) {
		Table table = Table.of(Column.number("attempt"), Column.text("step"), Column.status("status"),
				Column.number("read"), Column.number("written"), Column.number("rejected"), Column.text("started"),
				Column.number("seconds"), Column.number("rate"));
		for (JobDetail.Step step : steps) {
			table.row(step.attempt(), step.step(), step.status(), step.read(), step.written(), step.rejected(),
					time(step.started()), step.seconds(), step.rate());
		}
		return table;
	}

	private String rows(JobEntry entry) {
		return entry.counts()
			.stream()
			.map((count) -> (count.rejected() > 0)
					? this.messages.text("jobs.rows-rejected", dataset(count.dataset()), String.valueOf(count.read()),
							String.valueOf(count.rejected()))
					: this.messages.text("jobs.rows", dataset(count.dataset()), String.valueOf(count.read())))
			.collect(Collectors.joining(", "));
	}

	private String mode(JobEntry entry) {
		return entry.dryRun() ? entry.mode() + " --dry-run" : entry.mode();
	}

	private static String owner(JobEntry entry) {
		return entry.owner().user() + "@" + entry.owner().host() + "/" + entry.owner().pid();
	}

	private String dataset(String dataset) {
		return name("dataset." + dataset, dataset);
	}

	private String name(String code, String otherwise) {
		return this.messages.has(code) ? this.messages.text(code) : otherwise;
	}

	private String time(@Nullable OffsetDateTime time) {
		return (time != null) ? TIME.format(time.atZoneSameInstant(this.zone)) : "";
	}

	/**
	 * The list for programs.
	 *
	 * @param runs the runs, the newest first
	 */
	record Runs(List<JobEntry> runs) {

	}

	/**
	 * A run for programs.
	 *
	 * @param detail the run
	 * @param log log file of the host that ran it, relative to the home
	 */
	record Shown(@JsonUnwrapped JobDetail detail, String log) {

	}

}
