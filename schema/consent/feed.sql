-- What a gateway reads of the customer role's database: the contract between the two. Its names and columns do not change; a
-- change is a view with the next number. Times are seconds since 1970. `notify chelian_consent` carries each new revision.
create view consent_feed_v1 as
  select id, subject, recipient, processors, sources, purpose, scopes, vin, status, basis,
    extract(epoch from valid_from)::bigint as valid_from, extract(epoch from valid_until)::bigint as valid_until,
    uses_allowed, uses_made, extract(epoch from data_from)::bigint as data_from,
    extract(epoch from data_until)::bigint as data_until, version, revision
  from consent;

create view tenure_feed_v1 as
  select vin, holder, extract(epoch from since)::bigint as since from tenure where until is null;

create view consent_change_v1 as
  select revision, subject, extract(epoch from at)::bigint as at from consent_change;
