-- The usual outbox: one row per message that also holds its state, changed when it is claimed and when it was sent. Only those that are
-- ready are in the index by which they are found.

CREATE SCHEMA usual;

CREATE TABLE usual.message (
    message_no bigint NOT NULL CONSTRAINT message_key PRIMARY KEY,
    notice_key uuid   NOT NULL CONSTRAINT message_once UNIQUE,
    person_key bigint NOT NULL,
    claimed_at timestamptz,
    sent_at    timestamptz,
    case_no    integer NOT NULL,
    attempts   integer NOT NULL,
    status     text NOT NULL,
    claimed_by text,
    channel    text NOT NULL,
    recipient  text NOT NULL,
    address    text NOT NULL,
    language   text NOT NULL,
    subject    text NOT NULL,
    body       text NOT NULL
);

INSERT INTO usual.message (message_no, notice_key, person_key, case_no, attempts, status, channel, recipient, address, language,
    subject, body)
SELECT notice_no, notice_key, person_key, case_no, 0, 'READY', channel, recipient, address, language, subject, body
FROM dunning.notice ORDER BY notice_no;

CREATE INDEX message_ready ON usual.message (message_no) WHERE status = 'READY';
