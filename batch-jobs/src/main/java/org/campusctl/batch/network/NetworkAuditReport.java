package org.campusctl.batch.network;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.campusctl.batch.load.RunReport;

import org.jspecify.annotations.Nullable;

/**
 * The account of a network audit: what the command prints as JSON and leaves in
 * {@code run.json} (contract: JSON of a run).
 *
 * @param run number of the run
 * @param job name of the job
 * @param status COMPLETED, or STOPPED: then nothing is counted and there are no files
 * @param dryRun always false
 * @param started when it was started, ISO 8601 with offset
 * @param seconds how long it took
 * @param tool version of campusctl
 * @param inputs always empty: an audit reads the data centre
 * @param changes always empty
 * @param topErrors always empty
 * @param ruleSheet id and version of the rule sheet
 * @param asOf day of the audit
 * @param schools number of schools audited
 * @param verdicts schools x rules per verdict, and {@code waived}
 * @param score mandatory PASS / mandatory applicable over all schools, 0 to 1; null while
 * a mandatory rule is UNKNOWN
 * @param evidenceCoverage share of the mandatory verdicts that are decided, 0 to 1; null
 * where none applies
 * @param rules per rule, schools per verdict
 * @param worst schools with most breaches
 * @param findings path of the findings; null if stopped
 * @param files all files written, findings first
 * @param exitCode exit code of the command
 */
public record NetworkAuditReport(long run, String job, String status, boolean dryRun, String started, double seconds,
		RunReport.Tool tool, List<RunReport.Input> inputs, Map<String, Map<String, Long>> changes,
		List<RunReport.TopError> topErrors, String ruleSheet, String asOf, int schools, Map<String, Integer> verdicts,
		@Nullable Double score, @Nullable Double evidenceCoverage, List<RuleCount> rules, List<Worst> worst,
		@Nullable String findings, List<String> files, int exitCode) {

	/** Return a share with three decimals, or null where there is none. */
	static @Nullable Double share(OptionalDouble share) {
		return share.isPresent() ? Math.round(share.getAsDouble() * 1000) / 1000.0 : null;
	}

	/**
	 * Schools per verdict of a rule.
	 *
	 * @param rule rule
	 * @param clause key of the clause
	 * @param mandatory whether the clause demands it
	 * @param criterion what is required, in the language of the reports
	 * @param schools schools per verdict, and {@code waived}
	 */
	public record RuleCount(String rule, String clause, boolean mandatory, String criterion,
			Map<String, Integer> schools) {

	}

	/**
	 * A school with breaches.
	 *
	 * @param schoolCode its code
	 * @param schoolName its name
	 * @param mandatoryFails mandatory rules with a FAIL that no waiver covers
	 * @param fails rules with a FAIL that no waiver covers
	 * @param unknown mandatory rules with UNKNOWN
	 * @param score mandatory PASS / mandatory applicable, 0 to 1; null while a mandatory
	 * rule is UNKNOWN
	 * @param evidenceCoverage share of the mandatory rules that are decided, 0 to 1
	 */
	public record Worst(String schoolCode, String schoolName, int mandatoryFails, int fails, int unknown,
			@Nullable Double score, @Nullable Double evidenceCoverage) {

	}

}
