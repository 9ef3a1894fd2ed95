import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const CHAIN = 'repair-swift';
const PERSON = 'trust.c000001';
const BOOKING = 'booking { id startsAt status totalMinor stars }';

type Told = { org: string; person?: string };
type Booking = { id: string; startsAt: string; status: string; totalMinor: number; stars: number | null };
type Slot = { startsAt: string; free: boolean };

const me: Told = { org: 'trust', person: PERSON };
const atTheShop: Told = { org: CHAIN, person: PERSON };
const shop: Told = { org: CHAIN };
let world: World;
let workshop: string;
let vin: string;
let day: string;

const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
const change = (told: Told, field: string, type: string, input: object) =>
  world.ask(
    `mutation M($input: ${type}!)${told === shop ? ' @purpose(code: "service.maintenance/1")' : ''} { ${field}(input: $input) { ${BOOKING} } }`,
    {
      ...told,
      variables: { input },
    },
  );
function changed(answer: Answered): Booking {
  expect(answer.errors).toEqual([]);
  return (Object.values(answer.data!)[0] as { booking: Booking }).booking;
}
async function slots(): Promise<Slot[]> {
  const { data, errors } = await world.ask(
    'query S($workshop: ID!, $day: Date!) { workshopSlots(workshop: $workshop, day: $day) { startsAt free } }',
    {
      org: 'broker-bridge',
      variables: { workshop, day },
    },
  );
  expect(errors).toEqual([]);
  return data!['workshopSlots'] as Slot[];
}
const wish = (id: string, startsAt: string, who = PERSON) => ({
  clientMutationId: id,
  customerId: who,
  vin,
  workshop,
  startsAt,
  jobs: ['SERVICE'],
});

beforeAll(async () => {
  world = await openWorld();
  const { data } = await world.ask('{ workshops { id } }', { org: 'broker-bridge' });
  workshop = (data!['workshops'] as { id: string }[]).find(({ id }) => id.startsWith(CHAIN))!.id;
  const own = await world.ask('{ me { vehicles { vin } } }', me);
  vin = (own.data!['me'] as { vehicles: { vin: string }[] }).vehicles[0]!.vin;
  // A weekday two months ahead, for which the world has no appointments.
  const ahead = new Date((world.clock + 60 * 86_400) * 1_000);
  ahead.setUTCDate(ahead.getUTCDate() + ((8 - ahead.getUTCDay()) % 7));
  day = ahead.toISOString().slice(0, 10);
});
afterAll(() => world[Symbol.asyncDispose]());

test('of fifty who want one slot at once as many get it as there are bays; the others are told of free ones near it', async () => {
  const { startsAt } = (await slots())[2]!;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      change(atTheShop, 'bookService', 'BookServiceInput', wish(`rush-${i}`, startsAt)),
    ),
  );
  const refused = answers.filter(({ errors }) => errors.length > 0);
  expect(answers.length - refused.length).toBe(2);
  expect(new Set(refused.flatMap(codes))).toEqual(new Set(['SLOT_TAKEN']));
  const free = refused[0]!.errors[0]!.extensions['free'] as string[];
  expect(free).toHaveLength(5);
  expect(free).not.toContain(startsAt);
  expect((await slots()).find((slot) => slot.startsAt === startsAt)!.free).toBe(false);
  const other = changed(await change(me, 'bookService', 'BookServiceInput', wish('other', free[0]!)));
  expect(other).toMatchObject({ startsAt: free[0], status: 'BOOKED', totalMinor: 63_845 });
});

test('fifty times the same wish is one appointment', async () => {
  const { startsAt } = (await slots())[5]!;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => change(me, 'bookService', 'BookServiceInput', wish('once', startsAt))),
  );
  expect(new Set(answers.map((answer) => changed(answer).id)).size).toBe(1);
  expect((await slots()).find((slot) => slot.startsAt === startsAt)!.free).toBe(true);
});

