-- What gateways put on record, in the ledger, of everything that happens to consents and to who holds a vehicle: each change once, in
-- the order of its revision. `subject`, `actor` and `holder` may be people, and stand in the ledger as commitments; `told` stands there
-- as it is. What was granted, and the hash of the receipt that was signed for it, are kept with the change: the consent moves on.
-- A reason is told where the software gave it. Somebody's own words stay where they are.
alter table consent_change add granted text[], add receipt_sha256 text;

create view event_log_v1 as
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
