-- Settlements of insurers that were handed over, on H2. "${schema}" is the schema's name. What the table means is said in
-- the layout for PostgreSQL.

UPDATE "${schema}".store SET layout = 6;

CREATE TABLE IF NOT EXISTS "${schema}".settlement (
    tenant      VARCHAR NOT NULL,
    insurer     VARCHAR NOT NULL,
    settlement  VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    CONSTRAINT settlement_once PRIMARY KEY (tenant, insurer, settlement)
);
