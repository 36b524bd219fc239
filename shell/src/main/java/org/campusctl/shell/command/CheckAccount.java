package org.campusctl.shell.command;

import java.util.ArrayList;
import java.util.List;

import org.campusctl.batch.check.CheckReport;
import org.campusctl.batch.load.LoadRequest;
import org.campusctl.batch.load.RunReport;
import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Output;

/**
 * Tells people what a check found: what came in, what would be refused and why, what only
 * the data centre can tell, what to do next.
 */
final class CheckAccount {

	private CheckAccount() {
	}

	static Output of(CheckReport report, Messages messages) {
		RunReport account = report.account();
		String headline = switch (account.status()) {
			case "COMPLETED" -> "check.completed";
			case "COMPLETED_WITH_REJECTS" -> "check.rejects";
			default -> "check.refused";
		};
		Output output = RunAccount.ofCheck(Output.of(report).line(headline, String.valueOf(account.seconds())), account,
				messages);
		if (!report.unchecked().isEmpty()) {
			output = output.line("check.unchecked");
			for (CheckReport.Unchecked unchecked : report.unchecked()) {
				output = output.plain("  - " + messages.text("check.unchecked-" + unchecked.reason(),
						messages.text("dataset." + unchecked.dataset()),
						messages.text("dataset." + unchecked.reference()), String.valueOf(unchecked.rows())));
			}
		}
		output = output.line("account.next");
		for (String step : steps(account, messages)) {
			output = output.plain("  - " + step);
		}
		return output;
	}

	private static List<String> steps(RunReport account, Messages messages) {
		List<String> steps = new ArrayList<>();
		boolean refused = account.status().equals("REFUSED");
		for (RunReport.Input input : account.inputs()) {
			if (refused && input.rejected() > LoadRequest.MIN_REJECTS) {
				steps.add(messages.text("account.next-too-many", input.file(), String.valueOf(input.rejected()),
						String.valueOf(input.read())));
			}
			if (input.rejects() != null) {
				steps.add(messages.text("check.next-rejects", input.file(), input.rejects()));
			}
			if (input.warningFile() != null) {
				steps.add(messages.text("account.next-warnings", input.warningFile()));
			}
		}
		if (account.inputs().stream().anyMatch((input) -> input.rejects() != null)) {
			steps.add(messages.text("check.next-delete"));
		}
		if (refused) {
			steps.add(messages.text("check.next-refused"));
		}
		if (account.status().equals("COMPLETED")) {
			steps.add(messages.text("check.next-import"));
		}
		return steps;
	}

}
