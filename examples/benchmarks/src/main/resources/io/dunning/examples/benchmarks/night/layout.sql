-- The tables of a statement, in the schema ${own}: as those of the store in ${store}, with all their indexes and settings.

CREATE SCHEMA ${own};

DO $$
DECLARE
    model record;
BEGIN
    FOR model IN
        SELECT c.relname AS name, array_to_string(c.reloptions, ', ') AS settings
        FROM pg_class c
        WHERE c.relnamespace = '${store}'::regnamespace AND c.relname IN ('event', 'notice', 'outbox', 'contact_moved')
    LOOP
        EXECUTE format('CREATE TABLE ${own}.%1$I (LIKE ${store}.%1$I INCLUDING ALL) %2$s',
            model.name, 'WITH (' || model.settings || ')');
    END LOOP;
END
$$;

CREATE SEQUENCE ${own}.notice_numbers CACHE 64;

-- The old events without their texts: those are never read, and the indexes, which are written to, have all entries. In the order in
-- which they lie in the store.
SET synchronize_seqscans = off;

INSERT INTO ${own}.event (event_no, recorded_at, case_no, seq, hash, actor, policy, body)
SELECT event_no, recorded_at, case_no, seq, hash, actor, policy, '' FROM ${store}.event;

SELECT setval(pg_get_serial_sequence('${own}.event', 'event_no'), max(event_no)) FROM ${own}.event;
