-- How the bills of a notice are paid, on H2. "${schema}" is the schema's name.

UPDATE "${schema}".store SET layout = 4;

ALTER TABLE "${schema}".notice ADD COLUMN IF NOT EXISTS slips VARCHAR DEFAULT '' NOT NULL;
