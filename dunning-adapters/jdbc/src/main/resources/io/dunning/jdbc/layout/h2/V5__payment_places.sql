-- What names a payment is its place in its line, on H2: why, is said in the layout for PostgreSQL. "${schema}" is the
-- schema's name.

UPDATE "${schema}".store SET layout = 5;

UPDATE "${schema}".payment p SET place = -(SELECT count(*) FROM "${schema}".payment x
    WHERE x.account_no = p.account_no AND x.line = p.line AND x.superseded AND x.position <= p.position)
WHERE p.superseded;

ALTER TABLE "${schema}".payment DROP CONSTRAINT IF EXISTS payment_once;
ALTER TABLE "${schema}".payment ADD CONSTRAINT payment_once UNIQUE (account_no, line, place);
