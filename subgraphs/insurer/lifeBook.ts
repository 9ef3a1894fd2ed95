import { LockMode } from '@mikro-orm/core';
import { Refusal } from '#kernel/errors.ts';
import { orderRepair } from './repairBook.ts';
import { ClaimEventTable, ClaimTable, PolicyTable, PremiumEntryTable, QuoteTable } from './tables.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/core';
import type { Database } from '#subgraphs/database.ts';
import type { Asked, Doing } from '#subgraphs/mutation.ts';
import type { RepairRow } from './repairBook.ts';
import type { ClaimRow, PolicyRow } from './store.ts';

/** A price as it was shown to somebody: two of one day differ where usage had a part in one of them. */
export type QuoteRow = {
  readonly id: string;
  readonly annualMinor: number;
  readonly customerId: string;
  readonly vin: string;
  readonly cover: PolicyRow['cover'];
  readonly sumInsuredMinor: number | null;
  readonly ncdLevel: number | null;
  readonly validUntil: Date;
};

/** Premium written, above zero, or given back, below. In fen. */
export type PremiumEntryRow = Asked & {
  readonly id: string;
  readonly policyId: string;
  readonly kind: 'BIND' | 'RENEW' | 'ENDORSE' | 'CANCEL';
  readonly enteredOn: string;
  readonly enteredAt: Date;
  readonly amountMinor: number;
};

export type ClaimEventRow = Asked & {
  readonly id: string;
  readonly claimId: string;
  readonly kind: string;
  readonly happenedOn: string;
  readonly happenedAt: Date;
  readonly amountMinor: number | null;
};

export type PolicyChange = {
  readonly kind: PremiumEntryRow['kind'];
  readonly amountMinor: number;
  readonly policy: PolicyRow;
};
export type ClaimChange = {
  readonly kind: string;
  readonly amountMinor: number | null;
  readonly claim: ClaimRow;
  /** What is ordered of a repairer with it. */
  readonly repair?: RepairRow;
};

/** One statement for all of a request. */
export async function keepQuotes(database: Database, quotes: readonly QuoteRow[]): Promise<void> {
  const query = database
    .em()
    .createQueryBuilder(QuoteTable)
    .insert([...quotes]);
  await query.onConflict(['id', 'annualMinor']).ignore().execute();
}

export async function quoteAt(database: Database, id: string, annualMinor: number): Promise<QuoteRow | null> {
  const [row] = await database
    .em()
    .createQueryBuilder(QuoteTable)
    .select('*')
    .where({ id, annualMinor })
    .execute('all');
  return (row as QuoteRow | undefined) ?? null;
}

/**
 * Takes out, or renews, the cover of a vehicle: one at a time for each vehicle, as two might have the same idea. `decide` is given the policy
 * that there is. @throws Refusal what `decide` throws; INPUT_INVALID for an id that was used for something else
 */
export function writePolicy(
  database: Database,
  { vin, cover }: Pick<PolicyRow, 'vin' | 'cover'>,
  doing: Doing,
  decide: (present: PolicyRow | null) => PolicyChange,
): Promise<PolicyRow> {
  return database.em().transactional(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${vin} ${cover}`]);
    const done = await doneBefore(em, PremiumEntryTable, 'policyId', doing);
    if (done !== null) return only<PolicyRow>(em, PolicyTable, done);
    const query = em
      .createQueryBuilder(PolicyTable)
      .select('*')
      .where({ vin, cover })
      .orderBy({ endsOn: 'desc', id: 'desc' });
    const [present = null] = (await query.execute('all')) as PolicyRow[];
    return writePremium(em, doing, decide(present));
  });
}

/** Changes a policy, once a client and id. @throws as `writePolicy`, and NOT_FOUND */
export function changePolicy(
  database: Database,
  id: string,
  doing: Doing,
  decide: (policy: PolicyRow) => PolicyChange,
): Promise<PolicyRow> {
  return database.em().transactional(async (em) => {
    const policy = await only<PolicyRow>(em, PolicyTable, id, LockMode.PESSIMISTIC_WRITE);
    if ((await doneBefore(em, PremiumEntryTable, 'policyId', doing)) === id) return policy;
    return writePremium(em, doing, decide(policy));
  });
}

/** The claim as it is afterwards; `claimId` null makes a new one. @throws as `changePolicy` */
export function changeClaim(
  database: Database,
  claimId: string | null,
  doing: Doing,
  decide: (claim: ClaimRow | null) => ClaimChange,
): Promise<ClaimRow> {
  return database.em().transactional(async (em) => {
    const before = claimId === null ? null : await only<ClaimRow>(em, ClaimTable, claimId, LockMode.PESSIMISTIC_WRITE);
    if (claimId === null)
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [
        `${doing.client} ${doing.clientMutationId}`,
      ]);
    const done = await doneBefore(em, ClaimEventTable, 'claimId', doing);
    if (done !== null && (claimId === null || done === claimId)) return only<ClaimRow>(em, ClaimTable, done);
    const { kind, amountMinor, claim, repair } = decide(before);
    await em.createQueryBuilder(ClaimTable).insert(claim).onConflict('id').merge().execute();
    if (repair) await orderRepair(em, repair);
    const { newId, on, at, ...asked } = doing;
    const event = { ...asked, id: newId(), claimId: claim.id, kind, happenedOn: on, happenedAt: at, amountMinor };
    await em.createQueryBuilder(ClaimEventTable).insert(event).execute();
    return claim;
  });
}

async function writePremium(
  em: EntityManager,
  doing: Doing,
  { kind, amountMinor, policy }: PolicyChange,
): Promise<PolicyRow> {
  const { newId, on, at, ...asked } = doing;
  await em.createQueryBuilder(PolicyTable).insert(policy).onConflict('id').merge().execute();
  const entry = { ...asked, id: newId(), policyId: policy.id, kind, enteredOn: on, enteredAt: at, amountMinor };
  await em.createQueryBuilder(PremiumEntryTable).insert(entry).execute();
  return policy;
}

/** What was done under this id. @throws Refusal INPUT_INVALID when it was something else */
async function doneBefore(
  em: EntityManager,
  table: EntitySchema,
  what: 'policyId' | 'claimId',
  { client, clientMutationId, inputDigest }: Asked,
): Promise<string | null> {
  const [found] = (await em
    .createQueryBuilder(table)
    .select('*')
    .where({ client, clientMutationId })
    .execute('all')) as (Asked & Record<typeof what, string>)[];
  if (!found) return null;
  if (found.inputDigest !== inputDigest) throw new Refusal('INPUT_INVALID', { check: 'clientMutationId' });
  return found[what];
}

async function only<Row>(em: EntityManager, table: EntitySchema, id: string, lock?: LockMode): Promise<Row> {
  const query = em.createQueryBuilder(table).select('*').where({ id });
  if (lock !== undefined) query.setLockMode(lock);
  const [row] = await query.execute('all');
  if (!row) throw new Refusal('NOT_FOUND');
  return row as Row;
}
