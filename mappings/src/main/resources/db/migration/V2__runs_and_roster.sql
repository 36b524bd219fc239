-- Runs of jobs and the roster. Every table with school data carries school_id and authority_code.

CREATE TABLE campus.run (
    id bigint GENERATED ALWAYS AS IDENTITY,
    job text NOT NULL,
    status text NOT NULL,
    dry_run boolean NOT NULL,
    mode text NOT NULL,
    scope text NOT NULL,
    digest bytea,
    options text NOT NULL,
    started timestamptz NOT NULL,
    ended timestamptz,
    pid bigint NOT NULL,
    host text NOT NULL,
    os_user text NOT NULL,
    tool_version text NOT NULL,
    tool_commit text NOT NULL,
    exit_code integer,
    CONSTRAINT pk_run PRIMARY KEY (id),
    CONSTRAINT ck_run_status CHECK (status IN ('RUNNING', 'APPLIED', 'COMPLETED', 'COMPLETED_WITH_REJECTS', 'UNCHANGED', 'FAILED', 'STOPPED', 'REFUSED', 'ABANDONED')),
    CONSTRAINT ck_run_mode CHECK (mode IN ('full', 'delta'))
);
COMMENT ON TABLE campus.run IS 'One run of a job.';
COMMENT ON COLUMN campus.run.id IS 'Number of the run.';
COMMENT ON COLUMN campus.run.job IS 'Name of the job, such as roster-import.';
COMMENT ON COLUMN campus.run.status IS 'RUNNING, APPLIED (changes are in, reports not yet), COMPLETED, COMPLETED_WITH_REJECTS, UNCHANGED, FAILED, STOPPED, REFUSED or ABANDONED.';
COMMENT ON COLUMN campus.run.dry_run IS 'Whether the run stopped before apply.';
COMMENT ON COLUMN campus.run.mode IS 'full or delta.';
COMMENT ON COLUMN campus.run.scope IS 'Authority the run was limited to; * for the whole city.';
COMMENT ON COLUMN campus.run.digest IS 'SHA-256 over names and contents of the inputs, mode and options.';
COMMENT ON COLUMN campus.run.options IS 'Options of the run as JSON; nothing personal.';
COMMENT ON COLUMN campus.run.started IS 'When the run was first started.';
COMMENT ON COLUMN campus.run.ended IS 'When the run ended; null while it runs or when its owner died.';
COMMENT ON COLUMN campus.run.pid IS 'Process that owns the run.';
COMMENT ON COLUMN campus.run.host IS 'Host of that process.';
COMMENT ON COLUMN campus.run.os_user IS 'User of that process.';
COMMENT ON COLUMN campus.run.tool_version IS 'Version of campusctl.';
COMMENT ON COLUMN campus.run.tool_commit IS 'Commit of campusctl.';
COMMENT ON COLUMN campus.run.exit_code IS 'Exit code the run ended with.';
CREATE INDEX ix_run_job_scope ON campus.run (job, scope, id);

CREATE TABLE campus.run_input (
    run_id bigint NOT NULL,
    number integer NOT NULL,
    file text NOT NULL,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    encoding text NOT NULL,
    dataset text,
    delta boolean NOT NULL,
    rows_read bigint NOT NULL DEFAULT 0,
    rows_accepted bigint NOT NULL DEFAULT 0,
    rows_rejected bigint NOT NULL DEFAULT 0,
    warnings bigint NOT NULL DEFAULT 0,
    rejects text,
    warning_file text,
    CONSTRAINT pk_run_input PRIMARY KEY (run_id, number),
    CONSTRAINT fk_run_input_run FOREIGN KEY (run_id) REFERENCES campus.run (id)
);
COMMENT ON TABLE campus.run_input IS 'One input file of a run.';
COMMENT ON COLUMN campus.run_input.run_id IS 'The run.';
COMMENT ON COLUMN campus.run_input.number IS 'Position in the drop, from 1.';
COMMENT ON COLUMN campus.run_input.file IS 'Name as the user gave it, relative to the drop.';
COMMENT ON COLUMN campus.run_input.sha256 IS 'SHA-256 of the content, hex.';
COMMENT ON COLUMN campus.run_input.bytes IS 'Size in bytes.';
COMMENT ON COLUMN campus.run_input.encoding IS 'Detected encoding, or XLSX.';
COMMENT ON COLUMN campus.run_input.dataset IS 'Recognised dataset.';
COMMENT ON COLUMN campus.run_input.delta IS 'Whether absent rows of this file mean nothing.';
COMMENT ON COLUMN campus.run_input.rows_read IS 'Records read: accepted and rejected.';
COMMENT ON COLUMN campus.run_input.rows_accepted IS 'Records accepted.';
COMMENT ON COLUMN campus.run_input.rows_rejected IS 'Records rejected.';
COMMENT ON COLUMN campus.run_input.warnings IS 'Warnings on records and on the file.';
COMMENT ON COLUMN campus.run_input.rejects IS 'Path of the reject file, relative to the home.';
COMMENT ON COLUMN campus.run_input.warning_file IS 'Path of the warnings file, relative to the home.';

