import { refuse } from './appendOnly.ts';

/** Up to which number another log is on record here. It moves with the entries, in one transaction, and never back. */
export const followedLogs: readonly string[] = [
  `create table ledger_log (log text primary key, recorded bigint not null)`,
  `insert into ledger_log values ('consent', 0)`,
  `create function ledger_log_never_turns() returns trigger language plpgsql as $$
   begin
     if new.log <> old.log or new.recorded <= old.recorded
     then raise exception 'what is on record of % only grows: % after %', old.log, new.recorded, old.recorded; end if;
     return new;
   end $$`,
  `create trigger ledger_log_grows before update on ledger_log for each row execute function ledger_log_never_turns()`,
  `alter table ledger_log enable always trigger ledger_log_grows`,
  ...refuse('ledger_log', 'insert or delete'),

  `create view ledger_consent_event_v1 as
     select idx, (e->>'revision')::int as revision, to_timestamp((e->>'at')::bigint) as at, e->>'consent' as consent,
       e->>'subject' as subject, e->>'event' as event, e->>'status' as status, e->>'actor' as actor, e->>'reason' as reason,
       e->>'recipient' as recipient, e->>'purpose' as purpose, e->>'basis' as basis, e->>'receiptSha256' as receipt_sha256,
       case jsonb_typeof(e->'granted') when 'array' then array(select jsonb_array_elements_text(e->'granted')) end as granted
     from (select idx, entry::jsonb as e from ledger_entry where entry like '%"kind":"consent"%') as ledger`,
];
