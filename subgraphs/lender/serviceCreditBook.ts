import { LockMode } from '@mikro-orm/core';
import { Refusal } from '#kernel/errors.ts';
import { insertContract } from './contractBook.ts';
import { serviceCreditAfter } from './rules/serviceCredit.ts';
import { ServiceCreditTable } from './tables.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ServiceCreditStatus } from '#schema/generated/lender.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Contract, Moving } from './contractBook.ts';
import type { ServiceDecision } from './rules/serviceCredit.ts';
import type { Reason } from './rules/decisionReasons.ts';

export type ServiceCreditRow = {
  readonly id: string;
  /** The repair chain's own word for it. */
  readonly reference: string;
  readonly repairer: string;
  readonly customerId: string;
  readonly vin: string;
  readonly amountMinor: number;
  readonly months: number;
  readonly status: ServiceCreditStatus;
  readonly monthlyMinor: number | null;
  readonly aprBps: number | null;
  readonly reasons: readonly Reason[];
  readonly askedAt: Date;
  /** Until when it is held ready. */
  readonly lapsesAt: Date | null;
  readonly loanId: string | null;
};

/** That a credit was given back before it was asked for, so that it is not given when the question comes late. */
const TOMBSTONE = { customerId: '', vin: '', amountMinor: 0, months: 0 };

/** Null of one that was given back before. The same reference with another wish is another credit. @throws Refusal INPUT_INVALID */
export function askServiceCredit(database: Database, wish: ServiceCreditRow): Promise<ServiceCreditRow | null> {
  return database.em().transactional(async (em) => {
    await em
      .createQueryBuilder(ServiceCreditTable)
      .insert({ ...wish })
      .onConflict(['repairer', 'reference'])
      .ignore()
      .execute();
    const kept = await locked(em, wish.repairer, wish.reference);
    if (!kept || isTombstone(kept)) return null;
    const differs = (['customerId', 'vin', 'amountMinor', 'months'] as const).some((name) => kept[name] !== wish[name]);
    if (differs) throw new Refusal('INPUT_INVALID', { check: 'reference' });
    return kept;
  });
}

/** What was decided stands, whoever decides again. */
export function decideOnServiceCredit(
  database: Database,
  { repairer, reference }: ServiceCreditRow,
  decision: ServiceDecision,
  lapsesAt: Date,
): Promise<ServiceCreditRow> {
  return database.em().transactional(async (em) => {
    const row = (await locked(em, repairer, reference))!;
    if (row.status !== 'ASKED') return row;
    const { status, ...made } = decision;
    const event = status === 'RESERVED' ? 'RESERVE' : 'DECLINE';
    return write(em, { ...row, ...made, status: serviceCreditAfter(row.status, event), lapsesAt });
  });
}

export type Step = { readonly event: 'CONFIRM' | 'RELEASE' | 'DRAW'; readonly at: Date; readonly newId: () => string };

/**
 * Goes on with a credit; what is drawn becomes a loan in the same transaction. Null of one that was never asked for, and now never will be.
 * @throws Refusal NOT_FOUND, STATE_CONFLICT
 */
export function moveServiceCredit(
  database: Database,
  repairer: string,
  reference: string,
  { event, at, newId }: Step,
  draw: (row: ServiceCreditRow) => { readonly moving: Moving; readonly contract: Contract },
): Promise<ServiceCreditRow | null> {
  return database.em().transactional(async (em) => {
    if (event === 'RELEASE') await bury(em, { repairer, reference, at, newId });
    const row = await locked(em, repairer, reference);
    if (!row) throw new Refusal('NOT_FOUND');
    if (isTombstone(row)) return null;
    const isLate = row.status === 'RESERVED' && row.lapsesAt !== null && row.lapsesAt <= at;
    const status = serviceCreditAfter(row.status, isLate ? 'LAPSE' : event);
    if (event !== 'DRAW' || row.status === 'DRAWN') return write(em, { ...row, status });
    const { moving, contract } = draw(row);
    await insertContract(em, moving, contract);
    return write(em, { ...row, status, loanId: moving.loanId });
  });
}

type Grave = { readonly repairer: string; readonly reference: string; readonly at: Date; readonly newId: () => string };

async function bury(em: EntityManager, { repairer, reference, at, newId }: Grave): Promise<void> {
  const none = { monthlyMinor: null, aprBps: null, reasons: [], lapsesAt: null, loanId: null };
  const row = { id: newId(), repairer, reference, ...TOMBSTONE, ...none, status: 'RELEASED' as const, askedAt: at };
  await em.createQueryBuilder(ServiceCreditTable).insert(row).onConflict(['repairer', 'reference']).ignore().execute();
}

function isTombstone({ customerId }: ServiceCreditRow): boolean {
  return customerId === TOMBSTONE.customerId;
}

async function locked(em: EntityManager, repairer: string, reference: string): Promise<ServiceCreditRow | undefined> {
  const query = em.createQueryBuilder(ServiceCreditTable).select('*').where({ repairer, reference });
  const [row] = await query.setLockMode(LockMode.PESSIMISTIC_WRITE).execute('all');
  return row as ServiceCreditRow | undefined;
}

async function write(em: EntityManager, row: ServiceCreditRow): Promise<ServiceCreditRow> {
  const { id, status, monthlyMinor, aprBps, reasons, lapsesAt, loanId } = row;
  const changed = { status, monthlyMinor, aprBps, reasons, lapsesAt, loanId };
  await em.createQueryBuilder(ServiceCreditTable).update(changed).where({ id }).execute();
  return row;
}