CREATE TABLE campus.run_change (
    run_id bigint NOT NULL,
    dataset text NOT NULL,
    change text NOT NULL,
    rows bigint NOT NULL,
    CONSTRAINT pk_run_change PRIMARY KEY (run_id, dataset, change),
    CONSTRAINT fk_run_change_run FOREIGN KEY (run_id) REFERENCES campus.run (id)
);
COMMENT ON TABLE campus.run_change IS 'What a run changed, or would have changed, per dataset.';
COMMENT ON COLUMN campus.run_change.run_id IS 'The run.';
COMMENT ON COLUMN campus.run_change.dataset IS 'The dataset.';
COMMENT ON COLUMN campus.run_change.change IS 'created, updated, unchanged, transferred, departed, graduated, restored or withheld.';
COMMENT ON COLUMN campus.run_change.rows IS 'Number of records.';

CREATE TABLE campus.run_withheld (
    run_id bigint NOT NULL,
    dataset text NOT NULL,
    school_code text NOT NULL,
    reason text NOT NULL,
    leaving bigint NOT NULL,
    active bigint NOT NULL,
    CONSTRAINT pk_run_withheld PRIMARY KEY (run_id, dataset, school_code),
    CONSTRAINT fk_run_withheld_run FOREIGN KEY (run_id) REFERENCES campus.run (id)
);
COMMENT ON TABLE campus.run_withheld IS 'Schools whose departures a run withheld.';
COMMENT ON COLUMN campus.run_withheld.run_id IS 'The run.';
COMMENT ON COLUMN campus.run_withheld.dataset IS 'The dataset.';
COMMENT ON COLUMN campus.run_withheld.school_code IS 'The school.';
COMMENT ON COLUMN campus.run_withheld.reason IS 'Code of the reason.';
COMMENT ON COLUMN campus.run_withheld.leaving IS 'Persons who would have left.';
COMMENT ON COLUMN campus.run_withheld.active IS 'Active persons of the school before the run.';

CREATE TABLE campus.data_version (
    id smallint NOT NULL DEFAULT 1,
    version bigint NOT NULL,
    CONSTRAINT pk_data_version PRIMARY KEY (id),
    CONSTRAINT ck_data_version_one CHECK (id = 1)
);
COMMENT ON TABLE campus.data_version IS 'One row that counts the applied runs: whoever planned against another version plans again.';
COMMENT ON COLUMN campus.data_version.id IS 'Always 1.';
COMMENT ON COLUMN campus.data_version.version IS 'Number of applied changes.';

INSERT INTO campus.data_version (id, version) VALUES (1, 0);

