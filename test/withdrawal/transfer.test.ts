import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { populate } from '#world/people/populate.ts';
import { openServed } from './served.ts';
import type { LocalMember } from '#gateway/transport/transport.ts';
import type { Served } from './served.ts';

const READ = `query Plate($vin: ID!) @purpose(code: "loan.origination/1") { vehicle(vin: $vin) { vin plate } }`;
const TRANSFER = `mutation Transfer($input: TransferVehicleInput!) { transferVehicle(input: $input) { effect } }`;
/** Who buys; nobody may see anything of theirs. */
const BUYER = 'trust.c000002';

const { cars } = populate({ customers: inject('customers'), today: inject('today') });
/** People with several vehicles: a consent of theirs outlives the sale of one. */
const bySeller = Map.groupBy(cars, ({ tenures }) => tenures.at(-1)!.holder.id);
const [one, other] = [...bySeller].filter(([id, held]) => id !== BUYER && held.length > 1);

let served: Served;
let looksAtTenures = true;
let trust: LocalMember;
beforeAll(async () => {
  served = await openServed({
    watched: (grants) => ({
      ...grants,
      holds: (relied, at) => grants.holds(looksAtTenures ? relied : { ...relied, tenures: new Map() }, at),
    }),
  });
  trust = served.world.members.get('trust')!;
  for (const [seller] of [one!, other!]) await served.grant(seller, ['vehicle:identity']);
});
afterEach(() => void served.world.members.set('trust', trust));
afterAll(() => served[Symbol.asyncDispose]());

/** The lender's answer, while the vehicle is sold under another plate before the trust operator answers. */
async function readWhileSold(vin: string, plate: string): Promise<string> {
  served.world.members.set('trust', async (body, headers) => {
    if (!body.includes('_entities') || !body.includes('plate')) return trust(body, headers);
    served.world.members.set('trust', trust);
    const input = { vin, holderId: BUYER, plate };
    const { errors } = await served.world.ask(TRANSFER, { org: 'trust', variables: { input } });
    expect(errors).toEqual([]);
    return trust(body, headers);
  });
  const body = JSON.stringify({ query: READ, variables: { vin } });
  const response = await fetch(served.url, { method: 'POST', headers: served.headers, body });
  return response.text();
}

test('without a look at the tenures the buyer’s data leaves under the seller’s consent', async () => {
  looksAtTenures = false;
  expect(await readWhileSold(one![1][0]!.vin, '沪A00001')).toContain('沪A00001');
});

test('a vehicle that is sold while it is read is judged anew, by who holds it now', async () => {
  looksAtTenures = true;
  const answer = await readWhileSold(other![1][0]!.vin, '沪A00002');
  expect(answer).toContain('"plate":null');
  expect(answer).toContain('CONSENT_REQUIRED');
});
