import { Refusal } from '#kernel/errors.ts';
import { keyedReads } from '#subgraphs/keyedReads.ts';
import { DecisionTable, ReviewTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { DecisionRow } from './store.ts';

/** A person's look at what a program decided. One at a time for an application. */
export type ReviewRow = {
  readonly id: string;
  readonly applicationId: string;
  readonly status: 'OPEN' | 'UPHELD' | 'CHANGED';
  /** What the applicant says. */
  readonly words: string;
  readonly requestedAt: Date;
  /** What the reviewer says. */
  readonly answer: string | null;
  readonly closedAt: Date | null;
};

/** The latest of each application. */
export function reviewsIn(database: Database): (applicationIds: readonly string[]) => Promise<(ReviewRow | null)[]> {
  const { all } = keyedReads<ReviewRow & { readonly place: number }>(database, ReviewTable, 'applicationId', {
    orderBy: { place: 'desc' },
  });
  return async (applicationIds) => (await all(applicationIds)).map(([latest]) => latest ?? null);
}

/** Opens a review, or gives the one that is open already: asking twice is asking once. */
export function openReview(database: Database, review: ReviewRow): Promise<ReviewRow> {
  return database.em().transactional(async (em) => {
    await em.createQueryBuilder(ReviewTable).insert(review).onConflict().ignore().execute();
    const where = { applicationId: review.applicationId, status: 'OPEN' as const };
    const [open] = await em.createQueryBuilder(ReviewTable).select('*').where(where).execute('all');
    return open as ReviewRow;
  });
}

/** Ends the open review, with what the reviewer decided where that is something else. @throws Refusal STATE_CONFLICT when none is open */
export function closeReview(
  database: Database,
  applicationId: string,
  end: Pick<ReviewRow, 'status' | 'answer' | 'closedAt'>,
  decision: DecisionRow | null,
): Promise<void> {
  return database.em().transactional(async (em) => {
    const where = { applicationId, status: 'OPEN' as const };
    const ended = await em.createQueryBuilder(ReviewTable).update(end).where(where).execute('run');
    if (ended.affectedRows === 0) throw new Refusal('STATE_CONFLICT', { check: 'no review is open' });
    if (decision)
      await em
        .createQueryBuilder(DecisionTable)
        .insert({ ...decision })
        .execute();
  });
}
