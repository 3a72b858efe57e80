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

-- Every file that was given out to somebody, before it was.
CREATE TABLE IF NOT EXISTS clinic_read (
  read_at timestamp with time zone NOT NULL,
  reader varchar(100) NOT NULL,
  tenant varchar(100) NOT NULL,
  case_id varchar(400) NOT NULL,
  page varchar(40) NOT NULL,
  shown varchar(20) NOT NULL,
  enquiry varchar(60));
CREATE INDEX IF NOT EXISTS clinic_read_latest ON clinic_read (tenant, read_at);

-- What was taken out of a night's proposal, and what of it was approved.
CREATE TABLE IF NOT EXISTS clinic_drop (
  night date NOT NULL,
  case_id varchar(400) NOT NULL,
  dropped_by varchar(100) NOT NULL,
  PRIMARY KEY (night, case_id));

CREATE TABLE IF NOT EXISTS clinic_approved (
  night date NOT NULL,
  case_id varchar(400) NOT NULL,
  tenant varchar(100) NOT NULL,
  approved_by varchar(100) NOT NULL,
  PRIMARY KEY (night, case_id));

-- What happened to each campaign, in order.
CREATE TABLE IF NOT EXISTS clinic_campaign (
  tenant varchar(100) NOT NULL,
  campaign varchar(100) NOT NULL,
  seq bigint NOT NULL,
  sort varchar(40) NOT NULL,
  event text NOT NULL,
  PRIMARY KEY (tenant, campaign, seq));
