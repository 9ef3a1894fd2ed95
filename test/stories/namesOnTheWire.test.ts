import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import { populate } from '#world/people/populate.ts';
import { holderOf } from '#world/people/population.ts';
import type { World } from '#test/harness.ts';

const PEOPLE = Array.from({ length: 12 }, (_, at) => `trust.c0000${String(at + 1).padStart(2, '0')}`);
const QUOTES = `query Quotes($id: ID!) @purpose(code: "insurance.quote/1") {
  customer(id: $id) { name phone vehicles { vin insuranceQuotes { monthlyMinor } } }
}`;
const DECIDE = `query Decide($ids: [ID!]!) @purpose(code: "loan.origination/1") {
  loanApplications(ids: $ids) { customer { id name } vehicle { vin telematics { nightShare } } assessment { points } decision { outcome } }
}`;
const OWN = `query Own { me { id name phone loans { id balanceMinor } policies { id } serviceBookings { id }
  vehicles { vin plate telematics { nightShare } valuation { midMinor } } } }`;

let world: World;
/** What each member was sent: what is said of people, and the signed context, opened. */
const sent = new Map<string, string>();
beforeAll(async () => {
  world = await openWorld();
  const ids = Array.from({ length: 12 }, (_, at) => `lender-harbour.a0000${String(at + 1).padStart(2, '0')}`);
  for (const id of PEOPLE) {
    await world.ask(QUOTES, { org: 'broker-bridge', variables: { id } });
    await world.ask(OWN, { org: 'trust', person: id });
  }
  await world.ask(DECIDE, { org: 'lender-harbour', variables: { ids } });
  for (const { org, body, headers } of world.wire) {
    const { variables } = JSON.parse(body) as { variables: object };
    const texts = [JSON.stringify(variables), ...Object.values(headers).flatMap((value) => opened(value ?? ''))];
    sent.set(org, `${sent.get(org) ?? ''}\n${texts.join('\n')}`);
  }
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

/** A header, and what its parts in base64url say. */
function opened(value: string): string[] {
  return [value, ...value.split('.').map((part) => Buffer.from(part, 'base64url').toString())];
}

const issuers = new Set(memberOrganisations.map(({ id }) => id));
const JOSE = Buffer.from('{"alg"').toString('base64url').slice(0, 8);
// Not the digits of a number.
const VIN = /\b(?=[0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}\b/g;

/** Whatever could tell a person or a record from others: ids, what is random and long, telephone numbers, addresses, plates. */
function identifiersIn(text: string): Set<string> {
  const ids = [...text.matchAll(/[a-z][a-z0-9-]{1,40}\.[\w-]{3,120}/g)].map(([id]) => id);
  // Every signature's header names the algorithm and the gateway's key, and nothing else.
  const long = [...text.matchAll(/[\w-]{22,}/g)].map(([token]) => token).filter((token) => !token.startsWith(JOSE));
  const direct = [...text.matchAll(/\+86\d{11}|[\w.]+@[\w.]+|\p{Script=Han}[A-Z][A-Z0-9]{5,6}/gu)].map(
    ([found]) => found,
  );
  return new Set([...ids.filter((id) => issuers.has(id.split('.')[0]!)), ...long, ...direct]);
}

test('no two members are sent anything that tells one person from others, but the VIN', () => {
  const held = [...sent].map(([org, text]) => ({ org, found: identifiersIn(text.replaceAll(VIN, '')) }));
  expect(held.length).toBeGreaterThan(6);
  expect(held.reduce((sum, { found }) => sum + found.size, 0)).toBeGreaterThan(100);
  const common = held.flatMap(({ org, found }, at) =>
    held
      .slice(at + 1)
      .flatMap((other) =>
        [...found].filter((each) => other.found.has(each)).map((each) => `${org} and ${other.org}: ${each}`),
      ),
  );
  expect(common).toEqual([]);
});

test('a VIN is sent to who keeps who holds the vehicle, to who made it, and to whom the ledger says that this holder’s was released', async () => {
  const { size } = await world.ledger.root();
  const entries = (await world.ledger.entries(0, size)).map(({ entry }) => entry as unknown as Entry);
  const released = entries.filter((entry) => entry.released?.some(({ coordinate }) => coordinate === 'Vehicle.vin'));
  const receivers = new Set(released.map(({ recipient, subject }) => `${recipient} of ${subject}`));
  const told = [...sent].flatMap(([org, text]) => (text.match(VIN) ?? []).map((vin) => ({ org, vin })));
  const commitments = await world.ledger.commitments([...new Set(told.map(({ vin }) => holders.get(vin)!))]);
  const onRecord = (org: string, vin: string) => receivers.has(`${org} of ${commitments.get(holders.get(vin)!)}`);
  const unexplained = told.filter(({ org, vin }) => org !== 'trust' && !makes(org, vin) && !onRecord(org, vin));
  expect(new Set(told.map(({ org }) => org)).size).toBeGreaterThan(6);
  expect(unexplained).toEqual([]);
});

type Entry = {
  readonly recipient: string;
  readonly subject: string;
  readonly released?: readonly { readonly coordinate: string }[];
};

const { cars } = populate({ customers: inject('customers'), today: inject('today') });
const holders = new Map<string, string>(cars.map((car) => [car.vin, holderOf(car).id]));

function makes(org: string, vin: string): boolean {
  return memberOrganisations.find(({ id }) => id === org)!.wmi.includes(vin.slice(0, 3));
}
