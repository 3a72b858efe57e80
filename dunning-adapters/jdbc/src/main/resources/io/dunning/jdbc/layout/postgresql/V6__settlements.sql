-- Settlements of insurers that were handed over. "${schema}" is the schema's name.

UPDATE "${schema}".store SET layout = 6;

-- Written once and never changed. What names an insurer is unique within a tenant only, and what names a settlement
-- within its insurer. The fingerprint is made of the content, so that the same number with another content is noticed.
CREATE TABLE "${schema}".settlement (
    tenant      text COLLATE "C" NOT NULL,
    insurer     text COLLATE "C" NOT NULL,
    settlement  text COLLATE "C" NOT NULL,
    fingerprint text NOT NULL,
    CONSTRAINT settlement_once PRIMARY KEY (tenant, insurer, settlement)
);
