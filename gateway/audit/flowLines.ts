/**
 * A line for each field of each release, and for what compliance staff look for in it. Over the entries as they stand: it holds
 * nothing of its own, and a partition that was detached is not in it.
 */
export const flowLines: readonly string[] = [
  `create view ledger_flow_v1 as
     select idx, nth, to_timestamp((e->>'at')::bigint) as at, e->>'traceId' as trace_id, e->>'caller' as caller,
       e->>'client' as client, e->>'source' as source, e->>'recipient' as recipient, e->>'purpose' as purpose,
       e->>'subject' as subject, line->>'coordinate' as coordinate, line->>'scope' as scope, line->>'via' as via,
       line->>'basis' as basis, line->'consent'->>'id' as consent, (line->'consent'->>'version')::int as consent_version,
       line->>'because' as because, (line->>'count')::int as count
     from (select idx, entry::jsonb as e from ledger_entry where entry like '%"kind":"release"%') as ledger,
       jsonb_array_elements((e->'released') || (e->'withheld')) with ordinality as lines (line, nth)`,
  `create function ledger_subjects_v1(commitments text[]) returns table (commitment text, subject text) language sql stable as $$
     select encode(sha256(salt || convert_to(subject, 'UTF8')), 'hex'), subject from subject_salt
     where encode(sha256(salt || convert_to(subject, 'UTF8')), 'hex') = any(commitments) $$`,
];
