-- What compliance staff may be told of the customer role's database, by way of the gateway's ledger role: the contract between the
-- two. Its names and columns do not change; a change is a view with the next number. No name, phone or address is in it.
create view consent_audit_v1 as
  select id, amends, subject, recipient, processors, purpose, vin, status, basis, valid_from, valid_until, version, revision, changed_at,
    (ended->>'status') as ended, to_timestamp((ended->>'at')::bigint) as ended_at, scopes,
    array(select s->>'scope' from jsonb_array_elements(scopes) as s where (s->>'granted')::boolean) as granted,
    notice->>'id' as notice, (notice->>'version')::int as notice_version, notice->>'sha256' as notice_sha256
  from consent;

create view consent_event_audit_v1 as
  select revision, consent_id, subject, event, status, actor, reason, at from consent_change;

create view notice_audit_v1 as select sha256, shown from consent_notice;

create view erasure_audit_v1 as
  select consent_id, holder, scopes, due_on, status, exception, reported_at,
    status = 'ERASURE_DUE' and due_on < (now() at time zone interval '8 hours')::date as late
  from erasure_duty;

create view tenure_audit_v1 as
  select vin, since, until, holder,
    array(select joint.holder from joint_holder as joint where joint.vin = tenure.vin and joint.since = tenure.since order by 1) as joint
  from tenure
