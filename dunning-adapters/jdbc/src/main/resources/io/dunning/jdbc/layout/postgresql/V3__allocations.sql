-- What was worked out from what banks told and people decided. "${schema}" is the schema's name.

UPDATE "${schema}".store SET layout = 3;

-- One row: up to which position of the book of payments all is in it, how often it was written to, and the position of
-- its last entry. Whoever writes holds the row to the end of the transaction, so entries are numbered in the order of
-- the commits, without gaps.
CREATE TABLE "${schema}".allocation_progress (
    only_row   smallint NOT NULL CONSTRAINT allocation_progress_key PRIMARY KEY CHECK (only_row = 1),
    read_up_to bigint   NOT NULL,
    revision   bigint   NOT NULL,
    entries    bigint   NOT NULL
) WITH (fillfactor = 10);

INSERT INTO "${schema}".allocation_progress (only_row, read_up_to, revision, entries) VALUES (1, 0, 0, 0);

-- The journal, written once and never changed: minor is what is added to a posting, and what a posting stands at is the
-- sum of its entries. payment_key and bill_key are numbers made of the payment and of the bill, for looking up; different
-- ones may share a number, and it is 0 where there is none. book_month is year * 12 + month - 1 of booked_on.
-- account, line and detail name the payment (none for a credit), bill_creditor_no and receivable the bill (0 and none
-- where it pays none); creditor_no is whose books. cause is empty where no bill is touched.
CREATE TABLE "${schema}".allocation (
    position         bigint  NOT NULL CONSTRAINT allocation_key PRIMARY KEY,
    minor            bigint  NOT NULL,
    payment_key      bigint  NOT NULL,
    bill_key         bigint  NOT NULL,
    booked_on        date    NOT NULL,
    value_on         date    NOT NULL,
    book_month       integer NOT NULL,
    creditor_no      integer NOT NULL,
    bill_creditor_no integer NOT NULL,
    currency         text    NOT NULL,
    rule             text    NOT NULL,
    made_by          text    NOT NULL,
    cause            text,
    account          text,
    line             text,
    detail           text,
    receivable       text
);

CREATE INDEX allocation_by_payment ON "${schema}".allocation (payment_key);
CREATE INDEX allocation_by_bill ON "${schema}".allocation (bill_key);
CREATE INDEX allocation_on_bills ON "${schema}".allocation (bill_creditor_no, position);
CREATE INDEX allocation_by_month ON "${schema}".allocation (creditor_no, book_month, position);

-- What is unclear about payments now. kind: what is more pressing has a smaller number. bill: tenant/creditor/receivable,
-- or empty.
CREATE TABLE "${schema}".allocation_point (
    payment_key bigint   NOT NULL,
    minor       bigint   NOT NULL,
    creditor_no integer  NOT NULL,
    since       date     NOT NULL,
    kind        smallint NOT NULL,
    currency    text     NOT NULL,
    account     text COLLATE "C" NOT NULL,
    line        text COLLATE "C" NOT NULL,
    detail      text COLLATE "C" NOT NULL,
    bill        text COLLATE "C" NOT NULL,
    CONSTRAINT allocation_point_key PRIMARY KEY (creditor_no, kind, since, account, line, detail, bill)
);

CREATE INDEX allocation_point_by_payment ON "${schema}".allocation_point (payment_key);

-- Up to and including which day the books of a creditor are closed.
CREATE TABLE "${schema}".books_closed (
    creditor_no    integer NOT NULL CONSTRAINT books_closed_key PRIMARY KEY,
    closed_through date    NOT NULL
);
