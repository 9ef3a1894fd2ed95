import { afterAll, beforeAll, expect, test } from 'vitest';
import { repairOutbox } from '#subgraphs/insurer/repairDesk.ts';
import { openStore } from '#subgraphs/insurer/store.ts';
import { sendDue } from '#subgraphs/outbox.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';
import type { AskGraph } from '#subgraphs/askGraph.ts';

const CHAIN = 'repair-swift';
const ME = { org: 'trust', person: 'trust.c000001' };
const CLAIM = 'claim { id status repairer repair { status because booking { id startsAt status payer reason } } }';
type Booking = { id: string; startsAt: string; status: string; payer: string | null; reason: string };
type Repair = { status: string; because: string | null; booking: Booking | null };
type Claim = { id: string; status: string; repairer: string | null; repair: Repair };
type Told = { org: string; person?: string };
let world: World;
let insurer: string;
let policy: string;
let vin: string;
let workshop: string;
let slots: string[];
let once = 0;

const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
async function send(told: Told, field: string, type: string, input: object, asks: string): Promise<Answered> {
  const stated = told.org === insurer && !told.person ? ' @purpose(code: "insurance.claim/1")' : '';
  const variables = { input: { clientMutationId: `r-${once++}`, ...input } };
  return world.ask(`mutation M($input: ${type}!)${stated} { ${field}(input: $input) { ${asks} } }`, {
    ...told,
    variables,
  });
}
async function reserved(): Promise<string> {
  const notice = { policyId: policy, occurredOn: today(), narrative: 'A post.', claimedMinor: 300_000 };
  const answer = await send(ME, 'reportClaim', 'ReportClaimInput', notice, 'claim { id }');
  const { id } = (answer.data!['reportClaim'] as { claim: Claim }).claim;
  const wish = { claimId: id, amountMinor: 300_000 };
  expect(codes(await send({ org: insurer }, 'reserveClaim', 'ClaimAmountInput', wish, 'claim { id }'))).toEqual([]);
  return id;
}
function order(claimId: string, startsAt: string, more: object = {}): Promise<Answered> {
  const wish = { claimId, workshop, startsAt, jobs: ['BUMPER'], ...more };
  return send({ org: insurer }, 'orderClaimRepair', 'OrderClaimRepairInput', wish, 'claim { status }');
}
/** As its holder sees it. */
async function seen(id: string): Promise<Claim> {
  const answer = await world.ask(`query C($id: ID!) { ${CLAIM.replace('claim', 'claim(id: $id)')} }`, {
    ...ME,
    variables: { id },
  });
  expect(answer.errors).toEqual([]);
  return answer.data!['claim'] as Claim;
}
async function appointments(startsAt: string): Promise<number> {
  const sql = 'select count(*)::int as n from service_booking where starts_at = ? and cancelled_at is null';
  const [row] = await world.databases.get(CHAIN)!.em().execute<{ n: number }[]>(sql, [startsAt]);
  return row!.n;
}
/** What the insurer's own worker does, so many seconds later; what it reports. */
async function workerAfter(seconds: number, graph: AskGraph = world.graphAs(insurer)): Promise<unknown[]> {
  const reported: unknown[] = [];
  const now = () => new Date((world.clock + seconds) * 1_000);
  const desk = { store: openStore(world.databases.get(insurer)!), graph, now };
  await sendDue({ ...repairOutbox(desk), report: (error) => void reported.push(error) });
  return reported;
}
const today = () => new Date(world.clock * 1_000).toISOString().slice(0, 10);

beforeAll(async () => {
  world = await openWorld();
  const own = await world.ask('{ me { policies { id insurer cover vehicle { vin } } } }', ME);
  type Mine = { id: string; insurer: string; cover: string; vehicle: { vin: string } };
  const { policies } = own.data!['me'] as { policies: Mine[] };
  const mine = policies.find(({ cover }) => cover === 'COMPREHENSIVE')!;
  [policy, insurer, vin] = [mine.id, mine.insurer, mine.vehicle.vin];
  const anybody = { org: 'broker-bridge' };
  const found = await world.ask('{ workshops { id } }', anybody);
  workshop = (found.data!['workshops'] as { id: string }[]).find(({ id }) => id.startsWith(CHAIN))!.id;
  const ahead = new Date((world.clock + 70 * 86_400) * 1_000);
  ahead.setUTCDate(ahead.getUTCDate() + ((8 - ahead.getUTCDay()) % 7));
  const variables = { workshop, day: ahead.toISOString().slice(0, 10) };
  const times = await world.ask(
    'query S($workshop: ID!, $day: Date!) { workshopSlots(workshop: $workshop, day: $day) { startsAt } }',
    { ...anybody, variables },
  );
  slots = (times.data!['workshopSlots'] as { startsAt: string }[]).map(({ startsAt }) => startsAt);
});
afterAll(() => world[Symbol.asyncDispose]());

