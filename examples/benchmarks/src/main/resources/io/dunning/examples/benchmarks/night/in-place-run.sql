WITH due AS (
    SELECT * FROM sql_in_place.head WHERE review_day = DATE '${on}'
),
${judge},
moved AS (
    UPDATE sql_in_place.head h
    SET review_day = j.next_day, version = j.last_seq, head = j.last_hash, state = j.next_state,
        open_minor = j.ledger_minor, level = j.level + j.sent::integer, hold = nullif(j.hold, 'PROMISE')
    FROM judged j
    WHERE h.case_no = j.case_no
)
SELECT count(*) FROM judged
