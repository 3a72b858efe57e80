-- From the rows of "due" to all that is written about them, in both statements. OFFSET 0 keeps the planner from writing an
-- expression out wherever its name stands, and so from computing hashes and texts several times.
contacted AS (
    SELECT person_key, array_agg(contact_on ORDER BY contact_on DESC) AS days
    FROM (
        SELECT n.person_key, n.planned_on AS contact_on
        FROM ${own}.notice n
        WHERE n.period BETWEEN (DATE '${on}' - 30 - DATE '1970-01-01') / 16 AND (DATE '${on}' - DATE '1970-01-01') / 16
            AND n.planned_on > DATE '${on}' - 30
            AND n.person_key IN (SELECT person_key FROM due)
            AND NOT EXISTS (SELECT 1 FROM ${own}.contact_moved m
                WHERE m.person_key = n.person_key AND m.notice_key = n.notice_key)
        UNION ALL
        SELECT m.person_key, m.contact_on
        FROM ${own}.contact_moved m
        WHERE m.contact_on > DATE '${on}' - 30 AND m.person_key IN (SELECT person_key FROM due)
    ) c
    GROUP BY person_key
),
-- All that is joined by keys comes before the policy: of its ranges the planner has no good idea.
owed AS (
    SELECT d.*, b.open_minor AS ledger_minor, k.name AS kind_name,
        greatest(c.days[1] + 1, c.days[2] + 7, c.days[5] + 30) AS contact_from
    FROM due d
    JOIN books.balance b ON b.receivable = d.receivable
    JOIN ${store}.claim_kind k ON k.kind = d.kind
    LEFT JOIN contacted c USING (person_key)
    OFFSET 0
),
known AS (
    SELECT o.*, p.ladder, p.step, p.deadline_days, p.grace_days, p.minimum_minor, p.next_after, p.next_after_due,
        p.sms_cost, p.letter_cost, p.bundle_days, p.review_days,
        o.ledger_minor * p.sms_recovery / 1000 AS sms_expected,
        o.ledger_minor * p.letter_recovery / 1000 AS letter_expected,
        greatest(
            CASE WHEN o.phone THEN o.ledger_minor * p.sms_recovery / 1000 - p.sms_cost END,
            CASE WHEN o.letter THEN o.ledger_minor * p.letter_recovery / 1000 - p.letter_cost END) AS best_net
    FROM owed o
    JOIN sql_policy.first_step p ON p.kind = o.kind_name AND p.level = o.level
        AND o.ledger_minor >= p.open_from AND o.ledger_minor < p.open_below
        AND DATE '${on}' - o.due_on >= p.age_from AND DATE '${on}' - o.due_on < p.age_below
    OFFSET 0
),
decided AS (
    SELECT k.*,
        CASE
            WHEN ledger_minor <= 0 THEN 'paid'
            WHEN hold = 'DISPUTE' OR hold = 'DEFERRAL' AND hold_until >= DATE '${on}' THEN 'not-held'
            WHEN contact_from > DATE '${on}' THEN 'contact-cap'
            WHEN ledger_minor < minimum_minor THEN 'floor'
            WHEN NOT phone AND NOT letter THEN 'reachable'
            WHEN best_net <= 0 THEN 'worth-its-cost'
            ELSE 'send'
        END AS rule,
        CASE WHEN phone AND sms_expected - sms_cost >= best_net - abs(best_net) * 50 / 1000
            THEN 'SMS' ELSE 'LETTER' END AS channel
    FROM known k
    OFFSET 0
),
planned AS (
    SELECT d.*,
        rule = 'send' AS sent,
        'region/hospital/' || debtor || '/' || kind_name AS case_id,
        substr(debtor, 2) AS number,
        sql_policy.weekday(DATE '${on}' + deadline_days) AS pay_by,
        CASE channel WHEN 'SMS' THEN sms_cost ELSE letter_cost END AS cost,
        CASE channel WHEN 'SMS' THEN sms_expected ELSE letter_expected END AS expected,
        'Reference ' || receivable AS subject
    FROM decided d
    OFFSET 0
),
written AS (
    SELECT p.*,
        CASE WHEN sent THEN 'Dear patient, our books show that your bill ' || receivable || ' over '
            || sql_policy.eur(ledger_minor) || ', payable by ' || due_on
            || ', is still open. Please pay it by ' || pay_by
            || ' at any bank, pharmacy or counter of the hospital, or on our web site. If you have paid within the last'
            || ' days, you need do nothing. If you cannot pay at once, call us: we will agree on instalments.' END AS body,
        CASE WHEN sent THEN encode(substr(sql_policy.hash('dunning-notice-1' || E'\n' || case_id || E'\n' || receivable
            || E'\n\n' || ladder || E'\n' || step || E'\n' || 0), 1, 16), 'hex') END AS notice_key,
        CASE rule
            WHEN 'paid' THEN DATE '9999-12-31'
            WHEN 'not-held' THEN CASE hold WHEN 'DISPUTE' THEN DATE '${on}' + review_days ELSE hold_until + 1 END
            WHEN 'contact-cap' THEN contact_from
            WHEN 'reachable' THEN DATE '${on}' + review_days
            WHEN 'send' THEN greatest(
                pay_by + grace_days + 1, DATE '${on}' + next_after, due_on + next_after_due, DATE '${on}' + 1)
            ELSE due_on + bundle_days
        END AS next_day
    FROM planned p
    OFFSET 0
),
told AS (
    SELECT w.*,
        CASE
            WHEN ledger_minor <> open_minor THEN 'BalanceChanged|on=${on}|id=' || receivable || '|open='
                || sql_policy.eur(ledger_minor) || '|cause=CORRECTION|valueOn=${on}'
            WHEN hold = 'PROMISE' THEN 'PromiseBroken|on=${on}'
        END AS first_text,
        CASE rule
            WHEN 'paid' THEN 'Closed|on=${on}|reason=PAID|evidence=|approvedBy='
            WHEN 'send' THEN 'NoticePlanned|on=${on}|key=' || notice_key || '|ladder=' || ladder || '|step=' || step
                || '|stepIndex=0|kind=REMINDER|channel=' || channel || '|text='
                || CASE channel WHEN 'SMS' THEN 'short' ELSE 'reminder' END || '|items=' || receivable
                || '|claimed=' || sql_policy.eur(ledger_minor) || '|fee=0.00 EUR|feeCode=|payBy=' || pay_by
                || '|cost=' || sql_policy.eur(cost) || '|expected=' || sql_policy.eur(expected)
                || '|contentHash=' || encode(sql_policy.hash(subject || E'\n' || body), 'hex')
                || '|nextReviewOn=' || next_day
            ELSE 'ReviewDeferred|on=${on}|rule=' || rule || '|sentence=' || CASE rule
                WHEN 'not-held' THEN CASE hold
                    WHEN 'DISPUTE' THEN 'The case rests: an objection is being looked at.'
                    ELSE 'The case rests until ' || hold_until || ': more time to pay was given.' END
                WHEN 'contact-cap' THEN 'This person was contacted as often as is allowed.'
                WHEN 'floor' THEN sql_policy.eur(ledger_minor) || ' is open; the step ' || step || ' is taken from '
                    || sql_policy.eur(minimum_minor) || ' on.'
                WHEN 'reachable' THEN 'No usable contact point for text message is known.'
                    || ' No usable contact point for letter is known.'
                ELSE concat_ws(' ',
                    CASE WHEN phone THEN 'By text message the step is expected to bring ' || sql_policy.eur(sms_expected)
                        || ' and costs ' || sql_policy.eur(sms_cost) || ': not worth it.' END,
                    CASE WHEN letter THEN 'By letter the step is expected to bring ' || sql_policy.eur(letter_expected)
                        || ' and costs ' || sql_policy.eur(letter_cost) || ': not worth it.' END)
                END || '|until=' || next_day
        END AS main_text
    FROM written w
    OFFSET 0
),
begun AS (
    SELECT t.*,
        version + 1 + (first_text IS NOT NULL)::integer AS last_seq,
        CASE WHEN hold = 'PROMISE' THEN 'ENGINE:run' ELSE 'LEDGER:ledger' END AS first_actor,
        CASE rule WHEN 'paid' THEN 'LEDGER:ledger' ELSE 'ENGINE:run' END AS main_actor,
        CASE WHEN first_text IS NULL THEN head ELSE sha256(head || convert_to('dunning-event-1|case=' || case_id || '|seq='
            || version + 1 || '|at=${on}T10:00:00Z|actor='
            || CASE WHEN hold = 'PROMISE' THEN 'ENGINE:run' ELSE 'LEDGER:ledger' END
            || '|policy=bench@1|' || first_text, 'UTF8')) END AS first_hash
    FROM told t
    OFFSET 0
),
judged AS (
    SELECT b.*,
        CASE WHEN sent THEN nextval('${own}.notice_numbers') END AS notice_no,
        CASE WHEN next_day = DATE '9999-12-31' THEN 32 ELSE (next_day - DATE '1970-01-01') % 32 END AS next_slot,
        -- What a notice adds to the state takes as many bytes as in the store's, as hard to compress.
        CASE WHEN sent THEN state || substr(sha256(first_hash) || first_hash, 1, ${noticeBytes}) ELSE state END AS next_state,
        sha256(first_hash || convert_to('dunning-event-1|case=' || case_id || '|seq=' || last_seq
            || '|at=${on}T10:00:00Z|actor=' || main_actor || '|policy=bench@1|' || main_text, 'UTF8')) AS last_hash
    FROM begun b
),
events AS (
    INSERT INTO ${own}.event (recorded_at, case_no, seq, hash, actor, policy, body)
    SELECT TIMESTAMPTZ '${on}T10:00:00Z', case_no, version + 1, first_hash, first_actor, 'bench@1', first_text
    FROM judged WHERE first_text IS NOT NULL
    UNION ALL
    SELECT TIMESTAMPTZ '${on}T10:00:00Z', case_no, last_seq, last_hash, main_actor, 'bench@1', main_text
    FROM judged
),
notices AS (
    INSERT INTO ${own}.notice (notice_no, notice_key, person_key, claimed_minor, case_no, creditor_no, planned_on, period,
        kind, certain_contact, debtor, claimed_currency, channel, text_code, discloses, quotes, quote_proof, only_for,
        address_kind, recipient, address, language, subject, body)
    SELECT notice_no, notice_key::uuid, person_key, ledger_minor, case_no, creditor_no, DATE '${on}',
        (DATE '${on}' - DATE '1970-01-01') / 16, kind, channel = 'SMS', debtor, 'EUR', channel,
        CASE channel WHEN 'SMS' THEN 'short' ELSE 'reminder' END,
        CASE channel WHEN 'SMS' THEN 'CLAIMED' ELSE 'VERIFIED' END, NULL, 'HANDED_OVER', NULL,
        channel, 'Prova Esempio',
        CASE channel WHEN 'SMS' THEN '+39000' || lpad(number, 8, '0') ELSE 'Via Inventata ' || number || E'\n00000 Esempio' END,
        'it', subject, body
    FROM judged WHERE sent
),
waiting AS (
    INSERT INTO ${own}.outbox (person_key, notice_key, notice_no, attempt)
    SELECT person_key, notice_key::uuid, notice_no, 0 FROM judged WHERE sent
)
