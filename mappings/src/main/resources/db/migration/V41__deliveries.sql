-- When each school last sent which dataset.

CREATE TABLE campus.delivery (
    school_id bigint NOT NULL,
    authority_code text NOT NULL,
    dataset text NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT pk_delivery PRIMARY KEY (school_id, dataset),
    CONSTRAINT fk_delivery_school FOREIGN KEY (school_id) REFERENCES campus.school (id),
    CONSTRAINT fk_delivery_run FOREIGN KEY (run_id) REFERENCES campus.run (id)
);
CREATE INDEX ix_delivery_run ON campus.delivery (run_id);
COMMENT ON TABLE campus.delivery IS 'The last import that took rows of a school, per dataset, whether they changed anything or not.';
COMMENT ON COLUMN campus.delivery.school_id IS 'The school.';
COMMENT ON COLUMN campus.delivery.authority_code IS 'Authority that runs the school.';
COMMENT ON COLUMN campus.delivery.dataset IS 'school, class, staff, student or guardian.';
COMMENT ON COLUMN campus.delivery.run_id IS 'The import.';

-- Records from before this table: the last run that changed one of them is the last delivery that is known.
INSERT INTO campus.delivery (school_id, authority_code, dataset, run_id)
SELECT k.school_id, s.authority_code, k.dataset, k.run_id
FROM (
    SELECT id AS school_id, 'school' AS dataset, run_updated AS run_id FROM campus.school
    UNION ALL
    SELECT school_id, 'class', max(run_updated) FROM campus.class GROUP BY school_id
    UNION ALL
    SELECT school_id, 'staff', max(run_updated) FROM campus.staff GROUP BY school_id
    UNION ALL
    SELECT school_id, 'student', max(run_updated) FROM campus.student GROUP BY school_id
    UNION ALL
    SELECT school_id, 'guardian', max(run_updated) FROM campus.guardian GROUP BY school_id
) k
JOIN campus.school s ON s.id = k.school_id
JOIN campus.run r ON r.id = k.run_id;
