package org.campusctl.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.LoadRequest;
import org.campusctl.batch.load.RunReport;
import org.campusctl.compliance.Problem;
import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

/**
 * Tells people what a run did: what came in, what was refused and why, what to do next.
 */
final class RunAccount {

	private static final int ERRORS_SHOWN = 10;

	private static final List<String> CHANGES = List.of("created", "updated", "unchanged", "transferred", "departed",
			"graduated", "restored", "withheld");

	private final RunReport report;

	private final Messages messages;

	private RunAccount(RunReport report, Messages messages) {
		this.report = report;
		this.messages = messages;
	}

	static Output of(RunReport report, Messages messages) {
		return append(Output.of(report), report, messages);
	}

	/**
	 * Tell of a check, which is no run: the files and the errors, without what to do
	 * next.
	 * @param start what is said before
	 * @param report the account
	 * @param messages texts
	 * @return the output
	 */
	static Output ofCheck(Output start, RunReport report, Messages messages) {
		RunAccount account = new RunAccount(report, messages);
		return account.errors(account.received(start));
	}

	/**
	 * Add the account to what a command has said already.
	 * @param output what it has said
	 * @param report the account
	 * @param messages texts
	 * @return the output with the account at its end
	 */
	static Output append(Output output, RunReport report, Messages messages) {
		return new RunAccount(report, messages).output(output);
	}

	private Output output(Output before) {
		Output output = before.line(headline(), String.valueOf(this.report.run()), seconds());
		if (List.of("UNCHANGED", "STOPPED", "FAILED").contains(this.report.status())) {
			return output.csv(files());
		}
		output = received(output);
		if (!this.report.changes().isEmpty()) {
			output = output.line(this.report.dryRun() ? "account.changes-planned" : "account.changes").table(changes());
		}
		output = errors(output);
		if (!this.report.withheld().isEmpty()) {
			output = output.line("account.withheld");
			for (RunReport.Withheld school : this.report.withheld()) {
				output = output.plain("  " + this.messages.text("dataset." + school.dataset()) + ": "
						+ this.messages.text(school.reason(), school.schoolCode(), String.valueOf(school.leaving()),
								String.valueOf(school.active())));
			}
		}
		return next(output);
	}

	private Output received(Output output) {
		Output received = output.line("account.files").table(files());
		for (RunReport.Input input : this.report.inputs()) {
			for (RunReport.FileProblem problem : input.problems()) {
				received = received.line("account.file-problem", input.file(),
						this.messages.text("account.severity." + problem.severity()) + " " + problem.code() + " "
								+ this.messages.text(problem.code(), problem.arguments().toArray()));
			}
		}
		if (!this.report.ignored().isEmpty()) {
			received = received.line("account.ignored", String.join(", ", this.report.ignored()));
		}
		return received;
	}

	private String headline() {
		return switch (this.report.status()) {
			case "COMPLETED" -> this.report.dryRun() ? "account.completed-dry" : "account.completed";
			case "COMPLETED_WITH_REJECTS" -> this.report.dryRun() ? "account.completed-dry" : "account.rejects";
			case "UNCHANGED" -> "account.unchanged";
			case "REFUSED" -> "account.refused";
			case "STOPPED" -> "account.stopped";
			default -> "account.failed";
		};
	}

	private String seconds() {
		return String.valueOf(this.report.seconds());
	}

	private Table files() {
		Table table = Table.of(Column.text("file"), Column.text("dataset"), Column.text("encoding"),
				Column.number("read"), Column.number("accepted"), Column.number("rejected"), Column.number("warnings"));
		for (RunReport.Input input : this.report.inputs()) {
			String dataset = (input.dataset() != null) ? input.dataset() : "unknown";
			table.row(input.file(), this.messages.text("dataset." + dataset), input.encoding(), input.read(),
					input.accepted(), input.rejected(), input.warnings());
		}
		return table;
	}

	private Table changes() {
		List<Column> columns = new ArrayList<>(List.of(Column.text("dataset")));
		CHANGES.forEach((change) -> columns.add(Column.number(change)));
		Table table = Table.of(columns.toArray(Column[]::new));
		for (Map.Entry<String, Map<String, Long>> dataset : this.report.changes().entrySet()) {
			List<Object> cells = new ArrayList<>(List.of(this.messages.text("dataset." + dataset.getKey())));
			CHANGES.forEach((change) -> cells.add(dataset.getValue().getOrDefault(change, 0L)));
			table.row(cells.toArray());
		}
		return table;
	}

	private Output errors(Output output) {
		if (this.report.topErrors().isEmpty()) {
			return output;
		}
		Output extended = output.line("account.errors");
		for (RunReport.TopError error : this.report.topErrors().stream().limit(ERRORS_SHOWN).toList()) {
			String code = error.field().isEmpty() ? error.code() : error.field() + " " + error.code();
			extended = extended.plain("  " + this.messages.text("account.error", code, String.valueOf(error.count()),
					error.first(), Problem.text(this.messages, error.code(), error.arguments())));
		}
		int more = this.report.topErrors().size() - ERRORS_SHOWN;
		return (more > 0) ? extended.line("account.errors-more", String.valueOf(more)) : extended;
	}

	private Output next(Output output) {
		List<String> steps = new ArrayList<>();
		boolean refused = this.report.status().equals("REFUSED");
		for (RunReport.Input input : this.report.inputs()) {
			if (refused && input.rejected() > LoadRequest.MIN_REJECTS) {
				steps.add(this.messages.text("account.next-too-many", input.file(), String.valueOf(input.rejected()),
						String.valueOf(input.read())));
			}
			if (input.rejects() != null && !refused) {
				steps.add(this.messages.text("account.next-rejects", input.rejects()));
			}
			if (input.warningFile() != null) {
				steps.add(this.messages.text("account.next-warnings", input.warningFile()));
			}
		}
		if (refused) {
			steps.add(this.messages.text("account.next-refused"));
		}
		if (steps.isEmpty()) {
			return output;
		}
		Output extended = output.line("account.next");
		for (String step : steps) {
			extended = extended.plain("  - " + step);
		}
		return extended;
	}

}
