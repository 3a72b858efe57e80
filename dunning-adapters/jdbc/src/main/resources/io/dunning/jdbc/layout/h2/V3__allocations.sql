-- What was worked out from what banks told and people decided, on H2. "${schema}" is the schema's name. What the tables
-- mean is said in the layout for PostgreSQL.

UPDATE "${schema}".store SET layout = 3;

CREATE TABLE IF NOT EXISTS "${schema}".allocation_progress (
    only_row   SMALLINT NOT NULL CONSTRAINT allocation_progress_key PRIMARY KEY CHECK (only_row = 1),
    read_up_to BIGINT   NOT NULL,
    revision   BIGINT   NOT NULL,
    entries    BIGINT   NOT NULL
);

INSERT INTO "${schema}".allocation_progress (only_row, read_up_to, revision, entries)
    SELECT 1, 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM "${schema}".allocation_progress);

CREATE TABLE IF NOT EXISTS "${schema}".allocation (
    position         BIGINT  NOT NULL CONSTRAINT allocation_key PRIMARY KEY,
    minor            BIGINT  NOT NULL,
    payment_key      BIGINT  NOT NULL,
    bill_key         BIGINT  NOT NULL,
    booked_on        DATE    NOT NULL,
    value_on         DATE    NOT NULL,
    book_month       INTEGER NOT NULL,
    creditor_no      INTEGER NOT NULL,
    bill_creditor_no INTEGER NOT NULL,
    currency         VARCHAR NOT NULL,
    rule             VARCHAR NOT NULL,
    made_by          VARCHAR NOT NULL,
    cause            VARCHAR,
    account          VARCHAR,
    line             VARCHAR,
    detail           VARCHAR,
    receivable       VARCHAR
);

CREATE INDEX IF NOT EXISTS "${schema}".allocation_by_payment ON "${schema}".allocation (payment_key);
CREATE INDEX IF NOT EXISTS "${schema}".allocation_by_bill ON "${schema}".allocation (bill_key);
CREATE INDEX IF NOT EXISTS "${schema}".allocation_on_bills ON "${schema}".allocation (bill_creditor_no, position);
CREATE INDEX IF NOT EXISTS "${schema}".allocation_by_month
    ON "${schema}".allocation (creditor_no, book_month, position);

CREATE TABLE IF NOT EXISTS "${schema}".allocation_point (
    payment_key BIGINT   NOT NULL,
    minor       BIGINT   NOT NULL,
    creditor_no INTEGER  NOT NULL,
    since       DATE     NOT NULL,
    kind        SMALLINT NOT NULL,
    currency    VARCHAR  NOT NULL,
    account     VARCHAR  NOT NULL,
    line        VARCHAR  NOT NULL,
    detail      VARCHAR  NOT NULL,
    bill        VARCHAR  NOT NULL,
    CONSTRAINT allocation_point_key PRIMARY KEY (creditor_no, kind, since, account, line, detail, bill)
);

CREATE INDEX IF NOT EXISTS "${schema}".allocation_point_by_payment ON "${schema}".allocation_point (payment_key);

CREATE TABLE IF NOT EXISTS "${schema}".books_closed (
    creditor_no    INTEGER NOT NULL CONSTRAINT books_closed_key PRIMARY KEY,
    closed_through DATE    NOT NULL
);
