-- How the bills of a notice are paid, as io.dunning.notice.SlipText writes it. "${schema}" is the schema's name.

UPDATE "${schema}".store SET layout = 4;

ALTER TABLE "${schema}".notice ADD COLUMN slips text NOT NULL DEFAULT '';