test('an insurer has a claim repaired: there is an appointment, at its cost, once, and the customer sees and moves it', async () => {
  const [id, slot, later] = [await reserved(), slots.shift()!, slots.shift()!];
  const answers = [
    await order(id, slot, { clientMutationId: 'repair' }),
    await order(id, slot, { clientMutationId: 'repair' }),
  ];
  expect(answers.map(codes)).toEqual([[], []]);
  const { status, repairer, repair } = await seen(id);
  expect({ status, repairer }).toEqual({ status: 'REPAIR_ORDERED', repairer: CHAIN });
  expect(repair).toMatchObject({ status: 'BOOKED', booking: { startsAt: slot, status: 'BOOKED', payer: insurer } });
  expect(repair.booking!.reason).toMatch(/bumper/i);
  expect(await appointments(slot)).toBe(1);
  const moved = { bookingId: repair.booking!.id, startsAt: later };
  const answer = await send(ME, 'moveServiceBooking', 'MoveServiceBookingInput', moved, 'booking { startsAt }');
  expect(codes(answer)).toEqual([]);
  expect((await seen(id)).repair.booking!.startsAt).toBe(later);
});

test('a slot that is taken is an answer: another one is ordered in its place, and no second one beside it', async () => {
  const [id, full, free] = [await reserved(), slots.shift()!, slots.shift()!];
  const wish = { customerId: ME.person, vin, workshop, startsAt: full, jobs: ['SERVICE'] };
  for (let bay = 0; bay < 2; bay++)
    expect(codes(await send(ME, 'bookService', 'BookServiceInput', wish, 'booking { id }'))).toEqual([]);
  expect(codes(await order(id, full))).toEqual([]);
  expect((await seen(id)).repair).toEqual({ status: 'REFUSED', because: 'SLOT_TAKEN', booking: null });
  expect(codes(await order(id, free))).toEqual([]);
  expect((await seen(id)).repair).toMatchObject({ status: 'BOOKED', because: null, booking: { startsAt: free } });
  expect(codes(await order(id, slots[0]!))).toEqual(['STATE_CONFLICT']);
  expect(await appointments(slots[0]!)).toBe(0);
});

test('a repairer that is away is asked until it is heard, and an answer that was lost makes no second appointment', async () => {
  const [id, slot] = [await reserved(), slots.shift()!];
  const there = world.members.get(CHAIN)!;
  world.members.set(CHAIN, () => Promise.reject(new Error('nobody is there')));
  try {
    expect(codes(await order(id, slot))).toEqual([]);
  } finally {
    world.members.set(CHAIN, there);
  }
  expect((await seen(id)).repair).toEqual({ status: 'ASKED', because: null, booking: null });
  const lost: AskGraph = async (query, variables) => {
    await world.graphAs(insurer)(query, variables);
    throw new Error('the answer was lost');
  };
  expect(await workerAfter(5, lost)).toHaveLength(1);
  expect(await appointments(slot)).toBe(1);
  expect((await seen(id)).repair.status).toBe('ASKED');
  expect(await workerAfter(5.5)).toEqual([]);
  expect((await seen(id)).repair.status, 'too soon').toBe('ASKED');
  expect(await workerAfter(60)).toEqual([]);
  expect((await seen(id)).repair).toMatchObject({ status: 'BOOKED', booking: { startsAt: slot } });
  expect(await appointments(slot)).toBe(1);
});

test('nobody else makes appointments for people, and an insurer pays at once', async () => {
  const wish = { customerId: ME.person, vin, workshop, startsAt: slots[0]!, jobs: ['SERVICE'] };
  const book = (told: Told, more: object = {}) =>
    send(told, 'bookService', 'BookServiceInput', { ...wish, ...more }, 'booking { id }');
  for (const org of ['market-plaza', 'repair-union']) expect(codes(await book({ org }))).toEqual(['NOT_ALLOWED']);
  expect(codes(await book({ org: insurer, person: 'trust.c000002' }))).toEqual(['NOT_ALLOWED']);
  for (const claimId of [await reserved(), `${insurer}.nothing`]) {
    const order = { claimId, workshop, startsAt: slots[0]!, jobs: ['BUMPER'] };
    const answer = await send(ME, 'orderClaimRepair', 'OrderClaimRepairInput', order, 'claim { status }');
    expect(codes(answer)).toEqual(['NOT_ALLOWED']);
  }
  expect(codes(await book({ org: insurer }, { credit: { lender: 'lender-harbour', months: 6 } }))).toEqual([
    'INPUT_INVALID',
  ]);
});

test('a repair is ordered of the network, at a time, of what it does', async () => {
  const id = await reserved();
  expect(codes(await order(id, slots[0]!, { workshop: 'maker-dawn.w1' }))).toEqual(['INPUT_INVALID']);
  expect(codes(await order(id, 'tomorrow'))).toEqual(['INPUT_INVALID']);
  expect(codes(await order(id, slots[0]!, { jobs: ['MAGIC'] }))).toEqual([]);
  expect((await seen(id)).repair).toEqual({ status: 'REFUSED', because: 'INPUT_INVALID', booking: null });
});
