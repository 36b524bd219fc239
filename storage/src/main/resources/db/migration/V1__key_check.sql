CREATE TABLE campus.key_check (
    name       text        NOT NULL,
    value      bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT key_check_pk PRIMARY KEY (name),
    CONSTRAINT key_check_name_ck CHECK (name <> ''),
    CONSTRAINT key_check_value_ck CHECK (octet_length(value) > 0)
);

COMMENT ON TABLE campus.key_check IS 'Proof that the keys in the home are those this database was written with';
COMMENT ON COLUMN campus.key_check.name IS 'Which key: index:NAME of the index, or sealing';
COMMENT ON COLUMN campus.key_check.value IS 'index: keyed hash of a fixed text; sealing: a fixed text, sealed';
COMMENT ON COLUMN campus.key_check.created_at IS 'When the key was first used with this database';

-- Only the owner writes it.
REVOKE INSERT, UPDATE, DELETE ON campus.key_check FROM ${work};
GRANT SELECT, INSERT, UPDATE, DELETE ON campus.key_check TO ${owner};
