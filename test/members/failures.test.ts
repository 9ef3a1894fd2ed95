import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '#gateway/pipeline.ts';
import { Refusal } from '#kernel/errors.ts';
import { openWorld } from '#test/harness.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { GraphAnswer } from '#gateway/pipeline.ts';
import type { LocalMember } from '#gateway/transport/transport.ts';
import type { World } from '#test/harness.ts';

const READ = `query Read @purpose(code: "loan.origination/1") {
  customer(id: "trust.c000001") { name vehicles { vin make } loans { id balanceMinor } }
}`;

let world: World;
let whole: GraphAnswer;
let sound: Map<string, LocalMember>;
beforeAll(async () => {
  world = await openWorld({ timeoutMs: 3_000 });
  sound = new Map(world.members);
  whole = await read();
});
afterEach(() => {
  for (const [org, member] of sound) world.members.set(org, member);
});
afterAll(() => world[Symbol.asyncDispose]());

const asLender = (query: string) => query.replace('trust.c000001', knownBy('lender-harbour', 'trust.c000001'));
const read = () => world.ask(READ, { org: 'lender-harbour' });
type Data = {
  customer: {
    name: string;
    vehicles: { vin: string; make: string | null }[];
    loans: { id: string; balanceMinor: number }[];
  };
};
const dataOf = ({ data }: GraphAnswer) => data as unknown as Data;
const maker = () => world.asked.find(({ org }) => org.startsWith('maker-'))!.org;

async function withMaker(member: LocalMember): Promise<GraphAnswer> {
  world.members.set(maker(), member);
  return read();
}

function expectOnlyMakesMissing(found: GraphAnswer, code: string): void {
  const { customer } = dataOf(whole);
  expect(found.data).toEqual({
    customer: { ...customer, vehicles: customer.vehicles.map((each) => ({ ...each, make: null })) },
  });
  expect(found.errors).toMatchObject(
    customer.vehicles.map((_, i) => ({
      path: ['customer', 'vehicles', i, 'make'],
      extensions: { code, member: maker() },
    })),
  );
}

test('with every member up nothing is missing', () => {
  expect(whole.errors).toEqual([]);
});

describe('one member’s failure is that member’s error, at its fields, and the rest of the answer is whole', () => {
  const failures: [string, string, LocalMember][] = [
    ['is down', 'SOURCE_DOWN', () => Promise.reject(new Refusal('SOURCE_DOWN'))],
    ['never answers', 'SOURCE_TIMEOUT', () => new Promise(() => undefined)],
    ['answers with no JSON', 'SOURCE_INVALID', async () => '<html>502</html>'],
    ['answers with a list', 'SOURCE_INVALID', async () => '[]'],
    ['answers with nothing', 'SOURCE_INVALID', async () => '{}'],
    ['answers with too few entities', 'SOURCE_INVALID', async () => '{"data":{"_entities":[]}}'],
    ['answers with a text for an object', 'SOURCE_INVALID', async () => '{"data":{"_entities":["x"]}}'],
    [
      'refuses in its own words',
      'SOURCE_REFUSED',
      async () => '{"data":null,"errors":[{"message":"secret of the house","path":["_entities"]}]}',
    ],
  ];
  test.each(failures)('a member that %s: %s', async (_, code, member) => {
    const found = await withMaker(member);
    expectOnlyMakesMissing(found, code);
    expect(JSON.stringify(found)).not.toContain('secret of the house');
  });
});

test('what a member adds unasked never gets into the answer', async () => {
  const found = await withMaker(async (body) => {
    const { variables } = JSON.parse(body) as { variables: { representations: { vin: string }[] } };
    const entities = variables.representations.map(({ vin }) => ({
      __k_vin: vin,
      make: 'Dawn',
      plate: 'stolen',
      __proto__: { polluted: true },
    }));
    return `{"data":{"_entities":${JSON.stringify(entities).replaceAll('"plate"', '"__proto__":{"polluted":true},"plate"')}}}`;
  });
  expect(found.errors).toEqual([]);
  expect(JSON.stringify(found)).not.toContain('stolen');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a value of another type than asked for is null, with an error', async () => {
  const found = await withMaker(async (body) => {
    const { variables } = JSON.parse(body) as { variables: { representations: { vin: string }[] } };
    const entities = variables.representations.map(({ vin }) => ({ __k_vin: vin, make: { not: 'a text' } }));
    return JSON.stringify({ data: { _entities: entities } });
  });
  expect(dataOf(found).customer.vehicles.every(({ make }) => make === null)).toBe(true);
  expect(found.errors.every(({ extensions }) => extensions['code'] === 'SOURCE_INVALID')).toBe(true);
});

describe('when a store is gone, nothing personal leaves', () => {
  test('the consent store: the whole request is refused', async () => {
    const grants = { ...world.gateway.grants, consentsOf: () => Promise.reject(new Refusal('CONSENT_UNAVAILABLE')) };
    const caller = {
      org: 'lender-harbour',
      client: 'lender-harbour',
      person: null,
      purposes: new Set(['loan.origination/1']),
      roles: new Set<string>(),
      scopes: new Set<string>(),
    };
    world.asked.splice(0);
    await expect(
      answer({ ...world.gateway, grants }, { document: parse(asLender(READ)), variables: {}, caller }),
    ).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
    expect(world.asked.every(({ org }) => org === 'trust')).toBe(true);
  });
});
