-- What gateways put on record, in the ledger, of everything that happens to consents: each change once, in the order of its revision.
-- What was granted, and the hash of the receipt that was signed for it, are kept with the change: the consent itself moves on.
-- A reason is told where the software gave it. Somebody's own words stay where they are.
alter table consent_change add granted text[], add receipt_sha256 text;

create view consent_event_v1 as
  select h.revision, extract(epoch from h.at)::bigint as at, h.consent_id, h.subject, h.event, h.status, h.actor,
    case when h.reason in ('VEHICLE_TRANSFERRED', 'AMENDED_CONSENT_ENDED', 'LATE', 'LEGAL_RETENTION', 'TECHNICALLY_INFEASIBLE')
      then h.reason end as reason,
    h.granted, h.receipt_sha256, c.recipient, c.processors, c.purpose, c.basis, c.terms_sha256
  from consent_change as h join consent as c on c.id = h.consent_id
