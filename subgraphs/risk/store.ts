import { keepFirst } from '#subgraphs/keepFirst.ts';
import { keyedReads } from '#subgraphs/keyedReads.ts';
import { openWatch } from './watchBook.ts';
import { bands } from './rules/band.ts';
import { AssessmentTable } from './tables.ts';
import type { LoanWarned } from './watchBook.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Assessment } from './rules/assess.ts';
import type { Month } from './rules/drift.ts';

export type AssessmentRecord = Assessment & {
  /** `rules/assessmentId.ts`. */
  readonly id: string;
  readonly applicationId: string;
  /** Names of the inputs that were there. */
  readonly lineage: readonly string[];
  /** ISO 8601 in UTC. */
  readonly assessedAt: string;
};

/** How a loan was last found. `loanId` as the member knows it. */
export type Sight = {
  readonly loanId: string;
  readonly digest: string;
  readonly stage: number;
  readonly exposureMinor: string | null;
  readonly warned: boolean;
  readonly at: Date;
};

export type RiskStore = {
  /** The smallest sum of balances seen since, by loan; null where none was. One statement. */
  leastExposures(loanIds: readonly string[], since: Date): Promise<(number | null)[]>;
  /** Puts on record what is other than it was last seen, and forgets all from before `since`; at most three statements. */
  see(sights: readonly Sight[], since: Date): Promise<null[]>;
  warnings: LoanWarned;
  /** What was assessed by a scorecard in each of the latest months, latest first; one statement. */
  assessedByMonth(scorecard: string, months: number): Promise<Month[]>;
  /** Puts assessments on record, and answers in their order with what is on record: one made before keeps its time. */
  record(assessments: readonly AssessmentRecord[]): Promise<AssessmentRecord[]>;
};

type AssessmentRow = Omit<AssessmentRecord, 'assessedAt'> & { readonly assessedAt: Date };

/** One statement when all are on record, and a transaction of two more when some are not. */
export function openStore(database: Database): RiskStore {
  const onRecord = keyedReads<AssessmentRow>(database, AssessmentTable, 'id');
  return {
    ...openWatch(database),
    assessedByMonth: (scorecard, months) => assessedByMonth(database, scorecard, months),
    async record(assessments) {
      const ids = assessments.map(({ id }) => id);
      const present = await onRecord.one(ids);
      const known = new Map(present.flatMap((row) => (row ? [[row.id, fromRow(row)] as const] : [])));
      const fresh = assessments.filter(({ id }) => !known.has(id));
      if (fresh.length > 0) for (const row of await add(database, fresh)) known.set(row.id, fromRow(row));
      return ids.map((id) => known.get(id)!);
    },
  };
}

/** Of each application the latest assessment in the month. */
async function assessedByMonth(database: Database, scorecard: string, months: number): Promise<Month[]> {
  const rows = await database.em().execute<({ month: string; applications: number } & Month['counts'])[]>(
    `with latest as (select distinct on (application_id, date_trunc('month', assessed_at at time zone 'UTC'))
       to_char(assessed_at at time zone 'UTC', 'YYYY-MM') as month, band from assessment where scorecard = ?
       order by application_id, date_trunc('month', assessed_at at time zone 'UTC'), assessed_at desc)
     select month, count(*)::int as applications, ${bands.map((band) => `(count(*) filter (where band = '${band}'))::int as "${band}"`).join(', ')}
     from latest group by month order by month desc limit ?`,
    [scorecard, months],
  );
  return rows.map(({ month, applications, ...counts }) => ({ month, applications, counts }));
}

/** In the order of their ids, so that two requests that add the same ones wait for each other in turn. */
function add(database: Database, fresh: readonly AssessmentRecord[]): Promise<AssessmentRow[]> {
  const rows = fresh.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toRow);
  return keepFirst(database, AssessmentTable, rows, ['id']);
}

function toRow(record: AssessmentRecord): AssessmentRow {
  return { ...record, assessedAt: new Date(record.assessedAt) };
}

function fromRow(row: AssessmentRow): AssessmentRecord {
  return { ...row, assessedAt: `${row.assessedAt.toISOString().slice(0, 19)}Z` };
}
