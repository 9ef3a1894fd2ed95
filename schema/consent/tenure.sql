-- Who holds a vehicle changes in the same order as consents do, and gateways are told of it in the same way: what they remember of a
-- tenure ends with the change, as what they remember of a consent does.
create table tenure_change (revision integer primary key, vin text not null, at timestamptz not null);

create trigger tenure_change_told after insert on tenure_change for each row execute function tell_consent_change();

create view consent_change_v2 as
  select revision, subject, null::text as vin from consent_change
  union all select revision, null::text as subject, vin from tenure_change