CREATE TABLE campus.school (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    school_code text NOT NULL,
    name text NOT NULL,
    school_type text NOT NULL,
    district_code text NOT NULL,
    authority_code text NOT NULL,
    ownership text,
    status text NOT NULL,
    former_codes text,
    programme text NOT NULL,
    terminals integer,
    credit_code text,
    address text,
    contact_sealed bytea,
    state text NOT NULL,
    fingerprint bytea NOT NULL,
    column_set bigint NOT NULL,
    content_version integer NOT NULL,
    run_created bigint NOT NULL,
    run_updated bigint NOT NULL,
    CONSTRAINT pk_school PRIMARY KEY (id),
    CONSTRAINT ck_school_state CHECK (state IN ('active', 'departed', 'graduated', 'closed'))
);
COMMENT ON TABLE campus.school IS 'A school of the city. Schools never depart.';
COMMENT ON COLUMN campus.school.id IS 'Surrogate key; stays when codes and numbers change.';
COMMENT ON COLUMN campus.school.school_code IS 'School code, 10 digits; can change, see school_code.';
COMMENT ON COLUMN campus.school.name IS 'Name.';
COMMENT ON COLUMN campus.school.school_type IS 'Code of GB/T 33782-2017.';
COMMENT ON COLUMN campus.school.district_code IS 'GB/T 2260 code of the district where it stands.';
COMMENT ON COLUMN campus.school.authority_code IS 'Authority that runs it.';
COMMENT ON COLUMN campus.school.ownership IS '公办 or 民办.';
COMMENT ON COLUMN campus.school.status IS 'open, closed or merged.';
COMMENT ON COLUMN campus.school.former_codes IS 'Former school codes, separated by semicolons.';
COMMENT ON COLUMN campus.school.programme IS 'none, applicant or awarded: the smart-campus benchmark programme.';
COMMENT ON COLUMN campus.school.terminals IS 'Number of computers for pupils.';
COMMENT ON COLUMN campus.school.credit_code IS 'Unified social credit code, GB 32100-2015.';
COMMENT ON COLUMN campus.school.address IS 'Address of the school.';
COMMENT ON COLUMN campus.school.contact_sealed IS 'Sealed: contact name, contact phone, e-mail.';
COMMENT ON COLUMN campus.school.state IS 'active, departed, graduated or closed.';
COMMENT ON COLUMN campus.school.fingerprint IS 'Keyed hash of the normalised content of the last row accepted.';
COMMENT ON COLUMN campus.school.column_set IS 'Columns that row had, a bit each in the order of the contract.';
COMMENT ON COLUMN campus.school.content_version IS 'Version of normaliser and code tables behind the fingerprint.';
COMMENT ON COLUMN campus.school.run_created IS 'Run that created the record.';
COMMENT ON COLUMN campus.school.run_updated IS 'Run that last changed the record.';
CREATE INDEX ix_school_code ON campus.school (school_code);
CREATE INDEX ix_school_authority ON campus.school (authority_code);
CREATE TABLE campus.school_history (LIKE campus.school INCLUDING COMMENTS);
ALTER TABLE campus.school_history ADD COLUMN run_replaced bigint NOT NULL;
COMMENT ON TABLE campus.school_history IS 'Previous images of school: valid from run_updated until before run_replaced.';
COMMENT ON COLUMN campus.school_history.run_replaced IS 'Run that replaced this image.';
CREATE INDEX ix_school_history_id ON campus.school_history (id);

CREATE TABLE campus.school_code (
    code text NOT NULL,
    school_id bigint NOT NULL,
    former boolean NOT NULL,
    run_created bigint NOT NULL,
    CONSTRAINT pk_school_code PRIMARY KEY (code, school_id),
    CONSTRAINT fk_school_code_school FOREIGN KEY (school_id) REFERENCES campus.school (id)
);
COMMENT ON TABLE campus.school_code IS 'Every code a school has or had.';
COMMENT ON COLUMN campus.school_code.code IS 'School code, 10 digits.';
COMMENT ON COLUMN campus.school_code.school_id IS 'The school.';
COMMENT ON COLUMN campus.school_code.former IS 'Whether the code is a former one; it keeps resolving, with a warning.';
COMMENT ON COLUMN campus.school_code.run_created IS 'Run that brought the code.';

