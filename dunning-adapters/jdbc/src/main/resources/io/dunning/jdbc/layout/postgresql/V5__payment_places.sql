-- What names a payment is its place in its line: in each line that is known, one payment has place 0. So a line is
-- found to be known, however else it was told of, when its rows are written. "${schema}" is the schema's name.

UPDATE "${schema}".store SET layout = 5;

-- Places below 0 are those of superseded payments.
UPDATE "${schema}".payment p SET place = -(SELECT count(*) FROM "${schema}".payment x
    WHERE x.account_no = p.account_no AND x.line = p.line AND x.superseded AND x.position <= p.position)
WHERE p.superseded;

ALTER TABLE "${schema}".payment DROP CONSTRAINT payment_once;
ALTER TABLE "${schema}".payment ADD CONSTRAINT payment_once UNIQUE (account_no, line, place);

-- The details of a line are few, and sorted when they are read.
DROP INDEX "${schema}".payment_by_day;
CREATE INDEX payment_by_day ON "${schema}".payment (account_no, booked_on, line) WHERE NOT superseded;
