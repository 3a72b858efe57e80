-- The host's own tables, beside those of the library. They hold ids, and no names.
CREATE TABLE IF NOT EXISTS clinic_clock (
  at timestamp with time zone NOT NULL);

CREATE TABLE IF NOT EXISTS clinic_outgoing (
  notice_key varchar(64) PRIMARY KEY,
  tenant varchar(100) NOT NULL,
  case_id varchar(400) NOT NULL,
  channel varchar(30) NOT NULL,
  left_at timestamp with time zone NOT NULL);
CREATE INDEX IF NOT EXISTS clinic_outgoing_latest ON clinic_outgoing (tenant, left_at);
