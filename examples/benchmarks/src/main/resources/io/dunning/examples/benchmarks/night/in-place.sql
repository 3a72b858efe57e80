-- The usual layout: one row per case that is changed where it stands, found by an index on the review day.

CREATE TABLE sql_in_place.head (
    person_key  bigint   NOT NULL,
    open_minor  bigint   NOT NULL,
    review_day  date     NOT NULL,
    due_on      date     NOT NULL,
    hold_until  date,
    case_no     integer  NOT NULL,
    version     integer  NOT NULL,
    creditor_no integer  NOT NULL,
    kind        smallint NOT NULL,
    level       smallint NOT NULL,
    phone       boolean  NOT NULL,
    letter      boolean  NOT NULL,
    debtor      text COLLATE "C" NOT NULL,
    receivable  text COLLATE "C" NOT NULL,
    hold        text,
    head        bytea    NOT NULL,
    state       bytea    NOT NULL
);

INSERT INTO sql_in_place.head (person_key, review_day, case_no, version, creditor_no, kind, debtor, head, state,
    open_minor, due_on, hold_until, level, phone, letter, receivable, hold)
SELECT a.person_key, a.review_day, a.case_no, a.version, a.creditor_no, a.kind, a.debtor, a.head, a.state,
    p.open_minor, p.due_on, p.hold_until, 0, p.phone, p.letter, p.receivable, p.hold
FROM ${store}.agenda a JOIN books.portfolio p USING (debtor)
ORDER BY a.case_no;

ALTER TABLE sql_in_place.head ADD CONSTRAINT head_key PRIMARY KEY (case_no);

CREATE INDEX head_by_review_day ON sql_in_place.head (review_day);