CREATE TABLE campus.class (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    class_code text NOT NULL,
    name text NOT NULL,
    grade integer NOT NULL,
    entry_year integer,
    state text NOT NULL,
    fingerprint bytea NOT NULL,
    column_set bigint NOT NULL,
    content_version integer NOT NULL,
    run_created bigint NOT NULL,
    run_updated bigint NOT NULL,
    CONSTRAINT pk_class PRIMARY KEY (id),
    CONSTRAINT ck_class_state CHECK (state IN ('active', 'departed', 'graduated', 'closed')),
    CONSTRAINT fk_class_school FOREIGN KEY (school_id) REFERENCES campus.school (id)
);
COMMENT ON TABLE campus.class IS 'A class of a school.';
COMMENT ON COLUMN campus.class.id IS 'Surrogate key; stays when codes and numbers change.';
COMMENT ON COLUMN campus.class.school_id IS 'The school.';
COMMENT ON COLUMN campus.class.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.class.class_code IS 'Class code within the school.';
COMMENT ON COLUMN campus.class.name IS 'Name.';
COMMENT ON COLUMN campus.class.grade IS 'Grade, 0 to 12; 0 is kindergarten.';
COMMENT ON COLUMN campus.class.entry_year IS 'Year in which the class entered.';
COMMENT ON COLUMN campus.class.state IS 'active, departed, graduated or closed.';
COMMENT ON COLUMN campus.class.fingerprint IS 'Keyed hash of the normalised content of the last row accepted.';
COMMENT ON COLUMN campus.class.column_set IS 'Columns that row had, a bit each in the order of the contract.';
COMMENT ON COLUMN campus.class.content_version IS 'Version of normaliser and code tables behind the fingerprint.';
COMMENT ON COLUMN campus.class.run_created IS 'Run that created the record.';
COMMENT ON COLUMN campus.class.run_updated IS 'Run that last changed the record.';
CREATE INDEX ix_class_school_code ON campus.class (school_id, class_code);
CREATE TABLE campus.class_history (LIKE campus.class INCLUDING COMMENTS);
ALTER TABLE campus.class_history ADD COLUMN run_replaced bigint NOT NULL;
COMMENT ON TABLE campus.class_history IS 'Previous images of class: valid from run_updated until before run_replaced.';
COMMENT ON COLUMN campus.class_history.run_replaced IS 'Run that replaced this image.';
CREATE INDEX ix_class_history_id ON campus.class_history (id);

CREATE TABLE campus.staff (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    staff_no text NOT NULL,
    masked_name text NOT NULL,
    name_index bytea NOT NULL,
    id_index bytea NOT NULL,
    sex text NOT NULL,
    birth_month text NOT NULL,
    id_type text NOT NULL,
    ethnicity text,
    post text,
    stage text,
    subject text,
    identity_sealed bytea NOT NULL,
    contact_sealed bytea,
    state text NOT NULL,
    fingerprint bytea NOT NULL,
    column_set bigint NOT NULL,
    content_version integer NOT NULL,
    run_created bigint NOT NULL,
    run_updated bigint NOT NULL,
    CONSTRAINT pk_staff PRIMARY KEY (id),
    CONSTRAINT ck_staff_state CHECK (state IN ('active', 'departed', 'graduated', 'closed')),
    CONSTRAINT fk_staff_school FOREIGN KEY (school_id) REFERENCES campus.school (id)
);
COMMENT ON TABLE campus.staff IS 'A post of a person at a school; one person can work at two schools.';
COMMENT ON COLUMN campus.staff.id IS 'Surrogate key; stays when codes and numbers change.';
COMMENT ON COLUMN campus.staff.school_id IS 'The school.';
COMMENT ON COLUMN campus.staff.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.staff.staff_no IS 'Staff number within the school.';
COMMENT ON COLUMN campus.staff.masked_name IS 'First character of the name, for lists.';
COMMENT ON COLUMN campus.staff.name_index IS 'Keyed hash of school and name, for look-up.';
COMMENT ON COLUMN campus.staff.id_index IS 'Keyed hash of type and number of the identity document.';
COMMENT ON COLUMN campus.staff.sex IS 'GB/T 2261.1.';
COMMENT ON COLUMN campus.staff.birth_month IS 'Year and month of birth, YYYY-MM.';
COMMENT ON COLUMN campus.staff.id_type IS 'Type of identity document.';
COMMENT ON COLUMN campus.staff.ethnicity IS 'GB/T 3304.';
COMMENT ON COLUMN campus.staff.post IS 'Post.';
COMMENT ON COLUMN campus.staff.stage IS 'Stage taught.';
COMMENT ON COLUMN campus.staff.subject IS 'Subject taught, free text.';
COMMENT ON COLUMN campus.staff.identity_sealed IS 'Sealed: name, birth date, ID number.';
COMMENT ON COLUMN campus.staff.contact_sealed IS 'Sealed: phone, e-mail.';
COMMENT ON COLUMN campus.staff.state IS 'active, departed, graduated or closed.';
COMMENT ON COLUMN campus.staff.fingerprint IS 'Keyed hash of the normalised content of the last row accepted.';
COMMENT ON COLUMN campus.staff.column_set IS 'Columns that row had, a bit each in the order of the contract.';
COMMENT ON COLUMN campus.staff.content_version IS 'Version of normaliser and code tables behind the fingerprint.';
COMMENT ON COLUMN campus.staff.run_created IS 'Run that created the record.';
COMMENT ON COLUMN campus.staff.run_updated IS 'Run that last changed the record.';
CREATE INDEX ix_staff_school_no ON campus.staff (school_id, staff_no);
CREATE INDEX ix_staff_id ON campus.staff (id_index);
CREATE INDEX ix_staff_name ON campus.staff (name_index);
CREATE TABLE campus.staff_history (LIKE campus.staff INCLUDING COMMENTS);
ALTER TABLE campus.staff_history ADD COLUMN run_replaced bigint NOT NULL;
COMMENT ON TABLE campus.staff_history IS 'Previous images of staff: valid from run_updated until before run_replaced.';
COMMENT ON COLUMN campus.staff_history.run_replaced IS 'Run that replaced this image.';
CREATE INDEX ix_staff_history_id ON campus.staff_history (id);

