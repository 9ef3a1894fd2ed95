import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendDue } from '#subgraphs/outbox.ts';
import { creditOutbox } from '#subgraphs/repairer/creditDesk.ts';
import { openStore } from '#subgraphs/repairer/store.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';
import type { AskGraph } from '#subgraphs/askGraph.ts';

const CHAIN = 'repair-swift';
const LENDER = 'lender-harbour';
const ME = { org: 'trust', person: 'trust.c000001' };
const BOOKING = 'booking { id status totalMinor credit { status because monthlyMinor amountMinor months } }';
type Credit = { status: string; because: string | null; monthlyMinor: number | null; amountMinor: number };
type Booking = { id: string; status: string; totalMinor: number; credit: Credit | null };
type Told = { org: string; person?: string };
let world: World;
let workshop: string;
let vin: string;
let slots: string[];
let once = 0;
async function send(told: Told, field: string, type: string, input: object, asks: string): Promise<Answered> {
  const stated = told.org === CHAIN ? ' @purpose(code: "service.maintenance/1")' : '';
  const variables = { input: { clientMutationId: `s-${once++}`, ...input } };
  return world.ask(`mutation M($input: ${type}!)${stated} { ${field}(input: $input) { ${asks} } }`, {
    ...told,
    variables,
  });
}
async function bookOn(): Promise<Booking> {
  const wish = { customerId: ME.person, vin, workshop, startsAt: slots.shift()!, jobs: ['SERVICE'] };
  const answer = await send(
    ME,
    'bookService',
    'BookServiceInput',
    { ...wish, credit: { lender: LENDER, months: 6 } },
    BOOKING,
  );
  expect(answer.errors).toEqual([]);
  return (answer.data!['bookService'] as { booking: Booking }).booking;
}
/** What each book says of an appointment, by itself. */
async function bothBooks({ id }: Booking): Promise<[booking: string | null, credit: string | null]> {
  const local = id.split('.')[1]!;
  const one = async (org: string, sql: string, of: string) =>
    (await world.databases.get(org)!.em().execute<{ status: string }[]>(sql, [of]))[0]?.status ?? null;
  return [
    await one(CHAIN, 'select status from service_booking where id = ?', local),
    await one(LENDER, 'select status from service_credit where reference = ?', `service-${local}`),
  ];
}
/** What the repair chain's own worker does, so many seconds later; what it reports. */
async function workerAfter(seconds: number, graph: AskGraph = world.graphAs(CHAIN)): Promise<string[]> {
  const reported: string[] = [];
  const now = () => new Date((world.clock + seconds) * 1_000);
  const report = (error: unknown) => void reported.push(String((error as Error).cause));
  await sendDue({ ...creditOutbox({ store: openStore(world.databases.get(CHAIN)!), graph, now }), report });
  return reported;
}
async function withLenderDown<Result>(work: () => Promise<Result>): Promise<Result> {
  const there = world.members.get(LENDER)!;
  world.members.set(LENDER, () => Promise.reject(new Error('nobody is there')));
  try {
    return await work();
  } finally {
    world.members.set(LENDER, there);
  }
}

/** The person lets the lender see their income, for credit through these chains. */
async function letLend(who: { org: string; person: string }, processors: string[]): Promise<void> {
  const needed = ['credit:income'];
  const asked = { customerId: who.person, purpose: 'service.credit/1', required: needed, processors };
  const request = await send({ org: LENDER }, 'requestConsent', 'RequestConsentInput', asked, 'consent { id }');
  const { consent } = request.data!['requestConsent'] as { consent: { id: string } };
  await send(who, 'showConsent', 'ShowConsentInput', { consentId: consent.id }, 'consent { status }');
  const grant = { consentId: consent.id, separate: needed, written: needed };
  expect((await send(who, 'grantConsent', 'GrantConsentInput', grant, 'consent { status }')).errors).toEqual([]);
}

