import { LockMode } from '@mikro-orm/core';
import { patience } from '#subgraphs/outbox.ts';
import { messageIn, sagaAfter } from './rules/creditSaga.ts';
import { bookingAfter } from './rules/bookingLife.ts';
import { CreditSagaTable, ServiceBookingTable } from './tables.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '#subgraphs/database.ts';
import type { SagaEvent, SagaState } from './rules/creditSaga.ts';
import type { BookingRow } from './store.ts';

/** An appointment's credit, and what the lender still has to be told of it: the outbox. */
export type SagaRow = {
  /** What the lender knows it by. */
  readonly reference: string;
  readonly bookingId: string;
  readonly customer: string;
  readonly vin: string;
  readonly lender: string;
  readonly months: number;
  readonly amountMinor: number;
  readonly state: SagaState;
  readonly monthlyMinor: number | null;
  readonly because: string | null;
  readonly tries: number;
  readonly nextAt: Date;
  /** Until when the slot is held for it. */
  readonly heldUntil: Date;
};

const SENDING = (Object.keys(messageIn) as SagaState[]).filter((state) => messageIn[state] !== null);

/** Those that have something to send by now, the longest waiting first. */
export async function dueSagas(database: Database, now: Date, most: number): Promise<string[]> {
  const query = database.em().createQueryBuilder(CreditSagaTable).select('reference');
  query
    .where({ state: { $in: SENDING }, nextAt: { $lte: now } })
    .orderBy({ nextAt: 'asc' })
    .limit(most);
  return ((await query.execute('all')) as SagaRow[]).map(({ reference }) => reference);
}

export async function sagaCalled(database: Database, reference: string): Promise<SagaRow | null> {
  const query = database.em().createQueryBuilder(CreditSagaTable).select('*').where({ reference });
  return ((await query.execute('all')) as SagaRow[])[0] ?? null;
}

/**
 * The saga and its appointment move together, or not at all. An answer counts in the state that its question was sent in: what another
 * heard first, or comes late, changes nothing.
 */
export function moveSaga(
  database: Database,
  reference: string,
  sentIn: SagaState,
  event: SagaEvent,
  at: Date,
): Promise<SagaRow> {
  return database.em().transactional(async (em) => {
    // The appointment first, as whoever cancels it does: else each would wait for the other.
    const [{ bookingId }] = (await sagas(em).where({ reference }).execute('all')) as [SagaRow];
    await lockedBooking(em, bookingId);
    const [saga] = (await sagas(em)
      .where({ reference })
      .setLockMode(LockMode.PESSIMISTIC_WRITE)
      .execute('all')) as SagaRow[];
    return saga!.state === sentIn ? applyEvent(em, saga!, event, at) : saga!;
  });
}

/** What happened to an appointment here, in the transaction that it happened in. */
export async function tellSaga(em: EntityManager, bookingId: string, event: SagaEvent, at: Date): Promise<void> {
  const [saga] = (await sagas(em)
    .where({ bookingId })
    .setLockMode(LockMode.PESSIMISTIC_WRITE)
    .execute('all')) as SagaRow[];
  if (saga) await applyEvent(em, saga, event, at);
}

/** After a failure: later, and later still. */
export async function postponeSaga(database: Database, { reference, tries }: SagaRow, now: Date): Promise<void> {
  const nextAt = new Date(now.getTime() + patience(tries));
  await database
    .em()
    .createQueryBuilder(CreditSagaTable)
    .update({ tries: tries + 1, nextAt })
    .where({ reference })
    .execute();
}

async function applyEvent(em: EntityManager, saga: SagaRow, event: SagaEvent, at: Date): Promise<SagaRow> {
  const next = sagaAfter(saga.state, event);
  if (!next) return saga;
  const told = {
    ...(event.kind === 'RESERVED' && { monthlyMinor: event.monthlyMinor }),
    ...(event.kind === 'REFUSED' && saga.state !== 'RELEASING' && { because: event.because }),
    ...(event.kind === 'LATE' && { because: 'LATE' }),
  };
  const changed = { state: next.state, tries: 0, nextAt: at, ...told };
  await em.createQueryBuilder(CreditSagaTable).update(changed).where({ reference: saga.reference }).execute();
  if (next.effect) await effectOn(em, saga.bookingId, next.effect, at);
  return { ...saga, ...changed };
}

async function effectOn(em: EntityManager, id: string, effect: 'BOOK' | 'FALL', at: Date): Promise<void> {
  const status = bookingAfter((await lockedBooking(em, id)).status, effect);
  const changed = { status, ...(effect === 'FALL' && { cancelledAt: at }) };
  await em.createQueryBuilder(ServiceBookingTable).update(changed).where({ id }).execute();
}

async function lockedBooking(em: EntityManager, id: string): Promise<BookingRow> {
  const query = em.createQueryBuilder(ServiceBookingTable).select('*').where({ id });
  const [booking] = (await query.setLockMode(LockMode.PESSIMISTIC_WRITE).execute('all')) as BookingRow[];
  return booking!;
}

function sagas(em: EntityManager) {
  return em.createQueryBuilder(CreditSagaTable).select('*');
}
