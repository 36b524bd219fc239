-- The bulk plan of an import: when most rows of a table change, its indexes and foreign keys are taken off, and put on
-- again behind the rows, in the transaction of the import. Only the owner may do that to a table; the work role calls
-- these two functions, which do nothing else.

CREATE TABLE campus.bulk_definition (
    id bigint GENERATED ALWAYS AS IDENTITY,
    table_name text NOT NULL,
    definition text NOT NULL,
    CONSTRAINT pk_bulk_definition PRIMARY KEY (id)
);
COMMENT ON TABLE campus.bulk_definition IS 'What was taken off a table for a bulk import; empty outside the transaction of one';
COMMENT ON COLUMN campus.bulk_definition.id IS 'Order in which it is put on again';
COMMENT ON COLUMN campus.bulk_definition.table_name IS 'Table without its schema';
COMMENT ON COLUMN campus.bulk_definition.definition IS 'Statement that puts it on again';
-- Whoever writes here chooses what the owner executes.
REVOKE INSERT, UPDATE, DELETE ON campus.bulk_definition FROM ${work};

CREATE FUNCTION campus.begin_bulk(name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    target regclass := to_regclass('campus.' || quote_ident(name));
    is_empty boolean;
    item record;
BEGIN
    IF target IS NULL THEN
        RAISE EXCEPTION 'no table campus.%', name;
    END IF;
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', target);
    EXECUTE format('SELECT NOT EXISTS (SELECT 1 FROM %s)', target) INTO is_empty;
    FOR item IN
        SELECT indexrelid::regclass AS index, pg_get_indexdef(indexrelid) AS definition
        FROM pg_index
        WHERE indrelid = target AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
        ORDER BY indexrelid
    LOOP
        INSERT INTO campus.bulk_definition (table_name, definition) VALUES (name, item.definition);
        EXECUTE format('DROP INDEX %s', item.index);
    END LOOP;
    -- A table without rows has no references to it either; without them it can be truncated, and a table that is
    -- truncated in this transaction is filled without a log under wal_level = minimal.
    FOR item IN
        SELECT conrelid::regclass AS on_table, conname, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint
        WHERE contype = 'f' AND (conrelid = target OR (is_empty AND confrelid = target))
        ORDER BY oid
    LOOP
        INSERT INTO campus.bulk_definition (table_name, definition)
        VALUES (name, format('ALTER TABLE %s ADD CONSTRAINT %I %s', item.on_table, item.conname, item.definition));
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', item.on_table, item.conname);
    END LOOP;
    IF is_empty THEN
        EXECUTE format('TRUNCATE TABLE %s', target);
    END IF;
    RETURN true;
EXCEPTION
    WHEN lock_not_available THEN
        RETURN false;
END
$$;
COMMENT ON FUNCTION campus.begin_bulk(text) IS 'Takes indexes and foreign keys off a table; false if others hold it longer than lock_timeout';

CREATE FUNCTION campus.end_bulk(name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    item record;
BEGIN
    FOR item IN SELECT id, definition FROM campus.bulk_definition WHERE table_name = name ORDER BY id
    LOOP
        EXECUTE item.definition;
    END LOOP;
    DELETE FROM campus.bulk_definition WHERE table_name = name;
    EXECUTE format('ANALYZE %s', to_regclass('campus.' || quote_ident(name)));
END
$$;
COMMENT ON FUNCTION campus.end_bulk(text) IS 'Puts on again what begin_bulk took off, and collects statistics';

REVOKE ALL ON FUNCTION campus.begin_bulk(text), campus.end_bulk(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION campus.begin_bulk(text), campus.end_bulk(text) TO ${work};