CREATE TABLE campus.student (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    class_id bigint,
    previous_school_id bigint,
    masked_name text NOT NULL,
    student_no_index bytea,
    id_index bytea,
    name_index bytea NOT NULL,
    person_index bytea NOT NULL,
    sex text NOT NULL,
    birth_month text NOT NULL,
    id_type text NOT NULL,
    ethnicity text,
    grade integer NOT NULL,
    entry_month text NOT NULL,
    status text NOT NULL,
    boarding text,
    migrant text,
    household_district text,
    identity_sealed bytea NOT NULL,
    contact_sealed bytea,
    state text NOT NULL,
    fingerprint bytea NOT NULL,
    column_set bigint NOT NULL,
    content_version integer NOT NULL,
    run_created bigint NOT NULL,
    run_updated bigint NOT NULL,
    CONSTRAINT pk_student PRIMARY KEY (id),
    CONSTRAINT ck_student_state CHECK (state IN ('active', 'departed', 'graduated', 'closed')),
    CONSTRAINT fk_student_school FOREIGN KEY (school_id) REFERENCES campus.school (id),
    CONSTRAINT fk_student_class FOREIGN KEY (class_id) REFERENCES campus.class (id)
);
COMMENT ON TABLE campus.student IS 'A pupil. Absent pupils depart and are never deleted.';
COMMENT ON COLUMN campus.student.id IS 'Surrogate key; stays when codes and numbers change.';
COMMENT ON COLUMN campus.student.school_id IS 'The school.';
COMMENT ON COLUMN campus.student.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.student.class_id IS 'The class.';
COMMENT ON COLUMN campus.student.previous_school_id IS 'School the pupil was moved from last.';
COMMENT ON COLUMN campus.student.masked_name IS 'First character of the name, for lists.';
COMMENT ON COLUMN campus.student.student_no_index IS 'Keyed hash of the student number.';
COMMENT ON COLUMN campus.student.id_index IS 'Keyed hash of type and number of the identity document.';
COMMENT ON COLUMN campus.student.name_index IS 'Keyed hash of school and name, for look-up.';
COMMENT ON COLUMN campus.student.person_index IS 'Keyed hash of name, sex and birth date: the possible double of a person.';
COMMENT ON COLUMN campus.student.sex IS 'GB/T 2261.1.';
COMMENT ON COLUMN campus.student.birth_month IS 'Year and month of birth, YYYY-MM.';
COMMENT ON COLUMN campus.student.id_type IS 'Type of identity document.';
COMMENT ON COLUMN campus.student.ethnicity IS 'GB/T 3304.';
COMMENT ON COLUMN campus.student.grade IS 'Grade, 0 to 12; 0 is kindergarten.';
COMMENT ON COLUMN campus.student.entry_month IS 'Month of entry, YYYYMM.';
COMMENT ON COLUMN campus.student.status IS '在读, 休学, 送教 or 其他.';
COMMENT ON COLUMN campus.student.boarding IS '1 day pupil, 2 boarder.';
COMMENT ON COLUMN campus.student.migrant IS '1 child of migrant workers, 0 not.';
COMMENT ON COLUMN campus.student.household_district IS 'GB/T 2260 code of the household registration.';
COMMENT ON COLUMN campus.student.identity_sealed IS 'Sealed: student number, name, birth date, ID number.';
COMMENT ON COLUMN campus.student.contact_sealed IS 'Sealed: address, phone.';
COMMENT ON COLUMN campus.student.state IS 'active, departed, graduated or closed.';
COMMENT ON COLUMN campus.student.fingerprint IS 'Keyed hash of the normalised content of the last row accepted.';
COMMENT ON COLUMN campus.student.column_set IS 'Columns that row had, a bit each in the order of the contract.';
COMMENT ON COLUMN campus.student.content_version IS 'Version of normaliser and code tables behind the fingerprint.';
COMMENT ON COLUMN campus.student.run_created IS 'Run that created the record.';
COMMENT ON COLUMN campus.student.run_updated IS 'Run that last changed the record.';
CREATE INDEX ix_student_no ON campus.student (student_no_index);
CREATE INDEX ix_student_id ON campus.student (id_index);
CREATE INDEX ix_student_school_name ON campus.student (school_id, name_index);
CREATE INDEX ix_student_class ON campus.student (class_id);
CREATE TABLE campus.student_history (LIKE campus.student INCLUDING COMMENTS);
ALTER TABLE campus.student_history ADD COLUMN run_replaced bigint NOT NULL;
COMMENT ON TABLE campus.student_history IS 'Previous images of student: valid from run_updated until before run_replaced.';
COMMENT ON COLUMN campus.student_history.run_replaced IS 'Run that replaced this image.';
CREATE INDEX ix_student_history_id ON campus.student_history (id);

