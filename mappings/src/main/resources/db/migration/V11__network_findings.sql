-- What network audits found last, for every school.

CREATE TABLE campus.network_verdict (
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    run_id bigint NOT NULL,
    rule text NOT NULL,
    position integer NOT NULL,
    verdict text NOT NULL,
    reason text NOT NULL,
    known integer NOT NULL,
    tested integer NOT NULL,
    passed integer NOT NULL,
    failed integer NOT NULL,
    observed integer NOT NULL,
    unknown integer NOT NULL,
    waived_until date,
    previous_verdict text,
    changed_at date NOT NULL,
    CONSTRAINT pk_network_verdict PRIMARY KEY (school_id, rule),
    CONSTRAINT fk_network_verdict_school FOREIGN KEY (school_id) REFERENCES campus.school (id),
    CONSTRAINT fk_network_verdict_run FOREIGN KEY (run_id) REFERENCES campus.run (id),
    CONSTRAINT ck_network_verdict_verdict CHECK (verdict IN ('PASS', 'FAIL', 'OBSERVATION', 'UNKNOWN', 'NOT_APPLICABLE'))
);
COMMENT ON TABLE campus.network_verdict IS 'What a rule says of a school, by the last audit that covered it.';
COMMENT ON COLUMN campus.network_verdict.school_id IS 'The school.';
COMMENT ON COLUMN campus.network_verdict.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.network_verdict.run_id IS 'Audit that found it.';
COMMENT ON COLUMN campus.network_verdict.rule IS 'Rule.';
COMMENT ON COLUMN campus.network_verdict.position IS 'Place of the rule in the sheet.';
COMMENT ON COLUMN campus.network_verdict.verdict IS 'PASS, FAIL, OBSERVATION, UNKNOWN or NOT_APPLICABLE; never changed by a waiver.';
COMMENT ON COLUMN campus.network_verdict.reason IS 'Code of the reason; empty for PASS and NOT_APPLICABLE.';
COMMENT ON COLUMN campus.network_verdict.known IS 'Subjects that the rule applies to.';
COMMENT ON COLUMN campus.network_verdict.tested IS 'Of these, how many have evidence that decides.';
COMMENT ON COLUMN campus.network_verdict.passed IS 'Of the tested, PASS.';
COMMENT ON COLUMN campus.network_verdict.failed IS 'Of the tested, FAIL.';
COMMENT ON COLUMN campus.network_verdict.observed IS 'Of the tested, OBSERVATION.';
COMMENT ON COLUMN campus.network_verdict.unknown IS 'Known but not tested.';
COMMENT ON COLUMN campus.network_verdict.waived_until IS 'Last day of the waiver that covers a FAIL.';
COMMENT ON COLUMN campus.network_verdict.previous_verdict IS 'Verdict before the last change; null if there was none.';
COMMENT ON COLUMN campus.network_verdict.changed_at IS 'Day of the audit in which the verdict became what it is.';
CREATE INDEX ix_network_verdict_run ON campus.network_verdict (run_id);

CREATE TABLE campus.network_finding (
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    run_id bigint NOT NULL,
    rule text NOT NULL,
    position integer NOT NULL,
    rule_version text NOT NULL,
    subject text NOT NULL,
    verdict text NOT NULL,
    reason text NOT NULL,
    value text NOT NULL,
    threshold text NOT NULL,
    evidence text NOT NULL,
    collected_at date,
    waived_until date,
    previous_verdict text,
    changed_at date NOT NULL,
    remedy text NOT NULL,
    CONSTRAINT pk_network_finding PRIMARY KEY (school_id, position),
    CONSTRAINT fk_network_finding_school FOREIGN KEY (school_id) REFERENCES campus.school (id),
    CONSTRAINT fk_network_finding_run FOREIGN KEY (run_id) REFERENCES campus.run (id),
    CONSTRAINT ck_network_finding_verdict CHECK (verdict IN ('PASS', 'FAIL', 'OBSERVATION', 'UNKNOWN', 'NOT_APPLICABLE'))
);
COMMENT ON TABLE campus.network_finding IS 'What a rule says of a subject of a school, by the last audit that covered the school.';
COMMENT ON COLUMN campus.network_finding.school_id IS 'The school.';
COMMENT ON COLUMN campus.network_finding.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.network_finding.run_id IS 'Audit that found it.';
COMMENT ON COLUMN campus.network_finding.rule IS 'Rule.';
COMMENT ON COLUMN campus.network_finding.position IS 'Place among the findings of the school.';
COMMENT ON COLUMN campus.network_finding.rule_version IS 'Version of the rule sheet.';
COMMENT ON COLUMN campus.network_finding.subject IS 'The thing that was judged; * for the subjects that share a line.';
COMMENT ON COLUMN campus.network_finding.verdict IS 'PASS, FAIL, OBSERVATION, UNKNOWN or NOT_APPLICABLE; never changed by a waiver.';
COMMENT ON COLUMN campus.network_finding.reason IS 'Code of the reason.';
COMMENT ON COLUMN campus.network_finding.value IS 'What was seen.';
COMMENT ON COLUMN campus.network_finding.threshold IS 'What was required.';
COMMENT ON COLUMN campus.network_finding.evidence IS 'Where it was seen: file and line, agent, or hash of a document.';
COMMENT ON COLUMN campus.network_finding.collected_at IS 'Day of the oldest evidence.';
COMMENT ON COLUMN campus.network_finding.waived_until IS 'Last day of the waiver that covers a FAIL.';
COMMENT ON COLUMN campus.network_finding.previous_verdict IS 'Verdict before the last change; null if there was none.';
COMMENT ON COLUMN campus.network_finding.changed_at IS 'Day of the audit in which the verdict became what it is.';
COMMENT ON COLUMN campus.network_finding.remedy IS 'What to do about it, in the language of the reports.';
CREATE INDEX ix_network_finding_run ON campus.network_finding (run_id);
