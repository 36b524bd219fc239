-- A city's audit writes a million findings, each of them about a school and of a run that network_verdict refers to as
-- well: checking both keys again for every finding took most of the time of an audit.

ALTER TABLE campus.network_finding DROP CONSTRAINT fk_network_finding_school;
ALTER TABLE campus.network_finding DROP CONSTRAINT fk_network_finding_run;
COMMENT ON COLUMN campus.network_finding.school_id IS 'The school; it has verdicts of the same run.';
COMMENT ON COLUMN campus.network_finding.run_id IS 'Audit that found it; it has verdicts of the same school.';
