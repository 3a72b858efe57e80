-- The store's agenda, and beside the state the columns by which a statement decides.

CREATE TABLE sql_agenda.agenda (
    LIKE ${store}.agenda,
    open_minor bigint  NOT NULL,
    due_on     date    NOT NULL,
    hold_until date,
    level      smallint NOT NULL,
    phone      boolean NOT NULL,
    letter     boolean NOT NULL,
    receivable text COLLATE "C" NOT NULL,
    hold       text
) PARTITION BY LIST (slot);

DO $$
BEGIN
    FOR slot IN 0..32 LOOP
        EXECUTE format(
            'CREATE TABLE sql_agenda.agenda_%1$s PARTITION OF sql_agenda.agenda (
                 CONSTRAINT agenda_%1$s_key PRIMARY KEY (review_day, person_key, case_no))
             FOR VALUES IN (%2$s)', lpad(slot::text, 2, '0'), slot);
    END LOOP;
END
$$;

INSERT INTO sql_agenda.agenda (person_key, review_day, case_no, version, creditor_no, slot, kind, debtor, head, state,
    open_minor, due_on, hold_until, level, phone, letter, receivable, hold)
SELECT a.person_key, a.review_day, a.case_no, a.version, a.creditor_no, a.slot, a.kind, a.debtor, a.head, a.state,
    p.open_minor, p.due_on, p.hold_until, 0, p.phone, p.letter, p.receivable, p.hold
FROM ${store}.agenda a JOIN books.portfolio p USING (debtor)
ORDER BY a.case_no;
