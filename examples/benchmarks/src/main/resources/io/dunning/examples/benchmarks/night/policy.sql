-- BenchPolicy as a table: the first step of each ladder, with what the next one adds to the day of the next look.

CREATE SCHEMA sql_policy;

CREATE TABLE sql_policy.first_step (
    kind            text    NOT NULL,
    level           smallint NOT NULL,
    open_from       bigint  NOT NULL,
    open_below      bigint  NOT NULL,
    ladder          text    NOT NULL,
    step            text    NOT NULL,
    deadline_days   integer NOT NULL,
    grace_days      integer NOT NULL,
    minimum_minor   bigint  NOT NULL,
    next_after      integer NOT NULL,
    next_after_due  integer NOT NULL,
    sms_cost        bigint  NOT NULL,
    letter_cost     bigint  NOT NULL,
    age_from        integer NOT NULL,
    age_below       integer NOT NULL,
    sms_recovery    bigint  NOT NULL,
    letter_recovery bigint  NOT NULL,
    bundle_days     integer NOT NULL,
    review_days     integer NOT NULL
);

INSERT INTO sql_policy.first_step VALUES
    ('COPAYMENT', 0, 0, 5000, 'small', 'first', 30, 3, 500, 30, 45, 10, 150, 0, 180, 250, 300, 120, 30),
    ('COPAYMENT', 0, 0, 5000, 'small', 'first', 30, 3, 500, 30, 45, 10, 150, 180, 100000, 100, 120, 120, 30),
    ('COPAYMENT', 0, 5000, 1000000000, 'large', 'first', 30, 3, 500, 30, 45, 10, 150, 0, 180, 250, 300, 120, 30),
    ('COPAYMENT', 0, 5000, 1000000000, 'large', 'first', 30, 3, 500, 30, 45, 10, 150, 180, 100000, 100, 120, 120, 30),
    ('PRIVATE_FEE', 0, 0, 1000000000, 'private', 'reminder', 14, 3, 500, 14, 30, 10, 150, 0, 365, 100, 100, 120, 30),
    ('PRIVATE_FEE', 0, 0, 1000000000, 'private', 'reminder', 14, 3, 500, 14, 30, 10, 150, 365, 100000, 40, 40, 120, 30);

-- 1250 is 12.50 EUR.
CREATE FUNCTION sql_policy.eur(minor bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (minor / 100)::text || '.' || lpad((minor % 100)::text, 2, '0') || ' EUR';

-- That day, or the Monday after it.
CREATE FUNCTION sql_policy.weekday(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN day + CASE extract(isodow FROM day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END;

CREATE FUNCTION sql_policy.hash(content text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(convert_to(content, 'UTF8'));
