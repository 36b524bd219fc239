package org.campusctl.batch.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.mappings.file.ReportCsv;
import org.campusctl.mappings.table.AuditMapper;
import org.campusctl.mappings.table.AuditedSchool;
import org.campusctl.mappings.table.FindingRow;
import org.campusctl.mappings.table.VerdictRow;

import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files for the auditor (contract: files for the auditor).
 */
final class FindingFiles {

	/** Above this many lines a spreadsheet no longer opens the file. */
	private static final long MAX_LINES = 1_000_000;

	private static final String[] FINDING = { "run", "school_code", "school_name", "authority_code", "rule",
			"rule_version", "clause", "mandatory", "subject", "verdict", "reason", "value", "threshold", "evidence",
			"collected_at", "waived_until", "previous_verdict", "changed_at", "remedy" };

	private static final String[] SCHOOL = { "run", "school_code", "school_name", "authority_code", "programme", "rule",
			"clause", "mandatory", "verdict", "reason", "known", "tested", "passed", "failed", "observed", "unknown",
			"waived_until", "previous_verdict", "changed_at" };

	private final long run;

	private final Path folder;

	private final RuleSheet sheet;

	private final AuditMapper mapper;

	private final long maxLines;

	FindingFiles(long run, Path folder, RuleSheet sheet, AuditMapper mapper) {
		this(run, folder, sheet, mapper, MAX_LINES);
	}

	FindingFiles(long run, Path folder, RuleSheet sheet, AuditMapper mapper, long maxLines) {
		this.run = run;
		this.folder = folder;
		this.sheet = sheet;
		this.mapper = mapper;
		this.maxLines = maxLines;
	}

	/**
	 * Write all files; needs an open transaction.
	 * @param tally told of every verdict
	 * @param stopping asked now and again; once it says yes nothing more is written, and
	 * what was begun is not there
	 * @return the files, findings first
	 */
	List<Path> write(AuditTally tally, BooleanSupplier stopping) {
		List<Path> files = findings(stopping);
		Path schools = this.folder.resolve("network-schools.csv");
		try (ReportCsv csv = new ReportCsv(schools, SCHOOL); Cursor<VerdictRow> rows = this.mapper.verdicts(this.run)) {
			for (VerdictRow row : rows) {
				if (stopping.getAsBoolean()) {
					return files;
				}
				Rule rule = rule(row.rule());
				csv.row(this.run, row.schoolCode(), row.schoolName(), row.authorityCode(), row.programme(), row.rule(),
						rule.clause(), mandatory(rule), row.verdict(), row.reason(), row.known(), row.tested(),
						row.passed(), row.failed(), row.observed(), row.unknown(), row.waivedUntil(),
						row.previousVerdict(), row.changedAt());
				tally.add(row, rule);
			}
			csv.finish();
		}
		catch (IOException ex) {
			throw new IllegalStateException("a cursor could not be closed");
		}
		files.add(schools);
		files.add(tally.write(this.run, this.folder.resolve("network-authorities.csv")));
		return files;
	}

	private List<Path> findings(BooleanSupplier stopping) {
		boolean split = this.mapper.countFindings(this.run) > this.maxLines;
		List<Path> files = new ArrayList<>();
		String authority = null;
		ReportCsv csv = null;
		try {
			for (AuditedSchool school : this.mapper.found(this.run)) {
				if (csv == null || (split && !school.authorityCode().equals(authority))) {
					finish(csv);
					authority = school.authorityCode();
					csv = begin(split ? "network-findings-" + authority + ".csv" : "network-findings.csv", files);
				}
				for (FindingRow row : this.mapper.findings(this.run, school.id())) {
					write(csv, row);
				}
				if (stopping.getAsBoolean()) {
					return files;
				}
			}
			finish((csv != null) ? csv : begin("network-findings.csv", files));
			csv = null;
		}
		finally {
			if (csv != null) {
				csv.close();
			}
		}
		return files;
	}

	private void write(ReportCsv csv, FindingRow row) {
		Rule rule = rule(row.rule());
		csv.row(this.run, row.schoolCode(), row.schoolName(), row.authorityCode(), row.rule(), row.ruleVersion(),
				rule.clause(), mandatory(rule), row.subject(), row.verdict(), row.reason(), row.value(),
				row.threshold(), row.evidence(), row.collectedAt(), row.waivedUntil(), row.previousVerdict(),
				row.changedAt(), row.remedy());
	}

	private ReportCsv begin(String name, List<Path> files) {
		Path file = this.folder.resolve(name);
		files.add(file);
		return new ReportCsv(file, FINDING);
	}

	private static void finish(@Nullable ReportCsv csv) {
		if (csv != null) {
			csv.finish();
			csv.close();
		}
	}

	private Rule rule(String id) {
		Rule rule = this.sheet.find(id);
		if (rule == null) {
			throw new IllegalStateException("no rule " + id);
		}
		return rule;
	}

	static String mandatory(Rule rule) {
		return rule.mandatory() ? "yes" : "no";
	}

}
