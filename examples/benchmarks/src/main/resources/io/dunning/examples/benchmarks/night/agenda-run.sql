WITH due AS (
    DELETE FROM sql_agenda.agenda
    WHERE slot = ((DATE '${on}' - DATE '1970-01-01') % 32)::smallint AND review_day = DATE '${on}'
    RETURNING *
),
${judge},
moved AS (
    INSERT INTO sql_agenda.agenda (person_key, review_day, case_no, version, creditor_no, slot, kind, debtor, head, state,
        open_minor, due_on, hold_until, level, phone, letter, receivable, hold)
    SELECT person_key, next_day, case_no, last_seq, creditor_no, next_slot, kind, debtor, last_hash, next_state,
        ledger_minor, due_on, hold_until, level + sent::integer, phone, letter, receivable, nullif(hold, 'PROMISE')
    FROM judged
)
SELECT count(*) FROM judged
