-- How long a centre's certificates hold.

-- Months from the day of issue; null: as the course says.
alter table issue_policy add column months integer;

-- The certificates of a branch are found by who signed them.
create index credential_issuer on credential (issuer);
