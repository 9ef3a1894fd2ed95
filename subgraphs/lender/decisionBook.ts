import { keepFirst } from '#subgraphs/keepFirst.ts';
import { ADVERSE } from './rules/adverseNotice.ts';
import { DecisionTable } from './tables.ts';
import type { Figures } from './rules/lenderFigures.ts';
import type { Database } from '#subgraphs/database.ts';
import type { DecisionRow } from './store.ts';

/** Keeps each decision unless one of the same application and inputs was made before; gives those that stand, in order. */
export function keepDecisions(database: Database, decisions: readonly DecisionRow[]): Promise<DecisionRow[]> {
  return keepFirst(database, DecisionTable, decisions, ['applicationId', 'inputsDigest']);
}

/** In all; one statement. The first decision on an application is the one that was waited for. */
export async function figuresOf(database: Database): Promise<Figures> {
  const [figures] = await database.em().execute<Figures[]>(
    `with first as (select distinct on (d.application_id) a.customer_id, d.outcome, extract(epoch from d.decided_at - a.applied_at) as took
       from decision as d join application as a on a.id = d.application_id where d.basis is not null order by d.application_id, d.place)
     select (select count(distinct customer_id)::int from application) as applicants, (select count(*)::int from application) as applications,
       (select count(distinct customer_id)::int from first) as deciders, (select count(*)::int from first) as decided,
       (select count(*)::int from first where outcome in ('APPROVED', 'COUNTER_OFFER')) as offered,
       (select percentile_cont(0.5) within group (order by greatest(took, 0))::float from first) as "secondsToDecide",
       count(distinct customer_id)::int as borrowers, count(*)::int as loans, coalesce(sum(principal_minor), 0)::text as "volumeMinor"
     from loan as l where written_off_on is null and exists (select from instalment where loan_id = l.id and paid_on is null)`,
  );
  return figures!;
}

export type DecisionFilter = {
  readonly adverse: boolean | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly first: number;
};

/** A decision with its place in the order of all. */
export type RecordedDecision = DecisionRow & { readonly place: number };

/** Latest first; one statement. */
export async function recordedDecisions(database: Database, filter: DecisionFilter): Promise<RecordedDecision[]> {
  const { adverse, from, until, first } = filter;
  const query = database.em().createQueryBuilder(DecisionTable).select('*').orderBy({ place: 'desc' }).limit(first);
  if (adverse !== null) query.andWhere({ outcome: { [adverse ? '$in' : '$nin']: ADVERSE } });
  if (from) query.andWhere({ decidedAt: { $gte: from } });
  if (until) query.andWhere({ decidedAt: { $lt: until } });
  return (await query.execute('all')) as RecordedDecision[];
}