test('an appointment is moved and cancelled by its customer, and its slot is free again', async () => {
  const [from, to] = (await slots()).filter(({ free }) => free).slice(-2) as [Slot, Slot];
  const { id } = changed(await change(me, 'bookService', 'BookServiceInput', wish('move-1', from.startsAt)));
  const moving = { clientMutationId: 'move-2', bookingId: id, startsAt: to.startsAt };
  expect(
    codes(
      await change({ org: 'trust', person: 'trust.c000002' }, 'moveServiceBooking', 'MoveServiceBookingInput', moving),
    ),
  ).toEqual(['NOT_FOUND']);
  expect(changed(await change(me, 'moveServiceBooking', 'MoveServiceBookingInput', moving)).startsAt).toBe(to.startsAt);
  changed(
    await change(me, 'cancelServiceBooking', 'CancelServiceBookingInput', { clientMutationId: 'end', bookingId: id }),
  );
  const again = await change(me, 'moveServiceBooking', 'MoveServiceBookingInput', {
    ...moving,
    clientMutationId: 'move-3',
  });
  expect(codes(again)).toEqual(['STATE_CONFLICT']);
});

test.each([
  ['in the past', { startsAt: '2020-01-01T02:00:00Z' }],
  ['between two slots', { startsAt: '2030-01-01T02:30:00Z' }],
  ['for work that nobody does', { jobs: ['MAGIC'] }],
])('an appointment %s is refused, and none is made', async (_, other) => {
  const { startsAt } = (await slots())[0]!;
  const answer = await change(me, 'bookService', 'BookServiceInput', {
    ...wish(`bad ${JSON.stringify(other)}`.slice(0, 3), startsAt),
    ...other,
  });
  expect(codes(answer)).toEqual(['INPUT_INVALID']);
});

test('the workshop does its work, the customer says how it was, and it is history', async () => {
  const { startsAt } = (await slots()).find(({ free }) => free)!;
  const { id } = changed(await change(me, 'bookService', 'BookServiceInput', wish('work', startsAt)));
  const step = (name: string, more = {}, told = shop) =>
    change(told, 'advanceService', 'AdvanceServiceInput', {
      clientMutationId: `work-${name}`,
      bookingId: id,
      step: name,
      ...more,
    });
  expect(codes(await step('CHECK_IN', { odometerKm: 5 }, me))).toEqual(['NOT_ALLOWED']);
  expect(codes(await step('START'))).toEqual(['STATE_CONFLICT']);
  for (const [name, more] of [
    ['CHECK_IN', { odometerKm: 66_000 }],
    ['START', {}],
    ['FINISH', {}],
  ] as const)
    await step(name, more).then(changed);
  expect(
    codes(await change(shop, 'rateService', 'RateServiceInput', { clientMutationId: 'r0', bookingId: id, stars: 5 })),
  ).toEqual(['NOT_ALLOWED']);
  expect(
    changed(await change(me, 'rateService', 'RateServiceInput', { clientMutationId: 'r1', bookingId: id, stars: 4 })),
  ).toMatchObject({ status: 'DONE', stars: 4 });
  const { data } = await world.ask(
    'query O @purpose(code: "service.maintenance/1") { workshopOrders(first: 100) { nodes { id odometerKm totalMinor } } }',
    shop,
  );
  const { nodes } = data!['workshopOrders'] as { nodes: { id: string }[] };
  expect(nodes).toContainEqual({ id: `${CHAIN}.o-${id.split('.')[1]!}`, odometerKm: 66_000, totalMinor: 63_845 });
});

test('the next services of a car are planned by how it is driven, and can be booked as they are', async () => {
  const { data, errors } = await world.ask(
    '{ me { vehicles { vin servicePlan { number dueOn dueAtKm jobs totalMinor } } } }',
    me,
  );
  expect(errors).toEqual([]);
  type Plan = { number: number; dueOn: string; dueAtKm: number; jobs: string[]; totalMinor: number }[];
  const plan = (data!['me'] as { vehicles: { servicePlan: Plan }[] }).vehicles[0]!.servicePlan;
  expect(plan.map(({ number }) => number)).toEqual([0, 1, 2].map((i) => plan[0]!.number + i));
  const { startsAt } = (await slots()).find(({ free }) => free)!;
  const booked = changed(
    await change(me, 'bookService', 'BookServiceInput', { ...wish('planned', startsAt), jobs: plan[0]!.jobs }),
  );
  expect(booked.totalMinor).toBe(plan[0]!.totalMinor);
});
