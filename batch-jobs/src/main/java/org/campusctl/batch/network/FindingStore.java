package org.campusctl.batch.network;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.campusctl.batch.load.StepFailure;
import org.campusctl.compliance.Finding;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.mappings.table.AuditMapper;
import org.campusctl.mappings.table.AuditedSchool;
import org.campusctl.mappings.table.BinaryCopy;
import org.campusctl.mappings.table.StoredVerdict;
import org.campusctl.network.Remedies;
import org.campusctl.network.RuleVerdict;
import org.campusctl.network.SchoolAudit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Keeps the last findings of every school, and since when each verdict is what it is.
 */
final class FindingStore {

	private static final List<String> FINDING = List.of("school_id", "authority_code", "run_id", "rule", "position",
			"rule_version", "subject", "verdict", "reason", "value", "threshold", "evidence", "collected_at",
			"waived_until", "previous_verdict", "changed_at", "remedy");

	private static final List<String> VERDICT = List.of("school_id", "authority_code", "run_id", "rule", "position",
			"verdict", "reason", "known", "tested", "passed", "failed", "observed", "unknown", "waived_until",
			"previous_verdict", "changed_at");

	private final AuditMapper mapper;

	private final DataSource dataSource;

	private final RuleSheet sheet;

	private final LocalDate asOf;

	private final Locale locale;

	FindingStore(AuditMapper mapper, DataSource dataSource, RuleSheet sheet, LocalDate asOf, Locale locale) {
		this.mapper = mapper;
		this.dataSource = dataSource;
		this.sheet = sheet;
		this.asOf = asOf;
		this.locale = locale;
	}

	/**
	 * Replace what is kept of a school, in the caller's transaction.
	 * @param run number of the run
	 * @param school the school
	 * @param audit what was found
	 */
	void store(long run, AuditedSchool school, SchoolAudit audit) {
		Map<String, StoredVerdict> findings = byKey(this.mapper.storedFindings(school.id()));
		Map<String, StoredVerdict> verdicts = byKey(this.mapper.storedVerdicts(school.id()));
		this.mapper.deleteFindings(school.id());
		this.mapper.deleteVerdicts(school.id());
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			try (BinaryCopy copy = new BinaryCopy(connection, "campus.network_verdict", VERDICT)) {
				int position = 0;
				for (RuleVerdict verdict : audit.verdicts()) {
					Change change = change(verdicts.get(key(verdict.rule(), "")), verdict.verdict().name());
					copy.row(school.id(), school.authorityCode(), run, verdict.rule(), position++,
							verdict.verdict().name(), verdict.reason(), verdict.known(), verdict.tested(),
							verdict.passed(), verdict.failed(), verdict.observed(), verdict.unknown(),
							verdict.waivedUntil(), change.previous(), change.at());
				}
				copy.finish();
			}
			try (BinaryCopy copy = new BinaryCopy(connection, "campus.network_finding", FINDING)) {
				int position = 0;
				for (Finding finding : audit.findings()) {
					Change change = change(findings.get(key(finding.rule(), finding.subject())),
							finding.verdict().name());
					copy.row(school.id(), school.authorityCode(), run, finding.rule(), position++,
							finding.ruleVersion(), finding.subject(), finding.verdict().name(), finding.reason(),
							finding.value(), finding.threshold(), finding.evidenceText(), finding.collectedAt(),
							finding.waivedUntil(), change.previous(), change.at(),
							Remedies.of(this.sheet, finding, this.locale));
				}
				copy.finish();
			}
		}
		catch (SQLException ex) {
			throw StepFailure.safe(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private Change change(@Nullable StoredVerdict stored, String verdict) {
		if (stored == null) {
			return new Change(null, this.asOf);
		}
		return stored.verdict().equals(verdict) ? new Change(stored.previousVerdict(), stored.changedAt())
				: new Change(stored.verdict(), this.asOf);
	}

	private static Map<String, StoredVerdict> byKey(List<StoredVerdict> stored) {
		Map<String, StoredVerdict> byKey = new HashMap<>();
		stored.forEach((verdict) -> byKey.put(key(verdict.rule(), verdict.subject()), verdict));
		return byKey;
	}

	private static String key(String rule, String subject) {
		return rule + '\u001f' + subject;
	}

	/** Verdict before the last change, and its day. */
	private record Change(@Nullable String previous, LocalDate at) {

	}

}
