package org.campusctl.shell.command;

import java.util.Map;

import org.campusctl.batch.admission.CheckPicture;
import org.campusctl.batch.admission.InventoryCheck;
import org.campusctl.failure.Messages;
import org.campusctl.mappings.table.AppTotalRow;
import org.campusctl.mappings.table.AppFindingRow;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

/**
 * Tells people what a check found: first whether anything harmful, repackaged or denied
 * is in a school; then what is not listed; then the counts.
 */
final class AdmissionAccount {

	private final InventoryCheck.Result result;

	private final Messages messages;

	AdmissionAccount(InventoryCheck.Result result, Messages messages) {
		this.result = result;
		this.messages = messages;
	}

	Output output() {
		Output output = Output.of(this.result.report());
		CheckPicture picture = this.result.picture();
		if (picture != null) {
			output = counts(changes(unlisted(dangers(output, picture), picture), picture), picture);
			String findings = this.result.report().findings();
			output = output.line("admission-account.lists", this.result.asOf().toString(),
					String.valueOf(this.result.listRun()), this.result.revision().substring(0, 12));
			if (findings != null) {
				output = output.line("admission-account.files", findings);
			}
			output = output.plain("");
		}
		return RunAccount.append(output, this.result.report(), this.messages);
	}

	private Output dangers(Output output, CheckPicture picture) {
		if (picture.dangers().isEmpty()) {
			return output.line("admission-account.no-danger");
		}
		Table table = Table.of(Column.text("decision"), Column.text("app_name"), Column.text("package_id"),
				Column.text("school"), Column.number("devices"));
		for (AppFindingRow row : picture.dangers()) {
			table.row(decision(row.decision()), row.appName(), row.packageId(),
					row.schoolCode() + " " + row.schoolName(), row.devices());
		}
		long all = picture.decisions().getOrDefault("HARMFUL", 0L)
				+ picture.decisions().getOrDefault("SIGNER_MISMATCH", 0L)
				+ picture.decisions().getOrDefault("DENIED", 0L);
		return output.line("admission-account.danger", String.valueOf(all), String.valueOf(picture.dangers().size()))
			.table(table);
	}

	private Output unlisted(Output output, CheckPicture picture) {
		if (picture.unlisted().isEmpty()) {
			return output.line("admission-account.all-listed");
		}
		Table table = Table.of(Column.text("app_name"), Column.text("package_id"), Column.text("platform"),
				Column.number("schools"), Column.number("devices"));
		for (AppTotalRow row : picture.unlisted()) {
			table.row(row.appName(), row.packageId(), row.platform(), row.schools(), row.devices());
		}
		return output.line("admission-account.unlisted", String.valueOf(picture.unlisted().size())).table(table);
	}

	private Output counts(Output output, CheckPicture picture) {
		Table table = Table.of(Column.text("decision"), Column.number("findings"));
		picture.decisions().forEach((decision, rows) -> table.row(decision(decision), rows));
		Map<String, Long> verdicts = this.result.report().verdicts();
		Output extended = output.line("admission-account.decisions").table(table);
		return (verdicts == null) ? extended
				: extended.line("admission-account.verdicts", count(verdicts, "PASS"), count(verdicts, "FAIL"),
						count(verdicts, "waived"), count(verdicts, "OBSERVATION"), count(verdicts, "UNKNOWN"),
						count(verdicts, "NOT_APPLICABLE"));
	}

	private Output changes(Output output, CheckPicture picture) {
		if (picture.changes().isEmpty()) {
			return output;
		}
		Table table = Table.of(Column.text("change"), Column.number("apps"));
		picture.changes().forEach((kind, rows) -> table.row(this.messages.text("admission.change." + kind), rows));
		return output.line("admission-account.changes").table(table);
	}

	private String decision(String decision) {
		return decision + " " + this.messages.text("admission.decision." + decision);
	}

	private static String count(Map<String, Long> verdicts, String verdict) {
		return String.valueOf(verdicts.getOrDefault(verdict, 0L));
	}

}
