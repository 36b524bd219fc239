package org.campusctl.shell.command;

import java.util.Locale;
import java.util.Map;

import org.campusctl.batch.network.NetworkAuditReport;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.compliance.Verdict;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;

/**
 * Tells people what an audit found: per rule how many schools meet it, the worst schools,
 * where the files are.
 */
final class AuditAccount {

	private AuditAccount() {
	}

	static Output of(NetworkAuditReport report, RuleSheet sheet, Locale locale) {
		if (report.findings() == null) {
			return Output.of(report).line("audit.stopped", String.valueOf(report.run()));
		}
		Output output = Output.of(report)
			.line("audit.headline", String.valueOf(report.run()), String.valueOf(report.schools()), report.ruleSheet(),
					report.asOf(), String.valueOf(report.seconds()))
			.table(rules(report, sheet, locale));
		if (!report.worst().isEmpty()) {
			output = output.line("audit.worst").table(worst(report));
		}
		output = output.line((report.score() != null) ? "audit.score" : "audit.score-withheld", percent(report.score()),
				percent(report.evidenceCoverage()));
		output = output.line(switch (report.exitCode()) {
			case 4 -> "audit.fails";
			case 5 -> "audit.unknown";
			default -> "audit.clean";
		}).line("audit.files");
		for (String file : report.files()) {
			output = output.plain("  " + file);
		}
		return output;
	}

	private static Table rules(NetworkAuditReport report, RuleSheet sheet, Locale locale) {
		Table table = Table.of(Column.text("rule"), Column.text("mandatory"), Column.number("pass"),
				Column.number("fail"), Column.number("waived"), Column.number("observation"), Column.number("unknown"),
				Column.number("not_applicable"), Column.text("criterion"));
		for (NetworkAuditReport.RuleCount rule : report.rules()) {
			Map<String, Integer> counts = rule.schools();
			Rule known = sheet.find(rule.rule());
			String criterion = (known != null) ? known.criterion().in(locale) : rule.criterion();
			table.row(rule.rule(), rule.mandatory() ? "yes" : "no", count(counts, Verdict.PASS),
					count(counts, Verdict.FAIL), counts.getOrDefault("waived", 0), count(counts, Verdict.OBSERVATION),
					count(counts, Verdict.UNKNOWN), count(counts, Verdict.NOT_APPLICABLE), criterion);
		}
		return table;
	}

	private static int count(Map<String, Integer> counts, Verdict verdict) {
		return counts.getOrDefault(verdict.name(), 0);
	}

	private static Table worst(NetworkAuditReport report) {
		Table table = Table.of(Column.text("school_code"), Column.text("school_name"), Column.number("mandatory_fails"),
				Column.number("fails"), Column.number("mandatory_unknown"), Column.number("score"),
				Column.number("evidence_coverage"));
		for (NetworkAuditReport.Worst school : report.worst()) {
			table.row(school.schoolCode(), school.schoolName(), school.mandatoryFails(), school.fails(),
					school.unknown(), percent(school.score()), percent(school.evidenceCoverage()));
		}
		return table;
	}

	/** A share as people read it; nothing where it is withheld. */
	private static String percent(@Nullable Double share) {
		return (share != null) ? String.format(Locale.ROOT, "%.1f %%", share * 100) : "-";
	}

}
