/**
 * The lines of the releases again, as columns with indexes: each entry is read once, by whoever asks first after it. Nothing is in it that
 * is not in an entry, and what belongs to a month that was detached leaves it.
 */
export const flowTable: readonly string[] = [
  `create table ledger_flow (
     idx bigint, nth integer, at timestamptz not null, trace_id text, caller text, client text, source text, recipient text,
     purpose text, subject text, coordinate text, scope text, via text, basis text, consent text, consent_version integer,
     because text, count integer, primary key (idx, nth))`,
  'create index ledger_flow_subject on ledger_flow (subject, idx, nth)',
  'create index ledger_flow_consent on ledger_flow (consent) where consent is not null',
  'create index ledger_flow_trace on ledger_flow (trace_id)',
  'create index ledger_flow_at on ledger_flow (at)',
  `create table ledger_flow_head (one boolean primary key default true check (one), next bigint not null)`,
  `insert into ledger_flow_head (next) values (0)`,

  // Takes the next entries in, and says how many are left. One at a time: the head's row is the lock.
  `create function ledger_flow_on(most integer) returns bigint language plpgsql as $$
   declare
     begun bigint; until bigint; whole bigint;
   begin
     select next into begun from ledger_flow_head for update;
     select size into whole from ledger_head;
     until := least(whole, begun + most);
     if until > begun then
       insert into ledger_flow
         select idx, nth, to_timestamp((e->>'at')::bigint), e->>'traceId', e->>'caller', e->>'client', e->>'source',
           e->>'recipient', e->>'purpose', e->>'subject', line->>'coordinate', line->>'scope', line->>'via', line->>'basis',
           line->'consent'->>'id', (line->'consent'->>'version')::integer, line->>'because', (line->>'count')::integer
         from (select idx, entry::jsonb as e from ledger_entry
             where idx >= begun and idx < until and entry like '%"kind":"release"%' offset 0) as ledger,
           jsonb_array_elements((e->'released') || (e->'withheld')) with ordinality as lines (line, nth);
       update ledger_flow_head set next = until;
     end if;
     delete from ledger_flow where idx < (select min(idx) from ledger_entry);
     return whole - until;
   end $$`,
  'create view ledger_flow_v2 as select * from ledger_flow',
];
