import { Conditions, iso } from './sqlText.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type {
  ClientHour,
  DecisionInput,
  FieldUse,
  LedgerReading,
  ProcessingRecord,
  RefusalCount,
  ScopeRead,
} from '#schema/generated/ledger.ts';

export type Period = { readonly from?: string | null | undefined; readonly until?: string | null | undefined };

const within = ({ from, until }: Period, ...always: string[]) =>
  new Conditions(...always).addInstant('at >= ?::timestamptz', from).addInstant('at < ?::timestamptz', until);

const reads = 'because is null';

export function readScopes(run: Run, condition: 'location' | 'break-glass'): Promise<ScopeRead[]> {
  const which = condition === 'location' ? `scope like 'location:%'` : `purpose = 'safety.break_glass/1'`;
  return run<ScopeRead>(
    `select scope, purpose, recipient, sum(count)::int as reads, count(distinct subject)::int as people
     from ledger_flow_v2 where ${reads} and ${which} group by 1, 2, 3 order by 1, 2, 3`,
  );
}

export type ReadOfScope = {
  readonly scope: string;
  readonly recipient: string;
  readonly basis: string;
  readonly consent: string | null;
  readonly reads: number;
};

/** Reads of categories, apart by what they rest on. */
export function readsOfScopes(run: Run, scopes: readonly string[]): Promise<ReadOfScope[]> {
  return run<ReadOfScope>(
    `select scope, recipient, basis, consent, sum(count)::int as reads
     from ledger_flow_v2 where ${reads} and scope = any($1) group by 1, 2, 3, 4 order by 1, 2, 3`,
    [scopes],
  );
}

export function neverGranted(run: Run, recipient?: string | null): Promise<FieldUse[]> {
  const asked = new Conditions().add('recipient = ?', recipient);
  return run<FieldUse>(
    `select recipient, purpose, coordinate as what, 'NEVER_GRANTED' as kind, sum(count)::int as count
     from ledger_flow_v2 ${asked.where} group by 1, 2, 3 having count(*) filter (where ${reads}) = 0 order by 1, 2, 3`,
    asked.values,
  );
}

/** Each consent with each category that was ever read under it. */
export function scopesUsed(run: Run): Promise<{ consent: string; scope: string }[]> {
  return run(`select distinct consent, scope from ledger_flow_v2 where ${reads} and consent is not null`);
}

export function processingRecords(run: Run, period: Period): Promise<ProcessingRecord[]> {
  const asked = within(period, reads);
  return run<ProcessingRecord>(
    `select source, recipient, purpose, scope, basis, ${iso('min(at)')} as "firstAt", ${iso('max(at)')} as "lastAt",
       count(distinct subject)::int as people, sum(count)::int as reads
     from ledger_flow_v2 ${asked.where} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4`,
    asked.values,
  );
}

export function refusals(run: Run, period: Period): Promise<RefusalCount[]> {
  const asked = within(period, 'because is not null');
  return run<RefusalCount>(
    `select recipient, because, sum(count)::int as refusals, count(distinct subject)::int as people
     from ledger_flow_v2 ${asked.where} group by 1, 2 order by 3 desc, 1, 2`,
    asked.values,
  );
}

/** What is normal of a client is the median over its other hours. */
export function clientLoad(run: Run, period: Period): Promise<ClientHour[]> {
  const asked = within(period, reads);
  return run<ClientHour>(
    `with hours as (select client, date_trunc('hour', at) as hour, count(distinct subject)::int as people
       from ledger_flow_v2 ${asked.where} group by 1, 2)
     select client, ${iso('hour')} as hour, people, (select percentile_cont(0.5) within group (order by other.people)
       from hours as other where other.client = hours.client and other.hour <> hours.hour) as normal
     from hours order by hours.hour desc, client`,
    asked.values,
  );
}

/** By request, recipient, person and purpose: what a computed field was given, and what it was not. */
export function decisionInputs(run: Run, period: Period): Promise<(DecisionInput & { subject: string | null })[]> {
  const asked = within(period, `via = 'requires'`, `(purpose like 'loan.%' or purpose like 'insurance.%')`);
  return run(
    `select trace_id as "traceId", ${iso('min(at)')} as at, recipient, subject, purpose,
       coalesce(array_agg(distinct coordinate || ' of ' || source order by coordinate || ' of ' || source)
         filter (where ${reads}), '{}') as used,
       coalesce(array_agg(distinct coordinate || ': ' || because order by coordinate || ': ' || because)
         filter (where because is not null), '{}') as withheld
     from ledger_flow_v2 ${asked.where} group by trace_id, recipient, subject, purpose order by min(at) desc limit 200`,
    asked.values,
  );
}

export function readers(run: Run, most: number): Promise<LedgerReading[]> {
  return run<LedgerReading>(
    `select idx::int as index, ${iso(`to_timestamp((e->>'at')::bigint)`)} as at, e->>'caller' as caller, e->>'client' as client,
       case e->>'kind' when 'read' then array['entries ' || (e->>'start') || ' to ' || (e->>'end')]
         else array(select jsonb_array_elements_text(e->'questions')) end as questions
     from (select idx, entry::jsonb as e from ledger_entry
       where entry like '%"kind":"read"%' or entry like '%"kind":"question"%' order by idx desc limit $1) as reading
     order by idx desc`,
    [most],
  );
}

export type ConsentUse = {
  readonly lines: number;
  readonly requests: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly afterEnd: number;
};

export async function usesOf(run: Run, consent: string, endedAt: string | null): Promise<ConsentUse> {
  const [uses] = await run<ConsentUse>(
    `select count(*)::int as lines, count(distinct trace_id)::int as requests, ${iso('min(at)')} as "firstAt",
       ${iso('max(at)')} as "lastAt", (count(*) filter (where at > $2::timestamptz))::int as "afterEnd"
     from ledger_flow_v2 where ${reads} and consent = $1`,
    [consent, endedAt],
  );
  return uses!;
}

/** When each source last released anything under each of the consents, epoch seconds. */
export function lastUses(
  run: Run,
  consents: readonly string[],
): Promise<{ consent: string; source: string; at: number }[]> {
  return run(
    `select consent, source, extract(epoch from max(at))::float as at from ledger_flow_v2
     where ${reads} and consent = any($1) group by 1, 2`,
    [consents],
  );
}

export function scopesReadOf(run: Run, subject: string): Promise<{ source: string; scopes: string[] }[]> {
  return run(
    `select source, array_agg(distinct scope order by scope) as scopes from ledger_flow_v2
     where ${reads} and subject = $1 group by 1 order by 1`,
    [subject],
  );
}

/** The people behind commitments; whoever was erased is not among them. */
export function peopleBehind(
  run: Run,
  commitments: readonly string[],
): Promise<{ commitment: string; subject: string }[]> {
  return run('select commitment, subject from ledger_subjects_v1($1)', [commitments]);
}