beforeAll(async () => {
  world = await openWorld();
  const anybody = { org: 'broker-bridge' };
  const found = await world.ask('{ workshops { id } }', anybody);
  workshop = (found.data!['workshops'] as { id: string }[]).find(({ id }) => id.startsWith(CHAIN))!.id;
  const own = await world.ask('{ me { vehicles { vin } } }', ME);
  vin = (own.data!['me'] as { vehicles: { vin: string }[] }).vehicles[0]!.vin;
  const ahead = new Date((world.clock + 60 * 86_400) * 1_000);
  ahead.setUTCDate(ahead.getUTCDate() + ((8 - ahead.getUTCDay()) % 7));
  const variables = { workshop, day: ahead.toISOString().slice(0, 10) };
  const times = await world.ask(
    'query S($workshop: ID!, $day: Date!) { workshopSlots(workshop: $workshop, day: $day) { startsAt } }',
    { ...anybody, variables },
  );
  slots = (times.data!['workshopSlots'] as { startsAt: string }[]).flatMap(({ startsAt }) => [startsAt, startsAt]);
});
afterAll(() => world[Symbol.asyncDispose]());

test('without the customer’s word to the lender there is neither, the reason is told, and the slot is free again', async () => {
  const [before] = slots;
  const booking = await bookOn();
  expect(booking).toMatchObject({ status: 'CANCELLED', credit: { status: 'REFUSED' } });
  expect(['CONSENT_REQUIRED', 'PURPOSE_MISMATCH']).toContain(booking.credit!.because);
  expect(await bothBooks(booking)).toEqual(['CANCELLED', 'ASKED']);
  slots.unshift(before!);
});

