import { keyedReads } from '#subgraphs/keyedReads.ts';
import { changeBooking, figuresOf, fullSlots, takeSlot } from './bookingBook.ts';
import { dueSagas, moveSaga, postponeSaga, sagaCalled } from './creditBook.ts';
import { CreditSagaTable, InsurerTable, ServiceBookingTable, ServiceOrderTable, WorkshopTable } from './tables.ts';
import type { BookingStatus } from '#schema/generated/repairer.ts';
import type { Database } from '#subgraphs/database.ts';
import type { SagaRow } from './creditBook.ts';
import type { ServiceLine } from './rules/orderTotal.ts';

/** Ids here are local, but the customer's. */
export type Workshop = {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly openingHours: number[][];
};

export type ServiceOrder = {
  readonly id: string;
  readonly customer: string;
  readonly vin: string;
  readonly finishedOn: string;
  readonly odometerKm: number;
  readonly lines: readonly ServiceLine[];
  readonly taxRateBps: number;
};

export type ServiceBooking = {
  readonly id: string;
  readonly customer: string;
  readonly vin: string;
  readonly workshop: string;
  /** ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly reason: string;
  /** Where in the workshop, from 1; null of an appointment from before it was kept. */
  readonly bay: number | null;
  readonly status: BookingStatus;
  readonly jobs: readonly string[];
  readonly totalMinor: number | null;
  readonly odometerKm: number | null;
  readonly stars: number | null;
  readonly cancelledAt: Date | null;
  /** The insurer that pays. */
  readonly payer: string | null;
};

/** A repair chain's own data. Each read is one statement for any number of keys, answered in their order. */
export type RepairerStore = {
  /** By city and name; null for every city. */
  workshops(city: string | null): Promise<Workshop[]>;
  orders(ids: readonly string[]): Promise<(ServiceOrder | null)[]>;
  /** Latest first. */
  ordersOf(vins: readonly string[]): Promise<ServiceOrder[][]>;
  /** Latest first, from behind the order of this id; none behind one that is not there. */
  latestOrders(first: number, after: string | null): Promise<ServiceOrder[]>;
  countOrders(): Promise<number>;
  bookings(ids: readonly string[]): Promise<(ServiceBooking | null)[]>;
  /** Those that begin at this instant or later, epoch seconds; soonest first. */
  bookingsOf(customers: readonly string[], from: number): Promise<ServiceBooking[][]>;
  /** Those at whose cost it repairs. */
  insurers(): Promise<string[]>;
  readonly takeSlot: Bound<typeof takeSlot>;
  readonly changeBooking: Bound<typeof changeBooking>;
  readonly fullSlots: Bound<typeof fullSlots>;
  readonly figures: Bound<typeof figuresOf>;
  readonly sagaCalled: Bound<typeof sagaCalled>;
  /** The credit of each appointment that has one. */
  sagas(bookingIds: readonly string[]): Promise<(SagaRow | null)[]>;
  readonly dueSagas: Bound<typeof dueSagas>;
  readonly moveSaga: Bound<typeof moveSaga>;
  readonly postponeSaga: Bound<typeof postponeSaga>;
};

export type BookingRow = Omit<ServiceBooking, 'startsAt'> & { readonly startsAt: Date };

type Bound<F> = F extends (database: Database, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;

export function openStore(database: Database): RepairerStore {
  return {
    async workshops(city) {
      const query = database.em().createQueryBuilder(WorkshopTable).select('*').orderBy({ city: 'asc', name: 'asc' });
      return query.where(city === null ? {} : { city }).execute<Workshop[]>('all');
    },
    orders: keyedReads<ServiceOrder>(database, ServiceOrderTable, 'id').one,
    ordersOf: keyedReads<ServiceOrder>(database, ServiceOrderTable, 'vin', {
      orderBy: { finishedOn: 'desc', id: 'desc' },
    }).all,
    async latestOrders(first, after) {
      const query = database.em().createQueryBuilder(ServiceOrderTable).select('*');
      query.orderBy({ finishedOn: 'desc', id: 'desc' }).limit(first);
      if (after) query.where('(finished_on, id) < (select finished_on, id from service_order where id = ?)', [after]);
      return query.execute<ServiceOrder[]>('all');
    },
    insurers: async () => (await database.em().findAll(InsurerTable)).map(({ insurer }) => insurer),
    countOrders: () => database.em().count(ServiceOrderTable),
    ...openBookings(database),
    sagaCalled: (...rest) => sagaCalled(database, ...rest),
    sagas: keyedReads<SagaRow>(database, CreditSagaTable, 'bookingId').one,
    dueSagas: (...rest) => dueSagas(database, ...rest),
    moveSaga: (...rest) => moveSaga(database, ...rest),
    postponeSaga: (...rest) => postponeSaga(database, ...rest),
  };
}

type Bookings = Pick<RepairerStore, 'bookings' | 'bookingsOf' | 'takeSlot' | 'changeBooking' | 'fullSlots' | 'figures'>;

function openBookings(database: Database): Bookings {
  const byId = keyedReads<BookingRow>(database, ServiceBookingTable, 'id');
  return {
    bookings: async (ids) => (await byId.one(ids)).map((row) => row && booking(row)),
    async bookingsOf(customers, from) {
      const query = database
        .em()
        .createQueryBuilder(ServiceBookingTable)
        .select('*')
        .where({
          customer: { $in: [...customers] },
          startsAt: { $gte: new Date(from * 1000) },
          cancelledAt: null,
        });
      const rows = await query.orderBy({ startsAt: 'asc', id: 'asc' }).execute<BookingRow[]>('all');
      const byCustomer = Map.groupBy(rows.map(booking), (row) => row.customer);
      return customers.map((customer) => byCustomer.get(customer) ?? []);
    },
    takeSlot: (...rest) => takeSlot(database, ...rest),
    changeBooking: (...rest) => changeBooking(database, ...rest),
    fullSlots: (...rest) => fullSlots(database, ...rest),
    figures: () => figuresOf(database),
  };
}

export function booking(row: BookingRow): ServiceBooking {
  return { ...row, startsAt: `${row.startsAt.toISOString().slice(0, 19)}Z` };
}
