import { Refusal } from '#kernel/errors.ts';
import { parseMemberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import { actsFor, actsItself, doing, ownId } from '#subgraphs/mutation.ts';
import { goOn } from './creditDesk.ts';
import { bookingNode } from './bookingNode.ts';
import { advanced, cancelled, moved, rated } from './bookingSteps.ts';
import { estimate } from './rules/estimate.ts';
import { slotsOf, localDay } from './rules/slots.ts';
import { findWorkshop, freeNear } from './slotsAt.ts';
import { booking } from './store.ts';
import type {
  BookingCreditInput,
  BookServiceInput,
  MutationResolvers,
  ServiceBookingPayload,
} from '#schema/generated/repairer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { BookingChange } from './bookingBook.ts';
import type { SagaRow } from './creditBook.ts';
import type { BookingRow, RepairerStore, Workshop } from './store.ts';

type Request = MemberRequest<RepairerStore>;
type Once = { readonly clientMutationId: string };
type OfBooking = Once & { readonly bookingId: string };

const MOST_DAYS_AHEAD = 180;
/** How long a slot is held for a credit that is not decided. */
const HELD_MS = 120_000;

/** An appointment's life: the customer's own token, or the repair chain by itself; the work is the chain's alone, the rating the customer's. */
export const bookingMutations: MutationResolvers<Request> = {
  bookService: (_, { input }, request) => book(input, request),
  async moveServiceBooking(_, { input }, request) {
    const row = await ownBooking(input, request);
    const workshop = await findWorkshop(`${request.org}.${row.workshop}`, request);
    const at = slotAt(workshop, input.startsAt, request);
    const changed = await change('move', input, request, (before) => moved(before, new Date(at)));
    return changed ?? taken(workshop, at, request);
  },
  async cancelServiceBooking(_, { input }, request) {
    await ownBooking(input, request);
    return (await change('cancel', input, request, (row) => cancelled(row, new Date(request.now * 1_000))))!;
  },
  async advanceService(_, { input }, request) {
    if (!actsItself(request)) throw new Refusal('NOT_ALLOWED');
    const { step, odometerKm = null } = input;
    const on = new Date(request.now * 1_000).toISOString().slice(0, 10);
    return (await change(`step ${step}`, input, request, (row) => advanced(row, step, odometerKm, on)))!;
  },
  async rateService(_, { input }, request) {
    const { customer } = await ownBooking(input, request);
    if (request.context.person !== customer) throw new Refusal('NOT_ALLOWED');
    return (await change('rate', input, request, (row) => rated(row, input.stars)))!;
  },
};

async function book(input: BookServiceInput, request: Request): Promise<ServiceBookingPayload> {
  const { clientMutationId, customerId, vin, jobs } = input;
  const { newId, org, store, graph } = request;
  if (input.credit && !graph) throw new Refusal('SOURCE_DOWN', { check: 'credit' });
  parseMemberId(customerId);
  parseVin(vin);
  const payer = await payerFor(input, request);
  const workshop = await findWorkshop(input.workshop, request);
  const at = slotAt(workshop, input.startsAt, request);
  const { lines, totalMinor } = estimate(jobs);
  const reason = [...new Set(lines.map(({ description }) => description))].join(', ');
  const credit = input.credit ?? null;
  const row: BookingRow = {
    id: newId(),
    customer: customerId,
    vin,
    workshop: workshop.id,
    startsAt: new Date(at),
    reason,
    bay: null,
    status: credit ? 'HELD' : 'BOOKED',
    jobs,
    totalMinor,
    odometerKm: null,
    stars: null,
    cancelledAt: null,
    payer,
  };
  const asked = doing('book', input, request);
  const made = await store.takeSlot(row, asked, credit && sagaFor(row, credit, asked.at));
  if (!made) return taken(workshop, at, request);
  const settled = credit ? await settle(made, request) : made;
  return { clientMutationId, booking: bookingNode({ org }, booking(settled)) };
}

/** The insurer that makes the appointment; null for the customer, and the chain itself. @throws Refusal NOT_ALLOWED, INPUT_INVALID */
async function payerFor({ customerId, credit }: BookServiceInput, request: Request): Promise<string | null> {
  const { caller, person } = request.context;
  if (actsFor(customerId, request)) return null;
  if (person !== null || !(await request.store.insurers()).includes(caller)) throw new Refusal('NOT_ALLOWED');
  if (credit) throw new Refusal('INPUT_INVALID', { check: 'credit' });
  return caller;
}

/** Once: it is the repair chain's own word for the credit, and the same for a repetition, since the appointment is. */
function sagaFor(
  { id, customer, vin, totalMinor }: BookingRow,
  { lender, months }: BookingCreditInput,
  at: Date,
): SagaRow {
  const none = { monthlyMinor: null, because: null, tries: 0 };
  const heldUntil = new Date(at.getTime() + HELD_MS);
  const wish = { customer, vin, lender, months, amountMinor: totalMinor! };
  return { reference: `service-${id}`, bookingId: id, ...wish, ...none, state: 'ASKING', nextAt: at, heldUntil };
}

/** As it stands once the lender has said yes or no; still held where it cannot be reached: then it is asked on, and the slot is free again in time. */
async function settle(made: BookingRow, { store, graph, now }: Request): Promise<BookingRow> {
  const saga = (await store.sagas([made.id]))[0];
  if (!saga || !graph) return made;
  // What fails here the worker tries again, and reports as long as it fails.
  await goOn({ store, graph, now: () => new Date(now * 1_000) }, saga.reference).catch(() => null);
  const [settled] = await store.bookings([made.id]);
  return { ...made, status: settled!.status, cancelledAt: settled!.cancelledAt };
}

async function taken(workshop: Workshop, at: number, request: Request): Promise<never> {
  throw new Refusal('SLOT_TAKEN', { free: await freeNear(workshop, at, request) });
}

async function change(
  what: string,
  input: OfBooking,
  request: Request,
  decide: (row: BookingRow) => BookingChange,
): Promise<ServiceBookingPayload | null> {
  const { store, org } = request;
  const changed = await store.changeBooking(ownId(input.bookingId, request), doing(what, input, request), decide);
  return changed && { clientMutationId: input.clientMutationId, booking: bookingNode({ org }, booking(changed)) };
}

/** @throws Refusal NOT_FOUND to whoever is not its customer, or the repair chain */
async function ownBooking({ bookingId }: OfBooking, request: Request) {
  const [row] = await request.store.bookings([ownId(bookingId, request)]);
  if (!row || !actsFor(row.customer, request)) throw new Refusal('NOT_FOUND');
  return row;
}

/** A slot of the workshop that is to come. @throws Refusal INPUT_INVALID */
function slotAt({ openingHours }: Workshop, startsAt: string, { now }: Request): number {
  const at = Date.parse(startsAt);
  const last = (now + MOST_DAYS_AHEAD * 86_400) * 1_000;
  if (Number.isNaN(at) || at <= now * 1_000 || at > last || !slotsOf(openingHours, localDay(at)).includes(at))
    throw new Refusal('INPUT_INVALID', { check: 'startsAt' });
  return at;
}
