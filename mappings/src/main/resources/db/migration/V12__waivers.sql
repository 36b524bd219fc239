-- Accepted exceptions. A waiver covers a FAIL and nothing else.

CREATE TABLE campus.waiver (
    id bigint GENERATED ALWAYS AS IDENTITY,
    rule text NOT NULL,
    school_id bigint,
    authority_code text,
    subject text NOT NULL,
    justification text NOT NULL,
    approver text NOT NULL,
    until date NOT NULL,
    created timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by text NOT NULL,
    revoked timestamptz,
    revoked_by text,
    CONSTRAINT pk_waiver PRIMARY KEY (id),
    CONSTRAINT fk_waiver_school FOREIGN KEY (school_id) REFERENCES campus.school (id)
);
COMMENT ON TABLE campus.waiver IS 'An accepted exception.';
COMMENT ON COLUMN campus.waiver.id IS 'Number of the waiver.';
COMMENT ON COLUMN campus.waiver.rule IS 'Rule it is for.';
COMMENT ON COLUMN campus.waiver.school_id IS 'School it is for; null for every school.';
COMMENT ON COLUMN campus.waiver.authority_code IS 'Authority that runs the school; null for every school.';
COMMENT ON COLUMN campus.waiver.subject IS 'Subject it is for; empty for every subject.';
COMMENT ON COLUMN campus.waiver.justification IS 'Why.';
COMMENT ON COLUMN campus.waiver.approver IS 'Who approved it.';
COMMENT ON COLUMN campus.waiver.until IS 'Last day on which it covers.';
COMMENT ON COLUMN campus.waiver.created IS 'When it was recorded.';
COMMENT ON COLUMN campus.waiver.created_by IS 'User of the system who recorded it.';
COMMENT ON COLUMN campus.waiver.revoked IS 'When it was revoked; null while it stands.';
COMMENT ON COLUMN campus.waiver.revoked_by IS 'User of the system who revoked it.';
CREATE INDEX ix_waiver_rule ON campus.waiver (rule, school_id);
