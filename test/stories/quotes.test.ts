import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#gateway/pipeline.ts';
import { openWorld } from '#test/harness.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { World } from '#test/harness.ts';

const QUOTES = `query Quotes($id: ID!) @purpose(code: "insurance.quote/1") {
  customer(id: $id) { vehicles { insuranceQuotes { insurer monthlyMinor usageBased } } }
}`;
const BARE = `query Quotes($id: ID!) @purpose(code: "insurance.quote/1") {
  customer(id: $id) { vehicles { insuranceQuotes { monthlyMinor } } }
}`;

type Sent = { representations: { telematics: Record<string, number | null> | null }[] };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('each insurer prices by what it may know: one by the driving, one without it', async () => {
  const found = await world.ask(QUOTES, { org: 'broker-bridge', variables: { id: 'trust.c000001' } });
  const [{ insuranceQuotes }] = (found.data!['customer'] as { vehicles: [{ insuranceQuotes: object[] }] }).vehicles;
  expect(found.errors).toEqual([]);
  expect(insuranceQuotes).toEqual([
    { insurer: 'insurer-evergreen', monthlyMinor: expect.any(Number), usageBased: true },
    { insurer: 'insurer-pearl', monthlyMinor: expect.any(Number), usageBased: false },
  ]);
});

test('a broker that asks for the price alone moves the driving figures to the insurer that may have them, and to no other', async () => {
  world.asked.splice(0);
  await world.ask(BARE, { org: 'broker-bridge', variables: { id: 'trust.c000001' } });
  const inputs = Object.fromEntries(
    world.asked
      .filter(({ org, query }) => org.startsWith('insurer-') && query.includes('insuranceQuotes'))
      .map(({ org, variables }) => [
        org,
        (variables as unknown as Sent).representations.map(({ telematics }) => telematics),
      ]),
  );
  expect(Object.keys(inputs)).toEqual(['insurer-evergreen', 'insurer-pearl']);
  for (const figures of inputs['insurer-evergreen']!) expect(figures?.['distanceKm']).toBeTypeOf('number');
  for (const figures of inputs['insurer-pearl']!) expect(figures).toBeNull();
});

test('an insurer that no consent names does not learn that the person exists', () => {
  expect(world.asked.filter(({ org }) => org === 'insurer-anchor')).toEqual([]);
});

test('where no related insurer may price, the broker hears that consent is missing, and not which insurer it is', async () => {
  const before = world.gateway.grants.consentsOf;
  const grants = {
    ...world.gateway.grants,
    // The insurers keep their relation to the person, and lose what a price needs.
    consentsOf: async (subjects: readonly string[]) =>
      new Map(
        [...(await before(subjects))].map(([subject, consents]) => [
          subject,
          consents.map((each) =>
            each.recipient.startsWith('insurer-')
              ? { ...each, scopes: each.scopes.filter(({ scope }) => scope === 'policy:detail') }
              : each,
          ),
        ]),
      ),
  };
  const caller = {
    org: 'broker-bridge',
    client: 'broker-bridge',
    person: null,
    purposes: new Set(['insurance.quote/1']),
    roles: new Set<string>(),
    scopes: new Set<string>(),
  };
  const gateway = { ...world.gateway, grants };
  const found = await answer(gateway, {
    document: parse(BARE),
    variables: { id: knownBy(caller.org, 'trust.c000001') },
    caller,
  });
  const [refused] = found.errors;
  expect(refused).toMatchObject({ extensions: { code: 'CONSENT_REQUIRED', consent: { recipient: 'insurer' } } });
  expect(JSON.stringify(found)).not.toMatch(/insurer-/);
});
