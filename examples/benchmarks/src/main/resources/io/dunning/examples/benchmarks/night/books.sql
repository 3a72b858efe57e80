-- The host's side: a ledger of balances, one row per bill, and what was booked lately. The index comes when it is filled.

CREATE SCHEMA books;

CREATE TABLE books.balance (
    receivable text COLLATE "C" NOT NULL,
    open_minor bigint NOT NULL
);

CREATE TABLE books.movement (
    position   bigint PRIMARY KEY,
    receivable text COLLATE "C" NOT NULL,
    cause      text NOT NULL,
    value_on   date NOT NULL
);

-- What the statements have to know of each case, from the generator: with it their tables are made, and then it goes.
CREATE UNLOGGED TABLE books.portfolio (
    debtor     text COLLATE "C" NOT NULL,
    receivable text COLLATE "C" NOT NULL,
    open_minor bigint NOT NULL,
    due_on     date NOT NULL,
    hold       text,
    hold_until date,
    phone      boolean NOT NULL,
    letter     boolean NOT NULL
);