test('with it there are both in the answer to one mutation; when the work is done the lender pays, and the loan runs', async () => {
  await letLend(ME, [CHAIN]);
  const booking = await bookOn();
  const credit = { status: 'STANDING', because: null, months: 6, amountMinor: booking.totalMinor };
  expect(booking).toMatchObject({ status: 'BOOKED', credit });
  expect(booking.credit!.monthlyMinor! * 6).toBeGreaterThan(booking.totalMinor);
  expect(await bothBooks(booking)).toEqual(['BOOKED', 'CONFIRMED']);
  for (const step of ['CHECK_IN', 'START', 'FINISH']) {
    const input = { bookingId: booking.id, step, odometerKm: 70_000 };
    expect(
      (await send({ org: CHAIN }, 'advanceService', 'AdvanceServiceInput', input, 'booking { status }')).errors,
    ).toEqual([]);
  }
  await workerAfter(1);
  expect(await bothBooks(booking)).toEqual(['DONE', 'DRAWN']);
  const { data, errors } = await world.ask(
    '{ me { serviceCredits { status loan { principalMinor balanceMinor schedule { paymentMinor } movements { kind postings { amountMinor } } } } } }',
    ME,
  );
  expect(errors).toEqual([]);
  type Loan = {
    principalMinor: number;
    schedule: { paymentMinor: number }[];
    movements: { kind: string; postings: { amountMinor: number }[] }[];
  };
  const drawn = (data!['me'] as { serviceCredits: { status: string; loan: Loan }[] }).serviceCredits.find(
    ({ status }) => status === 'DRAWN',
  )!;
  expect(drawn.loan).toMatchObject({ principalMinor: booking.totalMinor, balanceMinor: booking.totalMinor });
  expect(drawn.loan.schedule).toHaveLength(6);
  expect(drawn.loan.movements.map(({ kind }) => kind)).toEqual(['DISBURSE']);
  expect(drawn.loan.movements[0]!.postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
  await workerAfter(600);
  const count = `select count(*)::int as n from loan where product = 'service'`;
  expect(await world.databases.get(LENDER)!.em().execute(count)).toEqual([{ n: 1 }]);
});

test('who cancels gives the credit back', async () => {
  const booking = await bookOn();
  await send(ME, 'cancelServiceBooking', 'CancelServiceBookingInput', { bookingId: booking.id }, 'booking { status }');
  await workerAfter(1);
  expect(await bothBooks(booking)).toEqual(['CANCELLED', 'RELEASED']);
});

test('with the lender away the slot is held, and when it is back there are both', async () => {
  const booking = await withLenderDown(() => bookOn());
  expect(booking).toMatchObject({ status: 'HELD', credit: { status: 'ASKED' } });
  expect(await bothBooks(booking)).toEqual(['HELD', null]);
  await workerAfter(60);
  expect(await bothBooks(booking)).toEqual(['BOOKED', 'CONFIRMED']);
});

test('with the lender away for too long the slot is free, and a question that comes late finds it given back', async () => {
  const booking = await withLenderDown(async () => {
    const held = await bookOn();
    await workerAfter(121);
    return held;
  });
  expect(await bothBooks(booking)).toEqual(['CANCELLED', null]);
  await workerAfter(200);
  expect(await bothBooks(booking)).toEqual(['CANCELLED', 'RELEASED']);
  const reference = `service-${booking.id.split('.')[1]!}`;
  const wish = { customerId: ME.person, vin, amountMinor: booking.totalMinor, months: 6 };
  const late = { reference, lender: LENDER, ...wish };
  const { data } = await world.ask(
    'mutation R($input: ReserveServiceCreditInput!) @purpose(code: "service.maintenance/1") { reserveServiceCredit(input: $input) { credit { decision { outcome } } } }',
    { org: CHAIN, variables: { input: late } },
  );
  expect(data!['reserveServiceCredit']).toEqual({ credit: null });
});

/** What goes wrong with the nth message of a course: lost, or done and not heard of, or the process dies behind it. */
const faults = [
  { nth: 1, fault: 'LOST', left: null },
  { nth: 1, fault: 'UNHEARD', left: 'RESERVED' },
  { nth: 2, fault: 'LOST', left: 'RESERVED' },
  { nth: 2, fault: 'UNHEARD', left: 'CONFIRMED' },
];
test.each(faults)(
  'message $nth is $fault, and the process that sent it is gone: another ends it, with both',
  async ({ nth, fault, left }) => {
    const booking = await withLenderDown(() => bookOn());
    const real = world.graphAs(CHAIN);
    let count = 0;
    const reported = await workerAfter(5, async (query, variables) => {
      const isFaulty = ++count === nth;
      if (isFaulty && fault === 'LOST') throw new Error('lost');
      const answer = await real(query, variables);
      if (isFaulty) throw new Error('killed');
      return answer;
    });
    expect([count, reported]).toEqual([nth, [`Error: ${fault === 'LOST' ? 'lost' : 'killed'}`]]);
    expect(await bothBooks(booking)).toEqual(['HELD', left]);
    await workerAfter(30);
    expect(await bothBooks(booking)).toEqual(['BOOKED', 'CONFIRMED']);
  },
);

test('of fifty who ask at once with one id there is one appointment and one credit', async () => {
  const startsAt = slots.shift()!;
  const input = {
    clientMutationId: 'one',
    customerId: ME.person,
    vin,
    workshop,
    startsAt,
    jobs: ['SERVICE'],
    credit: { lender: LENDER, months: 3 },
  };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => send(ME, 'bookService', 'BookServiceInput', input, BOOKING)),
  );
  const bookings = answers.map(({ data, errors }) => {
    expect(errors).toEqual([]);
    return (data!['bookService'] as { booking: Booking }).booking;
  });
  expect(new Set(bookings.map(({ id }) => id)).size).toBe(1);
  await workerAfter(60);
  expect(await bothBooks(bookings[0]!)).toEqual(['BOOKED', 'CONFIRMED']);
});

test('a chain that the customer’s word does not name makes no loan in their name', async () => {
  const they = { org: 'trust', person: 'trust.c000003' };
  await letLend(they, [CHAIN]);
  const { data } = await world.ask('{ workshops { id } me { vehicles { vin } } }', they);
  const union = (data!['workshops'] as { id: string }[]).find(({ id }) => id.startsWith('repair-union'))!.id;
  const own = (data!['me'] as { vehicles: { vin: string }[] }).vehicles[0]!.vin;
  const wish = { customerId: they.person, vin: own, workshop: union, startsAt: slots.shift()!, jobs: ['SERVICE'] };
  const credit = { lender: LENDER, months: 6 };
  const answer = await send(they, 'bookService', 'BookServiceInput', { ...wish, credit }, BOOKING);
  expect(answer.errors).toEqual([]);
  const { booking } = answer.data!['bookService'] as { booking: Booking };
  expect(booking).toMatchObject({ status: 'CANCELLED', credit: { status: 'REFUSED', because: 'DECLINED' } });
});
