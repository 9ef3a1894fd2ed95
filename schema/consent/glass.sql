-- Break-glass, as gateways read it: for the hour that it lasts it is as good as a grant, to its organisation, of these scopes. Its changes
-- are told, and put on record, in the order of all others.
create view consent_feed_v3 as
  select id, subject, recipient, processors, sources, purpose, scopes, vin, status, basis, valid_from, valid_until, uses_allowed,
    uses_made, rate_allowed, use_until, data_from, data_until, version, revision
  from consent_feed_v2
  union all
  select id, subject, org, '{}', null, 'safety.break_glass/1',
    (select jsonb_agg(jsonb_build_object('scope', scope, 'granted', true, 'separate', false, 'written', false)) from unnest(scopes) as scope),
    vin, case when ended_at is not null then case when approved_by is null then 'LAPSED' when ended_by = 'time' then 'EXPIRED' else 'REVOKED' end
      when approved_by is null then 'REQUESTED' else 'ACTIVE' end,
    'BREAK_GLASS', extract(epoch from coalesce(approved_at, opened_at))::bigint, extract(epoch from valid_until)::bigint,
    null, 0, null, null, null, null, version, revision
  from break_glass;

create or replace view consent_change_v2 as
  select revision, subject, null::text as vin from consent_change
  union all select revision, null::text as subject, vin from tenure_change
  union all select revision, subject, null::text from break_glass_change;

create or replace view event_log_v1 as
  select h.revision, extract(epoch from h.at)::float as at, 'consent' as kind, h.subject, h.actor, null::text as holder,
    jsonb_build_object('consent', h.consent_id, 'event', h.event, 'status', h.status, 'granted', to_jsonb(h.granted),
      'reason', case when h.reason in
        ('VEHICLE_TRANSFERRED', 'AMENDED_CONSENT_ENDED', 'LATE', 'LEGAL_RETENTION', 'TECHNICALLY_INFEASIBLE') then h.reason end,
      'receiptSha256', h.receipt_sha256, 'recipient', c.recipient, 'processors', to_jsonb(c.processors), 'purpose', c.purpose,
      'basis', c.basis, 'termsSha256', c.terms_sha256) as told
  from consent_change as h join consent as c on c.id = h.consent_id
  union all
  select t.revision, extract(epoch from t.at)::float, 'transfer', old.holder, null, fresh.holder, '{}'::jsonb
  from tenure_change as t
    left join tenure as old on old.vin = t.vin and old.until = t.at
    left join tenure as fresh on fresh.vin = t.vin and fresh.since = t.at
  union all
  select h.revision, extract(epoch from h.at)::float, 'break-glass', h.subject, h.actor, null,
    jsonb_build_object('glass', g.id, 'event', h.event, 'recipient', g.org, 'scopes', to_jsonb(g.scopes),
      'until', case h.event when 'APPROVE' then extract(epoch from g.valid_until)::bigint end,
      'outcome', case h.event when 'REVIEW' then g.outcome end)
  from break_glass_change as h join break_glass as g on g.id = h.glass_id;

-- For compliance staff: without the words of anybody.
create view break_glass_audit_v1 as
  select id, org, subject, vin, scopes, ticket, status, opened_by, opened_at, approved_by, approved_at, valid_until, ended_by, ended_at,
    review_due, reviewed_by, reviewed_at, outcome,
    reviewed_by is null and review_due < (now() at time zone interval '8 hours')::date as review_overdue
  from break_glass