CREATE TABLE campus.guardian (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    student_id bigint NOT NULL,
    relation text NOT NULL,
    masked_name text NOT NULL,
    name_index bytea NOT NULL,
    phone_index bytea,
    id_type text,
    identity_sealed bytea NOT NULL,
    contact_sealed bytea,
    state text NOT NULL,
    fingerprint bytea NOT NULL,
    column_set bigint NOT NULL,
    content_version integer NOT NULL,
    run_created bigint NOT NULL,
    run_updated bigint NOT NULL,
    CONSTRAINT pk_guardian PRIMARY KEY (id),
    CONSTRAINT ck_guardian_state CHECK (state IN ('active', 'departed', 'graduated', 'closed')),
    CONSTRAINT fk_guardian_school FOREIGN KEY (school_id) REFERENCES campus.school (id),
    CONSTRAINT fk_guardian_student FOREIGN KEY (student_id) REFERENCES campus.student (id)
);
COMMENT ON TABLE campus.guardian IS 'A guardian of a pupil.';
COMMENT ON COLUMN campus.guardian.id IS 'Surrogate key; stays when codes and numbers change.';
COMMENT ON COLUMN campus.guardian.school_id IS 'The school.';
COMMENT ON COLUMN campus.guardian.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.guardian.student_id IS 'The pupil.';
COMMENT ON COLUMN campus.guardian.relation IS 'Relation to the pupil, GB/T 4761.';
COMMENT ON COLUMN campus.guardian.masked_name IS 'First character of the name, for lists.';
COMMENT ON COLUMN campus.guardian.name_index IS 'Keyed hash of the name.';
COMMENT ON COLUMN campus.guardian.phone_index IS 'Keyed hash of the phone number.';
COMMENT ON COLUMN campus.guardian.id_type IS 'Type of identity document.';
COMMENT ON COLUMN campus.guardian.identity_sealed IS 'Sealed: name, ID number, student number.';
COMMENT ON COLUMN campus.guardian.contact_sealed IS 'Sealed: phone.';
COMMENT ON COLUMN campus.guardian.state IS 'active, departed, graduated or closed.';
COMMENT ON COLUMN campus.guardian.fingerprint IS 'Keyed hash of the normalised content of the last row accepted.';
COMMENT ON COLUMN campus.guardian.column_set IS 'Columns that row had, a bit each in the order of the contract.';
COMMENT ON COLUMN campus.guardian.content_version IS 'Version of normaliser and code tables behind the fingerprint.';
COMMENT ON COLUMN campus.guardian.run_created IS 'Run that created the record.';
COMMENT ON COLUMN campus.guardian.run_updated IS 'Run that last changed the record.';
CREATE INDEX ix_guardian_student ON campus.guardian (student_id);
CREATE INDEX ix_guardian_school ON campus.guardian (school_id);
CREATE TABLE campus.guardian_history (LIKE campus.guardian INCLUDING COMMENTS);
ALTER TABLE campus.guardian_history ADD COLUMN run_replaced bigint NOT NULL;
COMMENT ON TABLE campus.guardian_history IS 'Previous images of guardian: valid from run_updated until before run_replaced.';
COMMENT ON COLUMN campus.guardian_history.run_replaced IS 'Run that replaced this image.';
CREATE INDEX ix_guardian_history_id ON campus.guardian_history (id);
