import { Refusal } from '#kernel/errors.ts';
import { memberId, parseMemberId } from '#kernel/ids.ts';
import { bookingNode, creditNode } from './bookingNode.ts';
import { bookingMutations } from './bookingMutations.ts';
import { slotsAt } from './slotsAt.ts';
import { careOffers } from './rules/careOffers.ts';
import { estimate, jobs } from './rules/estimate.ts';
import { isReleased } from './rules/isReleased.ts';
import { repairerFigures } from './rules/repairerFigures.ts';
import { servicePlan } from './rules/servicePlan.ts';
import { orderTotal } from './rules/orderTotal.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type * as Graph from '#schema/generated/repairer.ts';
import type { SagaRow } from './creditBook.ts';
import type { Estimate } from './rules/estimate.ts';
import type { RepairerStore, ServiceBooking, ServiceOrder } from './store.ts';

type Request = MemberRequest<RepairerStore>;

const MOST_PLANNED = 10;

export const resolvers: Graph.Resolvers<Request> = {
  Query: {
    serviceOrder: (_root, { id }, request) => order(request, id),
    workshopOrders: (_root, { first, after }, request) => page(request, first, after ?? null),
    async workshops(_root, { city }, request) {
      const found = await request.store.workshops(city ?? null);
      return found.map((workshop) => ({ ...workshop, id: memberId(request.org, workshop.id) }));
    },
    workshopSlots: (_root, { workshop, day }, request) => slotsAt(workshop, day, request),
    repairerFigures: async (_root, _args, { org, store }) => [repairerFigures(org, await store.figures())],
    serviceJobs: (_root, _args, { org }) =>
      [...jobs.values()].map(({ code, en, zh }) => ({ repairer: org, code, en, zh })),
    serviceEstimate: (_root, { jobs: wanted }) => withLines(estimate(wanted)),
  },
  Mutation: bookingMutations,
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    async serviceBookings({ id }, _args, request) {
      const load = (ids: readonly string[]) => request.store.bookingsOf(ids, request.now);
      const found = await request.loader<string, ServiceBooking[]>('bookings of customer', load).load(id!);
      return found.map((each) => bookingNode(request, each));
    },
  },
  Vehicle: {
    __resolveReference: (reference) => reference,
    async serviceOrders({ vin }, _args, request) {
      return (await ordersOf(request, vin!, 'service:history')).map((each) => orderNode(request, each));
    },
    async careOffers(vehicle, _args, request) {
      // The generated parent cannot say that inputs arrive in the reference.
      const { vin, odometerKm, telematics } = vehicle as Partial<Graph.Vehicle>;
      if (vin == null || odometerKm == null) return null;
      const [last = null] = await allOrdersOf(request, vin);
      const use = { odometerKm, harshEventsPer100Km: telematics?.harshEventsPer100Km ?? null, last };
      return careOffers(use, dayOf(request));
    },
    async servicePlan(vehicle, { next }, request) {
      if (next < 1 || next > MOST_PLANNED)
        throw new Refusal('INPUT_INVALID', { check: 'next', from: 1, to: MOST_PLANNED });
      const { vin, odometerKm, driveKind = null, firstRegisteredOn = null } = vehicle as Partial<Graph.Vehicle>;
      if (vin == null || odometerKm == null) return null;
      const [last = null] = await allOrdersOf(request, vin);
      const plan = servicePlan({ odometerKm, driveKind, firstRegisteredOn, last }, dayOf(request), next);
      return plan.map(({ jobs: codes, ...told }) => ({ ...told, jobs: [...codes] }));
    },
    async workshopReads({ vin }, _args, request) {
      const found = await ordersOf(request, vin!, 'vehicle:odometer');
      return found.map(({ finishedOn, odometerKm }) => ({ readOn: finishedOn, odometerKm }));
    },
  },
  ServiceOrder: { __resolveReference: ({ id }, request) => order(request, id) },
  ServiceBooking: {
    __resolveReference: ({ id }, request) => booking(request, id),
    async credit({ id }, _args, request) {
      const load = (ids: readonly string[]) => request.store.sagas(ids);
      const saga = await request.loader<string, SagaRow | null>('credit', load).load(parseMemberId(id!).local);
      return saga && creditNode(saga);
    },
  },
  ServiceLine: { __resolveType: (line) => ('partNumber' in line ? 'PartLine' : 'LabourLine') },
};

function dayOf({ now }: Request): string {
  return new Date(now * 1_000).toISOString().slice(0, 10);
}

function withLines({ lines, ...told }: Estimate): Graph.ServiceEstimate {
  return { ...told, lines: lines.map(({ description, amountMinor }) => ({ description, amountMinor })) };
}

async function order(request: Request, id: string): Promise<Graph.ServiceOrder | null> {
  const { org, local } = parseMemberId(id);
  if (org !== request.org) return null;
  const load = (ids: readonly string[]) => request.store.orders(ids);
  const found = await request.loader<string, ServiceOrder | null>('order', load).load(local);
  return found && orderNode(request, found);
}

async function booking(request: Request, id: string): Promise<Graph.ServiceBooking | null> {
  const { org, local } = parseMemberId(id);
  if (org !== request.org) return null;
  const load = (ids: readonly string[]) => request.store.bookings(ids);
  const found = await request.loader<string, ServiceBooking | null>('booking', load).load(local);
  return found && bookingNode(request, found);
}

function allOrdersOf(request: Request, vin: string): Promise<ServiceOrder[]> {
  const load = (vins: readonly string[]) => request.store.ordersOf(vins);
  return request.loader<string, ServiceOrder[]>('orders of vehicle', load).load(vin);
}

async function ordersOf(request: Request, vin: string, scope: string): Promise<ServiceOrder[]> {
  const found = await allOrdersOf(request, vin);
  const { releases } = request.context;
  return found.filter(({ customer, finishedOn }) => isReleased(releases, scope, { customer, day: finishedOn }));
}

/** @throws Refusal NOT_ALLOWED, INPUT_INVALID */
async function page(request: Request, first: number, after: string | null): Promise<Graph.ServiceOrderConnection> {
  if (request.context.caller !== request.org) throw new Refusal('NOT_ALLOWED');
  if (first < 1 || first > 100) throw new Refusal('INPUT_INVALID', { check: 'first: 1 to 100' });
  const [found, totalCount] = await Promise.all([
    request.store.latestOrders(first + 1, after === null ? null : readCursor(after)),
    request.store.countOrders(),
  ]);
  const orders = found.slice(0, first);
  const last = orders.at(-1);
  return {
    nodes: orders.map((each) => orderNode(request, each)),
    pageInfo: { hasNextPage: found.length > first, endCursor: last ? cursorOf(last) : null },
    totalCount,
  };
}

function orderNode({ org }: Request, record: ServiceOrder): Graph.ServiceOrder {
  const { id, customer, vin, finishedOn, odometerKm, lines, taxRateBps } = record;
  return {
    id: memberId(org, id),
    customer: { id: customer },
    vehicle: { vin },
    finishedOn,
    odometerKm,
    lines: [...lines],
    totalMinor: orderTotal(lines, taxRateBps),
  };
}

function cursorOf({ id }: ServiceOrder): string {
  return Buffer.from(id).toString('base64url');
}

/** @throws Refusal INPUT_INVALID */
function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^[\w-]{1,60}$/.test(id)) throw new Refusal('INPUT_INVALID', { check: 'after: a cursor of this list' });
  return id;
}
