import { Refusal } from '#kernel/errors.ts';
import { patience } from '#subgraphs/outbox.ts';
import { ClaimRepairTable } from './tables.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '#subgraphs/database.ts';
import type { ClaimRepairStatus } from '#schema/generated/insurer.ts';

/** A claim's repair, and what its repairer still has to be told: the outbox. */
export type RepairRow = {
  readonly claimId: string;
  /** What the repairer knows the order by: another one has another. */
  readonly reference: string;
  readonly customerId: string;
  readonly vin: string;
  /** With its issuer, the repairer. */
  readonly workshop: string;
  readonly startsAt: Date;
  readonly jobs: readonly string[];
  readonly state: ClaimRepairStatus;
  /** The appointment's id, as the insurer knows it. */
  readonly bookingId: string | null;
  readonly because: string | null;
  readonly tries: number;
  readonly nextAt: Date;
};

export type RepairAnswer = Pick<RepairRow, 'state' | 'bookingId' | 'because'>;

/** Claims whose repairer is to be asked by now, the longest waiting first. */
export async function dueRepairs(database: Database, now: Date, most: number): Promise<string[]> {
  const query = database.em().createQueryBuilder(ClaimRepairTable).select('claimId');
  query
    .where({ state: 'ASKED', nextAt: { $lte: now } })
    .orderBy({ nextAt: 'asc' })
    .limit(most);
  return ((await query.execute('all')) as RepairRow[]).map(({ claimId }) => claimId);
}

/** In the place of one that was refused, and of no other. @throws Refusal STATE_CONFLICT */
export async function orderRepair(em: EntityManager, repair: RepairRow): Promise<void> {
  const query = em.createQueryBuilder(ClaimRepairTable).insert(repair).onConflict('claimId').merge();
  const { affectedRows } = await query.where({ state: 'REFUSED' }).execute('run');
  if (affectedRows === 0) throw new Refusal('STATE_CONFLICT', { check: 'a repair is ordered already' });
}

/** What the repairer said to an order, the first time that it is heard. */
export async function answerRepair(database: Database, { reference }: RepairRow, answer: RepairAnswer): Promise<void> {
  const query = database.em().createQueryBuilder(ClaimRepairTable).update(answer);
  await query.where({ reference, state: 'ASKED' }).execute();
}

/** After a failure: later, and later still. */
export async function postponeRepair(database: Database, { reference, tries }: RepairRow, now: Date): Promise<void> {
  const nextAt = new Date(now.getTime() + patience(tries));
  const query = database.em().createQueryBuilder(ClaimRepairTable);
  await query
    .update({ tries: tries + 1, nextAt })
    .where({ reference })
    .execute();
}
