import { LockMode } from '@mikro-orm/core';
import { Refusal } from '#kernel/errors.ts';
import { eventBook } from '#subgraphs/eventBook.ts';
import { tellSaga } from './creditBook.ts';
import { BookingEventTable, CreditSagaTable, ServiceBookingTable, ServiceOrderTable } from './tables.ts';
import type { Figures } from './rules/repairerFigures.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '#subgraphs/database.ts';
import type { Doing } from '#subgraphs/mutation.ts';
import type { SagaRow } from './creditBook.ts';
import type { SagaEvent } from './rules/creditSaga.ts';
import type { BookingRow, ServiceOrder } from './store.ts';

export type BookingChange = {
  readonly kind: string;
  readonly booking: BookingRow;
  /** The work, once it is done. */
  readonly order?: ServiceOrder & { readonly workshop: string };
  /** What it means for the credit that it is paid with, where it is. */
  readonly tells?: SagaEvent;
};

const events = eventBook(BookingEventTable, 'bookingId');

/** How many vehicles a workshop takes in at once. */
export const BAYS = 2;

/** Null where the slot is taken. A bay of a workshop begins one thing at a time: the database says so, whoever writes to it. */
export async function takeSlot(
  database: Database,
  booking: BookingRow,
  doing: Doing,
  saga: SagaRow | null = null,
): Promise<BookingRow | null> {
  for (let bay = 1; bay <= BAYS; bay++) {
    const taken = await database.em().transactional(async (em) => {
      await events.lock(em, doing);
      const done = await events.doneBefore(em, doing);
      if (done !== null) return only(em, done);
      const row = { ...booking, bay };
      const made = await em.createQueryBuilder(ServiceBookingTable).insert(row).onConflict().ignore().execute('run');
      if (made.affectedRows === 0) return null;
      if (saga) await em.createQueryBuilder(CreditSagaTable).insert(saga).execute();
      await events.note(em, 'BOOK', row.id, doing);
      return row;
    });
    if (taken) return taken;
  }
  return null;
}

/**
 * Changes an appointment, once a client and id. Null where it was to be moved to a slot that is taken.
 * @throws Refusal NOT_FOUND, INPUT_INVALID; whatever `decide` throws
 */
export async function changeBooking(
  database: Database,
  id: string,
  doing: Doing,
  decide: (booking: BookingRow) => BookingChange,
): Promise<BookingRow | null> {
  for (let bay = 1; bay <= BAYS; bay++) {
    const changed = await database.em().transactional(async (em) => {
      const before = await only(em, id, LockMode.PESSIMISTIC_WRITE);
      if ((await events.doneBefore(em, doing)) === id) return before;
      const { kind, booking, order, tells } = decide(before);
      const moved = booking.startsAt.getTime() !== before.startsAt.getTime();
      const row = moved ? { ...booking, bay } : booking;
      if (moved && (await isTaken(em, row))) return null;
      await em.createQueryBuilder(ServiceBookingTable).update(row).where({ id }).execute();
      if (order)
        await em
          .createQueryBuilder(ServiceOrderTable)
          .insert({ ...order, lines: [...order.lines] })
          .execute();
      if (tells) await tellSaga(em, id, tells, doing.at);
      await events.note(em, kind, id, doing);
      return row;
    });
    if (changed) return changed;
  }
  return null;
}

/** The instants at which every bay of a workshop is taken, of those in a span; milliseconds. */
export async function fullSlots(database: Database, workshop: string, from: Date, to: Date): Promise<Set<number>> {
  const rows = await database.em().execute<{ starts_at: Date | string }[]>(
    `select starts_at from service_booking where workshop = ? and starts_at >= ? and starts_at < ? and cancelled_at is null
      group by starts_at having count(*) >= ?`,
    [workshop, from, to, BAYS],
  );
  return new Set(rows.map(({ starts_at }) => new Date(starts_at).getTime()));
}

/** In all; one statement. */
export async function figuresOf(database: Database): Promise<Figures> {
  const [figures] = await database.em().execute<Figures[]>(
    `select (select count(*)::int from service_order) as services, (select count(distinct customer)::int from service_order) as served,
       count(stars)::int as ratings, count(distinct customer) filter (where stars is not null)::int as raters,
       avg(stars)::float as "meanStars" from service_booking`,
  );
  return figures!;
}

async function isTaken(em: EntityManager, { id, workshop, bay, startsAt }: BookingRow): Promise<boolean> {
  // Two that move to one slot wait for each other here; the index would refuse the second with an error.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [
    `${workshop} ${bay} ${startsAt.toISOString()}`,
  ]);
  const where = { workshop, bay, startsAt, cancelledAt: null, id: { $ne: id } };
  return (await em.createQueryBuilder(ServiceBookingTable).where(where).getCount()) > 0;
}

async function only(em: EntityManager, id: string, lock?: LockMode): Promise<BookingRow> {
  const query = em.createQueryBuilder(ServiceBookingTable).select('*').where({ id });
  if (lock !== undefined) query.setLockMode(lock);
  const [row] = await query.execute('all');
  if (!row) throw new Refusal('NOT_FOUND');
  return row as BookingRow;
}
