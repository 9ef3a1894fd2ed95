import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const PLAZA = 'market-plaza';
const SELLER = { org: 'trust', person: 'trust.c000001' };
const BUYER = { org: 'trust', person: 'trust.c000004' };
const THIRD = { org: 'trust', person: 'trust.c000007' };
const NEEDED = ['vehicle:identity', 'vehicle:odometer', 'vehicle:diagnostics', 'service:history', 'battery:health'];
type Told = { org: string; person?: string };
type Listing = { id: string; status: string; check: { outcome: string; status: string; en: string } | null };
type Bid = { id: string; status: string; amountMinor: number };

let world: World;
let vin: string;
let driveKind: string;
let once = 0;

const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
function send(told: Told, field: string, input: object, asks: string): Promise<Answered> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`;
  const variables = { input: { clientMutationId: `m-${once++}`, ...input } };
  return world.ask(`mutation M($input: ${type}) { ${field}(input: $input) { ${asks} } }`, { ...told, variables });
}
async function done<Part>(told: Told, field: string, input: object, asks: string): Promise<Part> {
  const answer = await send(told, field, input, asks);
  expect(answer.errors).toEqual([]);
  return Object.values(answer.data![field] as object)[0] as Part;
}
const LISTED = 'listing { id status check { outcome status en } }';
const wish = (more: object = {}) => ({
  marketplace: PLAZA,
  sellerId: SELLER.person,
  vin,
  title: 'Dawn 3 Long Range',
  driveKind,
  askingMinor: 9_800_000,
  city: 'Suzhou',
  ...more,
});
const list = (more: object = {}, told = SELLER) => done<Listing>(told, 'listVehicle', wish(more), LISTED);
const bid = (listingId: string, told: Told, amountMinor: number) =>
  done<Bid>(told, 'placeBid', { listingId, buyerId: told.person!, amountMinor }, 'bid { id status amountMinor }');
const answered = (bidId: string, accept: boolean) =>
  done<Listing>(SELLER, 'answerBid', { bidId, accept }, 'listing { id status }');
async function bidStatus(told: Told, id: string): Promise<unknown> {
  const { data } = await world.ask('query B($id: ID!) { vehicleBid(id: $id) { status } }', {
    ...told,
    variables: { id },
  });
  return (data!['vehicleBid'] as Bid).status;
}
async function statusOf(listingId: string): Promise<unknown> {
  const told = { org: 'broker-bridge', variables: { id: listingId } };
  const { data } = await world.ask('query L($id: ID!) { listing(id: $id) { status } }', told);
  return (data!['listing'] as { status: string } | null)?.status;
}

beforeAll(async () => {
  world = await openWorld();
  const { data } = await world.ask('{ me { vehicles { vin driveKind } } }', SELLER);
  ({ vin, driveKind } = (data!['me'] as { vehicles: { vin: string; driveKind: string }[] }).vehicles[0]!);
  const asked = { customerId: SELLER.person, purpose: 'usedcar.valuation/1', required: NEEDED };
  const { id } = await done<{ id: string }>({ org: PLAZA }, 'requestConsent', asked, 'consent { id }');
  await done(SELLER, 'showConsent', { consentId: id }, 'consent { status }');
  await done(SELLER, 'grantConsent', { consentId: id, separate: NEEDED }, 'consent { status }');
  // What the world's own people listed would be in the way.
  await world.databases.get(PLAZA)!.em().execute(`update listing set status = 'CLOSED' where vin = ?`, [vin]);
});
afterAll(() => world[Symbol.asyncDispose]());

test('a vehicle is for sale in the request that lists it, since the book says who holds it; as a draft nobody else sees it', async () => {
  const draft = await done<Listing>(SELLER, 'listVehicle', wish(), 'listing { id status }');
  expect(draft.status).toBe('DRAFT');
  expect(await statusOf(draft.id)).toBeUndefined();
  await done(SELLER, 'closeListing', { listingId: draft.id }, 'listing { status }');
  world.asked.splice(0);
  const { id, check } = await list();
  expect(check).toMatchObject({ outcome: 'HOLDS', status: 'OPEN' });
  expect(await statusOf(id)).toBe('OPEN');
  expect(world.asked.map(({ org }) => org)).toEqual(expect.arrayContaining([PLAZA, 'trust']));
  expect(codes(await send(SELLER, 'listVehicle', wish(), LISTED))).toEqual(['STATE_CONFLICT']);
  await done(SELLER, 'closeListing', { listingId: id }, 'listing { status }');
});

test('who does not hold it lists nothing: not under another’s name, and not under their own', async () => {
  expect(codes(await send(BUYER, 'listVehicle', wish(), LISTED))).toEqual(['NOT_ALLOWED']);
  const { id, check } = await list({ sellerId: BUYER.person }, BUYER);
  expect(check).toMatchObject({ outcome: 'NOT_HOLDER', status: 'CLOSED' });
  expect(await statusOf(id)).toBe('CLOSED');
});

test('the seller sees what was bid and not by whom; what is taken is kept, and two words of a handover are a sale', async () => {
  const { id } = await list();
  const low = await bid(id, THIRD, 9_000_000);
  const high = await bid(id, BUYER, 9_500_000);
  const seen = await world.ask(
    'query B($id: ID!) { listing(id: $id) { bids { id amountMinor status } seller { id } } }',
    { ...SELLER, variables: { id } },
  );
  expect(seen.errors).toEqual([]);
  expect(seen.data!['listing']).toMatchObject({ bids: [high, low] });
  expect(JSON.stringify(seen.data)).not.toContain(BUYER.person);
  expect(codes(await send(THIRD, 'answerBid', { bidId: low.id, accept: true }, 'listing { id }'))).toEqual([
    'NOT_FOUND',
  ]);
  expect(await answered(high.id, true)).toEqual({ id, status: 'RESERVED' });
  expect(codes(await send(SELLER, 'answerBid', { bidId: low.id, accept: true }, 'listing { id }'))).toEqual([
    'STATE_CONFLICT',
  ]);
  const late = { listingId: id, buyerId: THIRD.person, amountMinor: 9_900_000 };
  expect(codes(await send(THIRD, 'placeBid', late, 'bid { id }'))).toEqual(['STATE_CONFLICT']);
  const over = { listingId: id };
  expect(codes(await send(THIRD, 'confirmHandover', over, 'listing { status }'))).toEqual(['NOT_FOUND']);
  expect(await done(BUYER, 'confirmHandover', over, 'listing { status }')).toEqual({ status: 'RESERVED' });
  expect(codes(await send(BUYER, 'withdrawBid', { bidId: high.id }, 'bid { status }'))).toEqual(['STATE_CONFLICT']);
  expect(await done(SELLER, 'confirmHandover', over, 'listing { status }')).toEqual({ status: 'SOLD' });
  expect(await bidStatus(BUYER, high.id)).toBe('FULFILLED');
  expect(await bidStatus(THIRD, low.id)).toBe('DECLINED');
});

test('of fifty bids under one id one is made, and of fifty that are taken at once one', async () => {
  const { id } = await list();
  const input = { clientMutationId: 'same', listingId: id, buyerId: BUYER.person, amountMinor: 9_100_000 };
  const same = await Promise.all(Array.from({ length: 50 }, () => done<Bid>(BUYER, 'placeBid', input, 'bid { id }')));
  expect(new Set(same.map((each) => each.id)).size).toBe(1);
  const bids = await Promise.all(Array.from({ length: 10 }, (_, i) => bid(id, BUYER, 9_200_000 + i)));
  const answers = await Promise.all(
    bids.map((each) => send(SELLER, 'answerBid', { bidId: each.id, accept: true }, 'listing { status }')),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(new Set(answers.flatMap(codes))).toEqual(new Set(['STATE_CONFLICT']));
  const taken = bids[answers.findIndex(({ errors }) => errors.length === 0)]!;
  expect(await done(BUYER, 'withdrawBid', { bidId: taken.id }, 'bid { status }')).toEqual({ status: 'WITHDRAWN' });
  expect(await statusOf(id)).toBe('OPEN');
  await done(SELLER, 'closeListing', { listingId: id }, 'listing { status }');
});

test.each([
  ['a price below one fen', { askingMinor: 0 }, 'INPUT_INVALID'],
  ['a price beyond all cars', { askingMinor: 2_000_000_001 }, 'INPUT_INVALID'],
  ['a name of blanks', { title: '   ' }, 'INPUT_INVALID'],
  ['no vehicle', { vin: 'LSVAA000000000001' }, 'VIN_INVALID'],
])('%s is refused, and nothing is listed', async (_, more, code) => {
  const count = async () =>
    world.databases.get(PLAZA)!.em().execute<{ n: number }[]>('select count(*)::int as n from listing');
  const before = await count();
  expect(codes(await send(SELLER, 'listVehicle', wish(more), LISTED))).toEqual([code]);
  expect(await count()).toEqual(before);
});

describe('a loan on a listing', () => {
  const LENDER = 'lender-harbour';
  const APPLY = `mutation Apply($input: ApplyForLoanInput!) @purpose(code: "loan.origination/1") {
    applyForLoan(input: $input) { application { id listing { id askingMinor }
      decision { outcome reasons { code } offer { amountMinor } inputs { coordinate known } } } }
  }`;
  type Decision = { outcome: string; reasons: { code: string }[]; inputs: { coordinate: string; known: boolean }[] };
  /** Somebody else than the seller, who lets the lender assess them. */
  const APPLICANT = 'trust.c000003';

  async function apply(listingId: string): Promise<{ decision: Decision; answer: Answered }> {
    const car = { vin, listingId, product: 'standard', amountMinor: 5_000_000, months: 36 };
    const input = { clientMutationId: `loan-${once++}`, lender: LENDER, customerId: APPLICANT, ...car };
    const answer = await world.ask(APPLY, { org: LENDER, variables: { input } });
    const { application } = answer.data!['applyForLoan'] as { application: { decision: Decision } };
    return { decision: application.decision, answer };
  }

  test('is for a person to look at as long as the seller does not let the lender see that it is this car; then it is decided at once', async () => {
    const { id } = await list();
    const waiting = await apply(id);
    expect(waiting.decision.outcome).toBe('REFERRED');
    expect(waiting.decision.reasons.map(({ code }) => code)).toEqual(['LISTING_UNKNOWN']);
    const needed = ['vehicle:identity'];
    const asked = { customerId: SELLER.person, purpose: 'usedcar.finance/1', required: needed };
    const { id: consentId } = await done<{ id: string }>({ org: LENDER }, 'requestConsent', asked, 'consent { id }');
    await done(SELLER, 'showConsent', { consentId }, 'consent { status }');
    await done(SELLER, 'grantConsent', { consentId, separate: needed, written: needed }, 'consent { status }');
    const { decision } = await apply(id);
    expect(decision.reasons.map(({ code }) => code)).not.toContain('LISTING_UNKNOWN');
    expect(['APPROVED', 'COUNTER_OFFER']).toContain(decision.outcome);
    expect(decision.inputs.filter(({ coordinate }) => coordinate.startsWith('Listing.'))).toEqual([
      { coordinate: 'Listing.askingMinor', known: true },
      { coordinate: 'Listing.vin', known: true },
    ]);
    await done(SELLER, 'closeListing', { listingId: id }, 'listing { status }');
    const late = await apply(id);
    expect(late.decision).toMatchObject({ outcome: 'DECLINED', reasons: [{ code: 'LISTING_OVER' }] });
  });
});

test('the passport has each line with its source, and the odometer of all who read it', async () => {
  const { data, errors } = await world.ask(
    `{ me { vehicles { vin passport { __typename on source ... on ServicedLine { order odometerKm } }
      odometerRecord { reads { on source odometerKm } rollbackSuspected contradictions { en } unknown } } } }`,
    SELLER,
  );
  const car = (data!['me'] as { vehicles: Record<string, unknown>[] }).vehicles.find((each) => each['vin'] === vin)!;
  expect(car['passport']).toEqual(expect.arrayContaining([expect.objectContaining({ source: expect.any(String) })]));
  expect(errors).toEqual([]);
  const lines = car['passport'] as { __typename: string; source: string; order?: string }[];
  const served = lines.filter(({ __typename }) => __typename === 'ServicedLine');
  expect(served.length).toBeGreaterThan(0);
  expect(served.every(({ source, order }) => order!.startsWith(`${source}.`))).toBe(true);
  expect(car['odometerRecord']).toMatchObject({ rollbackSuspected: false, contradictions: [], unknown: [] });
});

test('a listing by who holds the car ends another’s, and what was bid there', async () => {
  const plaza = world.databases.get(PLAZA)!.em();
  await plaza.execute(`insert into listing (id, vin, seller_id, title, drive_kind, asking_minor, city, status, description, listed_on)
    values ('l-old', ?, 'trust.gone', 'x', 'ICE', 1, 'x', 'RESERVED', '', '2026-01-01')`, [vin]); // prettier-ignore
  await plaza.execute(`insert into bid (id, listing_id, buyer_id, amount_minor, status, placed_at)
    values ('b-old', 'l-old', 'trust.gone', 1, 'ACCEPTED', now()), ('b-low', 'l-old', 'trust.gone', 1, 'STANDING', now())`); // prettier-ignore
  const { id } = await list();
  const left = await plaza.execute(`select status from listing where id = 'l-old' union select status from bid where listing_id = 'l-old' order by 1`); // prettier-ignore
  expect(left).toEqual([{ status: 'CLOSED' }, { status: 'DECLINED' }]);
  await done(SELLER, 'closeListing', { listingId: id }, 'listing { status }');
});

test('who sold it sells it no more: it is a draft until its new holder lets the book say so', async () => {
  const { id } = await list();
  const transfer = `mutation T($vin: ID!, $to: ID!) { transferVehicle(input: { vin: $vin, holderId: $to }) { vehicle { vin } } }`;
  const moved = await world.ask(transfer, { org: 'trust', variables: { vin, to: BUYER.person } });
  expect(moved.errors).toEqual([]);
  const checked = await world.ask('query C($id: ID!) { listing(id: $id) { check { outcome status } } }', {
    ...SELLER,
    variables: { id },
  });
  expect((checked.data!['listing'] as Listing).check).toEqual({ outcome: 'UNKNOWN', status: 'DRAFT' });
  expect(await statusOf(id)).toBeUndefined();
  const { check, id: another } = await list();
  expect(check).toMatchObject({ outcome: 'UNKNOWN', status: 'DRAFT' });
  expect(check!.en).toContain('usedcar.valuation/1');
  expect(await statusOf(another)).toBeUndefined();
});
