import { Refusal } from '#kernel/errors.ts';
import { openListener } from '#subgraphs/listener.ts';
import { eventsFrom, readOn } from '#subgraphs/nudges.ts';
import { SightTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { PagedLog } from '#subgraphs/nudges.ts';
import type { RiskStore, Sight } from './store.ts';

export type WarnedLoanRow = { readonly loanId: string; readonly place: number };

/** Loans of a lender that were found otherwise than before, with warnings then or now. @throws Refusal SOURCE_DOWN */
export type LoanWarned = (
  lender: string,
  after: number | null,
) => Promise<AsyncIterableIterator<WarnedLoanRow, undefined>>;

const MOST = 1_000;
const LATEST = 'select coalesce(max(place), 0)::int as place from sight';
const UP_TO = `select max(place)::int as place from (select place from sight where place > ? order by place limit ${MOST}) as page`;
const FOUND = `select distinct on (loan_id) loan_id as "loanId", place::int as place from sight as s
  where place > ? and place <= ? and starts_with(loan_id, ?)
    and (warned or exists (select from sight as b where b.loan_id = s.loan_id and b.place < s.place and b.warned))
  order by loan_id, place desc`;
const LEAST = `select loan_id as "loanId", min(exposure_minor)::float as least from sight
  where at >= ? and exposure_minor is not null and loan_id in`;
/** As many places for values as there are. */
const placesFor = (values: readonly unknown[]) => `(${values.map(() => '?').join()})`;

/** What the risk operator remembers of the loans that it is asked to watch. */
export function openWatch(database: Database): Pick<RiskStore, 'leastExposures' | 'see' | 'warnings'> {
  const listening = openListener(database.url, 'chelian_sight');
  return {
    async leastExposures(loanIds, since) {
      const rows = await database
        .em()
        .execute<{ loanId: string; least: number }[]>(`${LEAST} ${placesFor(loanIds)} group by loan_id`, [
          since,
          ...loanIds,
        ]);
      const byLoan = new Map(rows.map(({ loanId, least }) => [loanId, least]));
      return loanIds.map((id) => byLoan.get(id) ?? null);
    },
    async see(sights, since) {
      await database.em().nativeDelete(SightTable, { at: { $lt: since } });
      const last = await lastOf(database, sights);
      const news = sights.filter((each) => !isAs(last.get(each.loanId), each));
      if (news.length > 0) await database.em().createQueryBuilder(SightTable).insert(news).execute();
      return sights.map(() => null);
    },
    async warnings(lender, after) {
      try {
        const { nudges, join } = await listening();
        const [latest] = await database.em().execute<{ place: number }[]>(LATEST);
        return eventsFrom(readOn(logFor(database, lender), after ?? latest!.place), nudges, join());
      } catch (cause) {
        throw new Refusal('SOURCE_DOWN', { check: 'warnings' }, { cause });
      }
    },
  };
}

type LastSeen = Pick<Sight, 'loanId' | 'digest' | 'exposureMinor'>;

async function lastOf(database: Database, sights: readonly Sight[]): Promise<Map<string, LastSeen>> {
  const rows = await database.em().execute<LastSeen[]>(
    `select distinct on (loan_id) loan_id as "loanId", digest, exposure_minor::text as "exposureMinor" from sight
     where loan_id in ${placesFor(sights)} order by loan_id, place desc`,
    sights.map(({ loanId }) => loanId),
  );
  return new Map(rows.map((row) => [row.loanId, row]));
}

function isAs(last: LastSeen | undefined, { digest, exposureMinor }: Sight): boolean {
  return last?.digest === digest && last.exposureMinor === exposureMinor;
}

function logFor(database: Database, lender: string): PagedLog<WarnedLoanRow> {
  return {
    async upTo(after) {
      const [page] = await database.em().execute<{ place: number | null }[]>(UP_TO, [after]);
      return page?.place ?? null;
    },
    between: (after, upTo) => database.em().execute<WarnedLoanRow[]>(FOUND, [after, upTo, `${lender}.`]),
  };
}
